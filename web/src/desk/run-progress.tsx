import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RotationProgressQuery } from '../api/generated/desk/graphql.ts';
import { StopRotationDocument } from '../api/generated/desk/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useDeskTexts } from './texts.ts';

/** Per cent from which on what is proven is too little to tell. */
const SAYS_NOTHING = 50;

type Progress = NonNullable<RotationProgressQuery['rotationRun']>;

/** How far the calculation is; it goes on without this page, and may be stopped with what there is. */
export function UnderWay({ run }: { run: Progress }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const stop = useAct(StopRotationDocument);
  const isStopping = run.isStopped || stop.isSuccess;
  return (
    <>
      <PageTitle>{texts.draftTitle}</PageTitle>
      <p className="lead">{texts.underWay}</p>
      <progress aria-label={texts.underWay} value={run.percent} max={100} />
      <p role="status">{isStopping ? texts.stopping : texts.progress(run.percent, run.seconds)}</p>
      <p className="muted">
        <HowGood run={run} /> {texts.mayLeave}
      </p>
      <Trouble error={stop.error} />
      <Button
        variant="default"
        disabled={isStopping}
        loading={stop.isPending}
        onClick={() => stop.mutate({ id: run.id })}
      >
        {texts.stop}
      </Button>
    </>
  );
}

/** What is proven: how much better any other plan could be at most. */
export function HowGood({ run }: { run: Pick<Progress, 'objective' | 'bound'> }): ReactNode {
  const { rotation: texts } = useDeskTexts();
  const locale = useLocale();
  const { objective, bound } = run;
  if (objective === null || bound === null) return texts.notProven;
  if (objective <= bound) return texts.atBest;
  const share = (100 * (objective - bound)) / objective;
  if (share > SAYS_NOTHING) return texts.notProven;
  return texts.nearBest(share.toLocaleString(locale, { maximumFractionDigits: 1 }));
}
