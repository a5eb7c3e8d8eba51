import { claimOf, factsOf, sentBy } from '../../../test/support/message-facts.ts';
import { at } from '../../../test/support/visits.ts';
import { forgettable } from './forgetting.ts';
import type { KnownMessage } from './message.ts';

const claimed = factsOf({}, { hosting: { claim: claimOf('host', '2026-11-23T09:00Z') } });
const released = factsOf(
  {},
  { hosting: { releases: [{ id: 'claim of host', releasedAt: at('2026-11-24T09:00Z') }] } },
);
const told = sentBy(claimed, '2026-11-23T10:00Z');
const kinds = (messages: readonly KnownMessage[]) => messages.map(({ kind }) => kind);

it('remembers what was told of a claim until it was taken out of the calendar', () => {
  expect(forgettable(claimed, told)).toEqual([]);
  expect(forgettable(released, told)).toEqual([]);
  const after = sentBy(released, '2026-11-24T10:00Z', told);
  expect(kinds(forgettable(released, after))).toEqual(['HOST_NOTICE', 'HOST_RELEASE']);
});

it('waits for what is under way', () => {
  const after = sentBy(released, '2026-11-24T10:00Z', told).map((message) =>
    message.kind === 'HOST_RELEASE' ? { ...message, state: 'CLAIMED' as const } : message,
  );
  expect(forgettable(released, after)).toEqual([]);
});

it('keeps what the leads heard', () => {
  const after = sentBy(released, '2026-12-09T16:00Z', told);
  expect(forgettable(released, after).some(({ recipientId }) => recipientId === 'lead')).toBe(
    false,
  );
});

it('forgets a call as soon as its reader is no volunteer any more, or the visit has been', () => {
  const called = sentBy(factsOf({}, { volunteerIds: ['volunteer'] }), '2026-11-20T10:00Z');
  expect(forgettable(factsOf({}, { volunteerIds: ['volunteer'] }), called)).toEqual([]);
  expect(kinds(forgettable(factsOf(), called))).toEqual(['CLAIM_CALL']);
  const facts = factsOf({ state: 'DONE' }, { volunteerIds: ['volunteer'] });
  expect(kinds(forgettable(facts, called))).toEqual(['CLAIM_CALL']);
});
