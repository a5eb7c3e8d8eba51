import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { IdentityService } from '../identity/identity.service.ts';
import type { AwaitedAccount } from '../identity/identity.service.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { ExchangeNews } from '../visits/exchange-news.service.ts';
import type { AskedExchange } from '../visits/exchange-news.service.ts';
import { HostNews } from '../visits/host-news.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitNews } from '../visits/visit-news.service.ts';
import type { Invitation } from '../visits/visit-news.service.ts';
import { Bounces } from './bounces.service.ts';
import { ReplyAnswers } from './reply-answers.service.ts';
import { openUntil } from './rules/due-messages.ts';
import type { InvitationFacts, MessagesState } from './rules/due-messages.ts';
import type { ExchangeFacts } from './rules/exchange-occasions.ts';
import { subjectOf } from './rules/message.ts';
import type { MessageKey, Subject } from './rules/message.ts';
import type { ReplyFacts } from './rules/reply-answer.ts';
import type { VisitFacts } from './rules/visit-facts.ts';
import { VisitFactsReader } from './visit-facts.service.ts';

/** How far to look; a thorough look finds what a quick one takes for granted. */
export type Look = Readonly<{ changed: Hours; behind: Hours; ahead: Hours }>;
type Hours = Readonly<{ hours: number }>;

/** So many visits are looked at in one go, so that nothing else in this process waits long. */
const PIECE = 200;

type Findings = Readonly<{
  visits?: readonly Visit[];
  invitations?: readonly Invitation[];
  exchanges?: readonly AskedExchange[];
  newcomers?: readonly AwaitedAccount[];
  replies?: readonly ReplyFacts[];
}>;

export type Standing = Readonly<{
  state: MessagesState;
  /** Subjects that somebody is changing at this moment: nothing can be said of them yet. */
  unsettled: ReadonlySet<string>;
}>;

/** What may give rise to a message, read from the rooms that own it. */
@Injectable()
export class Occasions {
  constructor(
    private readonly db: Database,
    private readonly identity: IdentityService,
    private readonly people: PeopleService,
    private readonly news: VisitNews,
    private readonly hostNews: HostNews,
    private readonly exchangeNews: ExchangeNews,
    private readonly facts: VisitFactsReader,
    private readonly replyAnswers: ReplyAnswers,
    private readonly bounces: Bounces,
  ) {}

  /** Everything that changed lately or lies around now, piece by piece. */
  async *around(now: Temporal.Instant, look: Look): AsyncGenerator<MessagesState> {
    const since = now.subtract(look.changed);
    const near = { from: now.subtract(look.behind), until: now.add(look.ahead) };
    const newcomers = await this.identity.administratorsAwaited();
    const invitations = await this.news.invitationsSince(since);
    const exchanges = await this.exchangeNews.since(since);
    const replies = await this.replyAnswers.since(since);
    if (newcomers.length + invitations.length + exchanges.length + replies.length > 0)
      yield this.describe({ newcomers, invitations, exchanges, replies });
    let after: string | null = null;
    do {
      const page: Visit[] = await this.news.changedOrNear(since, near, { after, most: PIECE });
      if (page.length > 0) yield this.describe({ visits: page });
      after = page.length < PIECE ? null : (page.at(-1)?.id ?? null);
    } while (after !== null);
  }

  /**
   * What these messages speak of, as it stands until the transaction around us ends. A subject that is
   * no longer there is settled: there is nothing to say of it any more.
   */
  async behind(messages: readonly MessageKey[]): Promise<Standing> {
    const ids = (subject: Subject) => [
      ...new Set(
        messages
          .filter(({ kind }) => subjectOf(kind) === subject)
          .map(({ subjectId }) => subjectId),
      ),
    ];
    const behind = await this.hostNews.visitIdsBehind(ids('VISIT'));
    const visitIds = [...new Set(behind.values())];
    const asked = ids('EXCHANGE');
    const exchanges = await this.exchangeNews.standingStill(asked);
    const invitations = await this.news.invitationsByIds(ids('INVITATION'));
    const proposed = invitations.flatMap(({ visits }) => visits.map(({ id }) => id));
    const still = await this.news.standingStill([...visitIds, ...proposed]);
    const known = new Map(still.map((visit) => [visit.id, visit]));
    const isSettled = ({ visits }: Invitation) => visits.every(({ id }) => known.has(id));
    const settled = invitations.filter(isSettled).map((invitation) => ({
      ...invitation,
      visits: still.filter(({ invitationId }) => invitationId === invitation.id),
    }));
    return {
      state: await this.describe({
        visits: visitIds.flatMap((id) => known.get(id) ?? []),
        invitations: settled,
        exchanges,
        replies: await this.replyAnswers.byIds(ids('REPLY')),
        newcomers: messages.some(({ kind }) => kind === 'WELCOME')
          ? await this.identity.administratorsAwaited()
          : [],
      }),
      unsettled: new Set([
        ...[...behind].filter(([, visitId]) => !known.has(visitId)).map(([id]) => id),
        ...asked.filter((id) => !exchanges.some((exchange) => exchange.id === id)),
        ...invitations.filter((some) => !isSettled(some)).map(({ id }) => id),
      ]),
    };
  }

  /** What there is to tell about these visits, whether its moment has come or not. */
  async aboutVisits(visits: readonly Visit[]): Promise<MessagesState> {
    return this.describe({ visits });
  }

  /** The same about invitations. */
  async aboutInvitations(invitations: readonly Invitation[]): Promise<MessagesState> {
    return this.describe({ invitations });
  }

  private async describe({
    visits = [],
    invitations = [],
    exchanges = [],
    newcomers = [],
    replies = [],
  }: Findings): Promise<MessagesState> {
    const assistants = await this.people.assistantsOf([
      ...new Set([
        ...[...visits, ...invitations].map(({ personId }) => personId),
        ...exchanges.flatMap(({ personId, askerId }) => [personId, askerId]),
      ]),
    ]);
    const facts = await this.facts.read(visits, assistants);
    const described = invitations.map((each) => invitationFacts(each, assistants));
    const questions = exchanges.map((each) => exchangeFacts(each, assistants));
    const readers = await this.people.byIds([
      ...replies.map(({ personId }) => personId),
      ...newcomers.map(({ personId }) => personId),
      ...described.flatMap(({ readerIds }) => readerIds),
      ...questions.flatMap(({ askedIds, askerIds }) => [...askedIds, ...askerIds]),
      ...facts.flatMap(peopleAround),
      ...(await this.formerHosts(facts)),
    ]);
    const unreachable = await this.bounces.unreachable([...readers.keys()]);
    return {
      visits: facts,
      invitations: described,
      exchanges: questions,
      newcomers: newcomers.map(({ id, ...newcomer }) => ({ ...newcomer, accountId: id })),
      replies,
      reachable: reachable(
        [...readers.values()].filter(({ id }) => !unreachable.has(id)),
        this.people.today(),
      ),
    };
  }

  /** Who heard of a claim that has ended: that alone remembers whose it was. */
  private async formerHosts(facts: readonly VisitFacts[]): Promise<string[]> {
    const ended = facts.flatMap(({ hosting }) => hosting.releases.map(({ id }) => id));
    if (ended.length === 0) return [];
    const where = { kind: 'HOST_NOTICE', subjectId: { in: ended } } as const;
    const rows = await this.db.client.message.findMany({ where, select: { recipientId: true } });
    return rows.map(({ recipientId }) => recipientId);
  }
}

const peopleAround = (facts: VisitFacts): string[] => {
  const { visit, leadIds, assistantIds, volunteerIds, hosting } = facts;
  const host = hosting.claim === null ? [] : [hosting.claim.personId];
  return [visit.personId, ...leadIds, ...assistantIds, ...volunteerIds, ...host];
};

function exchangeFacts(
  { id, state, askedAt, answerBy, answeredAt, startsAt, personId, askerId }: AskedExchange,
  assistants: ReadonlyMap<string, readonly Person[]>,
): ExchangeFacts {
  const side = (leaderId: string) => [
    leaderId,
    ...(assistants.get(leaderId) ?? []).map((assistant) => assistant.id),
  ];
  const sides = { askedIds: side(personId), askerIds: side(askerId) };
  return { id, state, askedAt, answerBy, answeredAt, startsAt, ...sides };
}

function invitationFacts(
  { id, createdAt, personId, visits, fromWaitlist }: Invitation,
  assistants: ReadonlyMap<string, readonly Person[]>,
): InvitationFacts {
  const readerIds = [personId, ...(assistants.get(personId) ?? []).map((person) => person.id)];
  return { id, createdAt, readerIds, openUntil: openUntil(visits), fromWaitlist };
}

function reachable(people: readonly Person[], today: Temporal.PlainDate): ReadonlySet<string> {
  const inService = ({ serviceUntil }: Person) =>
    serviceUntil === null || Temporal.PlainDate.compare(today, serviceUntil) <= 0;
  return new Set(
    people.filter((person) => person.email !== null && inService(person)).map(({ id }) => id),
  );
}
