import { dueMessages } from '../../src/messages/rules/due-messages.ts';
import type { MessagesState } from '../../src/messages/rules/due-messages.ts';
import type { DueMessage, KnownMessage } from '../../src/messages/rules/message.ts';
import type { VisitFacts } from '../../src/messages/rules/visit-facts.ts';
import type { Hosting } from '../../src/visits/host-news.service.ts';
import type { Visit } from '../../src/visits/rules/visit.ts';
import { at, aVisit } from './visits.ts';

const people = ['leader', 'lead', 'assistant', 'host', 'volunteer', 'other'];

type Changes = Partial<Visit>;
type More = Partial<Omit<VisitFacts, 'hosting' | 'visit'>> & { hosting?: Partial<Hosting> };

/** A visit on Thursday 10 December 2026, 07:30–11:30 in Amersfoort, agreed on Friday 20 November. */
export const factsOf = (changes: Changes = {}, { hosting, ...more }: More = {}): VisitFacts => ({
  visit: aVisit({
    startsAt: at('2026-12-10T06:30:00Z'),
    endsAt: at('2026-12-10T10:30:00Z'),
    confirmedAt: at('2026-11-20T09:00:00Z'),
    changedAt: at('2026-11-20T09:00:00Z'),
    ...changes,
  }),
  waitingForTeam: false,
  reflected: false,
  readinessOpen: false,
  leadIds: ['lead'],
  assistantIds: [],
  volunteerIds: [],
  hosting: { claim: null, releases: [], late: null, takenOverById: null, ...hosting },
  handedOver: null,
  timeZone: 'Europe/Amsterdam',
  holidays: new Set(),
  ...more,
});

export const claimOf = (personId: string, claimedAt: string) => ({
  id: `claim of ${personId}`,
  personId,
  claimedAt: at(claimedAt),
});

export const stateOf = (...visits: VisitFacts[]): MessagesState => ({
  visits,
  invitations: [],
  exchanges: [],
  newcomers: [],
  reachable: new Set(people),
});

export const sent = (message: DueMessage): KnownMessage => ({
  ...message,
  state: 'SENT',
  failure: null,
});

/** Everything that is due by then, as sent. */
export const sentBy = (facts: VisitFacts, until: string, known: readonly KnownMessage[] = []) => [
  ...known,
  ...dueMessages(stateOf(facts), known, at(until)).map(sent),
];

/** "HOST_NOTICE 0 lead" for what is due by then, of the kinds asked for. */
export const dueBy = (
  facts: VisitFacts,
  now: string,
  { kinds = /./, known = [] }: { kinds?: RegExp; known?: readonly KnownMessage[] } = {},
): string[] =>
  dueMessages(stateOf(facts), known, at(now))
    .filter(({ kind }) => kinds.test(kind))
    .map(({ kind, revision, recipientId }) => `${kind} ${revision} ${recipientId}`);
