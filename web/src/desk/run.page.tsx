import type { Run } from './asked.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { RunState } from '../api/generated/desk/graphql.ts';
import {
  ProposeRotationDocument,
  PublishRotationDocument,
  RotationProgressDocument,
  RotationRunDocument,
} from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLive } from '../session/live.ts';
import { useLocale } from '../session/locale.ts';
import { date } from '../time/format.ts';
import { NotThere } from '../ui/not-there.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { DraftChanges } from './draft-changes.tsx';
import { Gaps, ProposedVisits } from './draft.tsx';
import { OutOfDate } from './out-of-date.tsx';
import { Rehearsal } from './rehearsal.tsx';
import { HowGood, UnderWay } from './run-progress.tsx';
import { useDeskTexts } from './texts.ts';
import './rotation.css';

const route = getRouteApi('/desk/rotation/$runId');

const isUnderWay = (state: RunState | undefined): boolean =>
  state === 'QUEUED' || state === 'RUNNING';

/** Milliseconds between two questions, while the server says what changed and while it does not. */
const WHEN_TOLD = 10_000;
const WHEN_NOT_TOLD = 1_000;

/** Hears how far the calculation is, and reads the draft once it is finished. */
export function RunPage(): ReactNode {
  const { runId } = route.useParams();
  const { rotation: texts } = useDeskTexts();
  const [isCalculated, setIsCalculated] = useState(false);
  const hears = useLive('rotationRun', runId, isCalculated, () => void progress.refetch());
  const progress = useQuery({
    ...reading(RotationProgressDocument, { id: runId }),
    refetchInterval: isCalculated ? (hears ? WHEN_TOLD : WHEN_NOT_TOLD) : false,
  });
  const isGoingOn = isUnderWay(progress.data?.rotationRun?.state);
  useEffect(() => setIsCalculated(isGoingOn), [isGoingOn]);
  return (
    <Shown of={progress} title={texts.draftTitle}>
      {({ rotationRun: run }) => {
        if (run === null) return <NotThere />;
        if (!isUnderWay(run.state)) return <Finished runId={run.id} />;
        return <UnderWay run={run} />;
      }}
    </Shown>
  );
}

function Finished({ runId }: { runId: string }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const asked = useQuery(reading(RotationRunDocument, { id: runId }));
  return (
    <Shown of={asked} title={texts.draftTitle}>
      {({ rotationRun }) => (rotationRun ? <Draft run={rotationRun} /> : <NotThere />)}
    </Shown>
  );
}

function Draft({ run }: { run: Run }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const locale = useLocale();
  const isDraft = run.state === 'FINISHED' && !run.publishedAt;
  const leaders = new Set(run.visits.map(({ person }) => person.id)).size;
  return (
    <>
      <PageTitle>{texts.draftTitle}</PageTitle>
      <p className="lead">
        {run.programme.name} · {texts.span(date(run.from, locale), date(run.until, locale))}
        {!run.publishedAt && ` · ${texts.summary(run.visits.length, leaders, run.gaps.length)}`}
      </p>
      <p>
        <Link to="/rotation">{texts.back}</Link>
      </p>
      <Outcome run={run} />
      {isDraft && (
        <p className="muted">
          {run.isStopped && texts.stopped} <HowGood run={run} />
        </p>
      )}
      {isDraft && run.visits.length > 0 && (
        <>
          <Rehearsal runId={run.id} />
          <Steps run={run} leaders={leaders} />
        </>
      )}
      <br />
      <Content run={run} isDraft={isDraft} />
    </>
  );
}

function Content({ run, isDraft }: { run: Run; isDraft: boolean }): ReactNode {
  return (
    <>
      <Gaps gaps={run.gaps} />
      {isDraft && <DraftChanges run={run} />}
      {!run.publishedAt && <ProposedVisits visits={run.visits} />}
    </>
  );
}

function Outcome({ run }: { run: Run }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  if (run.publishedAt) {
    return (
      <Notice good>
        <p>{texts.publishedText}</p>
      </Notice>
    );
  }
  if (run.state !== 'FAILED') return null;
  return (
    <Notice>
      <p>{texts.failed}</p>
    </Notice>
  );
}

/** Publish the draft, or make another one that stays close to it. */
function Steps({ run, leaders }: { run: Run; leaders: number }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const navigate = useNavigate();
  const publish = useAct(PublishRotationDocument);
  const again = useAct(ProposeRotationDocument, ({ proposeRotation: { id } }) =>
    navigate({ to: '/rotation/$runId', params: { runId: id } }),
  );
  const { from, until, seed } = run;
  const next = { programmeId: run.programme.id, from, until, seed, basedOnId: run.id };
  return (
    <>
      <Trouble error={publish.error ?? again.error} />
      {publish.isError && <OutOfDate runId={run.id} />}
      <div className="top publishing">
        <Button
          color="carpet"
          size="lg"
          loading={publish.isPending}
          onClick={() => publish.mutate({ id: run.id })}
        >
          {texts.publish(leaders)}
        </Button>
        <div>
          <Button variant="default" loading={again.isPending} onClick={() => again.mutate(next)}>
            {texts.again}
          </Button>
          <p className="muted">{texts.againNote}</p>
        </div>
      </div>
    </>
  );
}
