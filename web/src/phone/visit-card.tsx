import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { VisitFactsFragment } from '../api/generated/phone/graphql.ts';
import type { Texts } from '../session/texts.ts';
import { useTexts } from '../session/texts.ts';
import { useWhen } from './use-when.ts';

export type VisitFacts = VisitFactsFragment;

export const awaitsAnswer = ({ actions }: VisitFacts): boolean => actions.includes('ACCEPT');

/** The life of a visit does not know whether its visitor looked back; the look-back itself does. */
export const asksLookBack = ({ actions, reflected }: VisitFacts): boolean =>
  actions.includes('REFLECT') && reflected !== true;

export const whereOf = ({ team }: VisitFacts): string => `${team.name}, ${team.site.name}`;

/** HR still has to decide about a "nobody came" that the visitor says is not so. */
export const isContested = ({ state, contestedAt, contestDecidedAt }: VisitFacts): boolean =>
  state === 'MISSED' && contestedAt !== null && contestDecidedAt === null;

function stateIn({ words }: Texts, visit: VisitFacts): string {
  if (isContested(visit)) return words.contested;
  if (visit.state === 'CANCELLED' && visit.cancelSide) return words.cancelledBy[visit.cancelSide];
  if (visit.state === 'DECLINED') return declinedIn(words, visit);
  if (visit.state === 'CONFIRMED' && visit.waitingForTeam) return words.waitingForTeam;
  return words.visitState[visit.state];
}

const declinedIn = (words: Texts['words'], { loggedOn, declineCause }: VisitFacts): string =>
  loggedOn === null ? words.declined[declineCause ?? 'NO'] : words.notRecognised;

const waits = new Set(['PROPOSED', 'POSTPONED', 'LOGGED']);

const isWaiting = (visit: VisitFacts): boolean =>
  waits.has(visit.state) ||
  (visit.state === 'CONFIRMED' && visit.waitingForTeam) ||
  isContested(visit);

export function StatePill({ visit }: { visit: VisitFacts }): ReactNode {
  const texts = useTexts();
  const settled = visit.state === 'CONFIRMED' || visit.state === 'DONE' ? 'pill petrol' : 'pill';
  return <span className={isWaiting(visit) ? 'pill amber' : settled}>{stateIn(texts, visit)}</span>;
}

/** Where, when and with whom: the three things everybody asks first. */
export function VisitHead({ visit }: { visit: VisitFacts }): ReactNode {
  const when = useWhen();
  return (
    <>
      <p className="row">
        <span className="when">{when(visit)}</span>
        <StatePill visit={visit} />
      </p>
      <p dir="auto">{visit.visitType.name}</p>
      <p className="small" dir="auto">
        {whereOf(visit)}
      </p>
    </>
  );
}

export function VisitLine({ visit }: { visit: VisitFacts }): ReactNode {
  const when = useWhen();
  return (
    <div className="line">
      <p className="row">
        <Link to="/visits/$visitId" params={{ visitId: visit.id }}>
          {when(visit)}
        </Link>
        <StatePill visit={visit} />
      </p>
      <p className="small">
        {visit.visitType.name} · {whereOf(visit)}
      </p>
    </div>
  );
}
