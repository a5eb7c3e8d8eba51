import type { ReactNode } from 'react';
import type { PointFactsFragment, PointInput } from '../api/generated/phone/graphql.ts';
import { InstallHint } from '../offline/install-hint.tsx';
import { WaitingWords } from '../offline/waiting-words.tsx';
import { useTexts } from '../session/texts.ts';
import { useAfterVisit } from './after-visit-texts.ts';
import { GiveThanks } from './give-thanks.tsx';
import type { AfterVisit } from './point-form.ts';
import type { Sending } from './sending.ts';
import { SharePoint } from './share-point.tsx';
import type { VisitFacts } from './visit-card.tsx';

type Props = {
  visit: VisitFacts;
  points: readonly PointFactsFragment[];
  submitted: boolean;
  share: Sending<PointInput>;
  about: AfterVisit;
  person: string | null;
};

/** What leaves the leader's own page, by choice: points for the team, and a thank-you. */
export function Sharing({ visit, points, submitted, share, about, person }: Props): ReactNode {
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
      <GiveThanks visitId={visit.id} after={about} person={person} />
    </>
  );
}
