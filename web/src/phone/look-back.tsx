import type { Sending } from './sending.ts';
import type { ReactNode } from 'react';
import { soon } from '../offline/soon.ts';
import { lazy, Suspense, useState } from 'react';
import type {
  LookBackFactsFragment,
  PointFactsFragment,
  PointInput,
} from '../api/generated/phone/graphql.ts';
import { useHeld } from '../offline/use-queued.ts';
import { useTexts } from '../session/texts.ts';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import type { AfterVisit } from './point-form.ts';
import { Reflect } from './reflect.tsx';
import type { Elsewhere } from './elsewhere.ts';
import type { Reflection } from './reflect.tsx';
import type { KeepDraft } from './use-server-draft.ts';
import type { VisitFacts } from './visit-card.tsx';
import { useWhen } from './use-when.ts';

// What is shared comes after what is one's own, and is fetched while one looks back.
const Channels = lazy(async () => ({ default: (await import('./channels.tsx')).Channels }));
const Sharing = lazy(soon(async () => ({ default: (await import('./sharing.tsx')).Sharing })));

type Props = {
  visit: VisitFacts;
  prompts: readonly string[];
  debrief: readonly string[];
  statements: readonly string[];
  channels: LookBackFactsFragment['channels'];
  submitted: boolean;
  points: readonly PointFactsFragment[];
  reflect: Sending<Reflection>;
  keep: KeepDraft;
  elsewhere: Elsewhere | null;
  share: Sending<PointInput>;
  about: AfterVisit;
  /** Whose look-back it is; null behind its link. */
  person: string | null;
};

export function LookBack(props: Props): ReactNode {
  const { visit, submitted, reflect } = props;
  const { lookBack: texts } = useAfterVisit();
  const [sharing, setSharing] = useState(false);
  const { offline } = useTexts();
  const [held] = useHeld(visit.id, 'lookBack', 'lookBackByLink');
  const when = useWhen();
  return (
    <>
      <PageTitle>{texts.title(visit.team.name)}</PageTitle>
      <p className="lead">
        {visit.visitType.name} · {when(visit)}
      </p>
      {submitted || held ? (
        <Notice good>
          <p>{submitted ? texts.thanks : offline.lookBack}</p>
        </Notice>
      ) : (
        <>
          <details className="card">
            <summary>{texts.firstTogether}</summary>
            <ul>
              {props.debrief.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </details>
          <Reflect
            visitId={visit.id}
            prompts={props.prompts}
            statements={props.statements}
            sending={reflect}
            keep={props.keep}
            elsewhere={props.elsewhere}
          />
        </>
      )}
      <Suspense fallback={<Loading />}>
        {submitted || held || sharing || props.points.length > 0 ? (
          <Sharing {...props} />
        ) : (
          <p>
            <button type="button" className="text-button" onClick={() => setSharing(true)}>
              {texts.onlyPoint}
            </button>
          </p>
        )}
        <Channels channels={props.channels} />
      </Suspense>
    </>
  );
}
