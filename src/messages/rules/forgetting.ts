import { releases } from './host-occasions.ts';
import { sameKey } from './message.ts';
import type { KnownMessage, MessageKind } from './message.ts';
import { subjectsOfVisit } from './visit-facts.ts';
import type { VisitFacts } from './visit-facts.ts';

/** What was told of a claim; that somebody is wanted was told to the leads and names nobody. */
const ofClaims: readonly MessageKind[] = [
  'HOST_NOTICE',
  'HOST_REMINDER',
  'HOST_RELEASE',
  'HOST_CANCELLATION',
];

/**
 * Messages that must not be remembered, because they would tell who gave a visit back or who was
 * happy to host at another time: of a claim that has ended, as soon as nothing is left to be said of
 * it, and calls to whoever is no volunteer any more or about a visit that nobody can claim. Nothing
 * is sent again for it: once the claim and what was told of it are gone, there is nothing to tell.
 */
export function forgettable(facts: VisitFacts, known: readonly KnownMessage[]): KnownMessage[] {
  const own = known.filter(({ subjectId }) => subjectsOfVisit(facts).includes(subjectId));
  return [...ofEndedClaims(facts, own), ...calls(facts, own)];
}

function ofEndedClaims(facts: VisitFacts, known: readonly KnownMessage[]): KnownMessage[] {
  const settled = new Set(known.filter(({ state }) => state !== 'CLAIMED').map(sameKey));
  const owed = releases(facts, known).filter(({ key }) => !settled.has(sameKey(key)));
  return facts.hosting.releases.flatMap(({ id }) => {
    const told = known.filter(({ kind, subjectId }) => subjectId === id && ofClaims.includes(kind));
    const isOpen =
      told.some(({ state }) => state === 'CLAIMED') || owed.some(({ key }) => key.subjectId === id);
    return isOpen ? [] : told;
  });
}

function calls(
  { visit, volunteerIds }: VisitFacts,
  known: readonly KnownMessage[],
): KnownMessage[] {
  const isOver = visit.state !== 'CONFIRMED';
  return known.filter(
    ({ kind, state, recipientId }) =>
      kind === 'CLAIM_CALL' &&
      state !== 'CLAIMED' &&
      (isOver || !volunteerIds.includes(recipientId)),
  );
}
