import type { Sending } from './sending.ts';
import type { ReactNode } from 'react';
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
import { Debrief } from './debrief.tsx';
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
  const { visit, submitted, points, reflect, share, about } = props;
  const { lookBack: texts } = useAfterVisit();
  const { words, offline } = useTexts();
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
          <Debrief questions={props.debrief} />
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
      <h2>{texts.shareTitle(visit.team.name)}</h2>
      <p className="lead">{texts.shareLead}</p>
      {points.length > 0 && (
        <ul className="card plain-list">
          {points.map(({ id, kind, text }) => (
            <li key={id}>
              <div className="line">
                <p>{text}</p>
                <p className="small">{words.pointKind[kind]}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <WaitingWords
        about={visit.id}
        act={props.person === null ? 'pointByLink' : 'point'}
        person={props.person}
      />
      {submitted && <InstallHint />}
      <SharePoint visitId={visit.id} about={about} main={submitted} sending={share} />
      <GiveThanks after={about} />
      <Channels channels={props.channels} />
    </>
  );
}
