import type { Sending } from './sending.ts';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type {
  LookBackFactsFragment,
  PointFactsFragment,
  PointInput,
} from '../api/generated/phone/graphql.ts';
import { InstallHint } from '../offline/install-hint.tsx';
import { useHeld } from '../offline/use-queued.ts';
import { WaitingWords } from '../offline/waiting-words.tsx';
import { useTexts } from '../session/texts.ts';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import { Channels } from './channels.tsx';
import { GiveThanks } from './give-thanks.tsx';
import type { AfterVisit } from './point-form.ts';
import { Reflect } from './reflect.tsx';
import type { Elsewhere, Reflection } from './reflect.tsx';
import { SharePoint } from './share-point.tsx';
import type { KeepDraft } from './use-server-draft.ts';
import type { VisitFacts } from './visit-card.tsx';
import { useWhen } from './visit-card.tsx';

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
      {submitted ? (
        <Notice good>
          <p>{texts.thanks}</p>
        </Notice>
      ) : held ? (
        <Notice good>
          <p>{offline.lookBack}</p>
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
    </>
  );
}

/** What leaves the leader's own page, by choice: points for the team, and a thank-you. */
function Sharing({ visit, points, submitted, share, about, person }: Props): ReactNode {
  const { lookBack: texts } = useAfterVisit();
  const { words } = useTexts();
  return (
    <>
      <h2>{texts.shareTitle(visit.team.name)}</h2>
      <p className="lead">{texts.shareLead}</p>
      {points.length > 0 && (
        <ul className="card plain-list">
          {points.map(({ id, kind, text }) => (
            <li key={id}>
              <div className="line">
                <p dir="auto">{text}</p>
                <p className="small">{words.pointKind[kind]}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <WaitingWords
        about={visit.id}
        act={person === null ? 'pointByLink' : 'point'}
        person={person}
      />
      {submitted && <InstallHint />}
      <SharePoint visitId={visit.id} about={about} main={submitted} sending={share} />
      <GiveThanks after={about} />
    </>
  );
}
