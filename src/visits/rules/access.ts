import type { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import { visitActions, whyNot, whyNotCancel } from './lifecycle.ts';
import type { VisitAction } from './lifecycle.ts';
import { cancelSides } from './visit.ts';
import type { CancelSide, Visit } from './visit.ts';

/**
 * What the person who asks is to a visit; one person may be several things. Who opens an
 * invitation's link is not known, and may do with it what the link is for.
 */
export type Relation = 'SELF' | 'ASSISTANT' | 'HR' | 'TEAM_LEAD' | 'TEAM_MEMBER' | 'LINK';
export type Relations = ReadonlySet<Relation>;

const visitorSide: readonly Relation[] = ['SELF', 'ASSISTANT', 'HR'];
const hostSide: readonly Relation[] = ['TEAM_LEAD', 'TEAM_MEMBER'];

const allowed: Readonly<Record<Exclude<VisitAction, 'CANCEL'>, readonly Relation[]>> = {
  ACCEPT: [...visitorSide, 'LINK'],
  DECLINE: [...visitorSide, 'LINK'],
  POSTPONE: [...visitorSide, 'LINK'],
  AGREE: ['TEAM_LEAD'],
  CONFIRM_IT_HAPPENED: hostSide,
  REPORT_MISSED: hostSide,
  CONTEST: ['SELF'],
  DECIDE_CONTEST: ['HR'],
  ASK_STAND_IN: visitorSide,
  ASK_SWAP: visitorSide,
  ANNOUNCE_LATE: ['SELF', 'ASSISTANT'],
  CLAIM: hostSide,
  GIVE_BACK: hostSide,
  ARRANGE_HOST: ['TEAM_LEAD'],
  REFLECT: ['SELF'],
};

const allowedToCancel: Readonly<Record<CancelSide, readonly Relation[]>> = {
  VISITOR: ['SELF', 'ASSISTANT'],
  HOST: ['TEAM_LEAD'],
  PROGRAMME: ['HR'],
  FORCE_MAJEURE: ['HR'],
};

/** Nobody confirms their own visit, so a visitor who belongs to the team is not its host side. */
export function relationsOf(facts: Readonly<Record<Relation, boolean>>): Relations {
  const held = (Object.keys(facts) as Relation[]).filter((relation) => facts[relation]);
  return new Set(facts.SELF ? held.filter((relation) => !hostSide.includes(relation)) : held);
}

export function whyNotAllowed(
  action: Exclude<VisitAction, 'CANCEL'>,
  relations: Relations,
): RefusalCode | null {
  return holdsOne(allowed[action], relations) ? null : 'NOT_ALLOWED';
}

export function whyNotAllowedToCancel(side: CancelSide, relations: Relations): RefusalCode | null {
  return holdsOne(allowedToCancel[side], relations) ? null : 'NOT_ALLOWED';
}

export type Asking = Readonly<{
  relations: Relations;
  waitingForTeam: boolean;
  /** Who receives the visitor, seen from whoever asks. */
  host: 'NOBODY' | 'ONESELF' | 'SOMEBODY_ELSE';
}>;

/** What the person who asks may do to the visit now, in the order of a visit's life. */
export function actionsFor(
  visit: Visit,
  asking: Asking,
  now: Temporal.Instant,
): readonly VisitAction[] {
  const { relations } = asking;
  return Object.values(visitActions).filter((action) => {
    if (action === 'CANCEL') return mayCancel(visit, relations, now);
    if (!isOpen(action, asking)) return false;
    return whyNotAllowed(action, relations) === null && whyNot(action, visit, now) === null;
  });
}

function isOpen(action: VisitAction, { waitingForTeam, host }: Asking): boolean {
  if (action === 'AGREE') return waitingForTeam;
  if (action === 'CLAIM') return host === 'NOBODY';
  return action !== 'GIVE_BACK' || host === 'ONESELF';
}

function mayCancel(visit: Visit, relations: Relations, now: Temporal.Instant): boolean {
  return Object.values(cancelSides).some(
    (side) =>
      whyNotAllowedToCancel(side, relations) === null && whyNotCancel(side, visit, now) === null,
  );
}

export const holdsOne = (needed: readonly Relation[], held: Relations): boolean =>
  needed.some((relation) => held.has(relation));
