import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { IdentityService } from '../identity/identity.service.ts';
import type { AwaitedAccount } from '../identity/identity.service.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { ReflectionsService } from '../reflections/reflections.service.ts';
import { PublicHolidays } from '../slots/holidays.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { HostsService } from '../visits/hosts.service.ts';
import { NoticeService } from '../visits/notice.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitNews } from '../visits/visit-news.service.ts';
import type { Invitation } from '../visits/visit-news.service.ts';
import { Bounces } from './bounces.service.ts';
import { ReplyAnswers } from './reply-answers.service.ts';
import { openUntil } from './rules/due-messages.ts';
import type { InvitationFacts, MessagesState, VisitFacts } from './rules/due-messages.ts';
import type { MessageKey, MessageKind } from './rules/message.ts';
import type { ReplyFacts } from './rules/reply-answer.ts';

/** How far to look; a thorough look finds what a quick one takes for granted. */
export type Look = Readonly<{ changed: Hours; behind: Hours; ahead: Hours }>;
type Hours = Readonly<{ hours: number }>;

/** So many visits are looked at in one go, so that nothing else in this process waits long. */
const PIECE = 200;

type Findings = Readonly<{
  visits?: readonly Visit[];
  invitations?: readonly Invitation[];
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
    private readonly identity: IdentityService,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly news: VisitNews,
    private readonly notice: NoticeService,
    private readonly hosts: HostsService,
    private readonly holidays: PublicHolidays,
    private readonly reflections: ReflectionsService,
    private readonly replyAnswers: ReplyAnswers,
    private readonly bounces: Bounces,
  ) {}

  /** Everything that changed lately or lies around now, piece by piece. */
  async *around(now: Temporal.Instant, look: Look): AsyncGenerator<MessagesState> {
    const since = now.subtract(look.changed);
    const near = { from: now.subtract(look.behind), until: now.add(look.ahead) };
    const newcomers = await this.identity.administratorsAwaited();
    const invitations = await this.news.invitationsSince(since);
    const replies = await this.replyAnswers.since(since);
    if (newcomers.length + invitations.length + replies.length > 0)
      yield this.describe({ newcomers, invitations, replies });
    let after: string | null = null;
    do {
      const page: Visit[] = await this.news.changedOrNear(since, near, { after, most: PIECE });
      if (page.length > 0) yield this.describe({ visits: page });
      after = page.length < PIECE ? null : (page.at(-1)?.id ?? null);
    } while (after !== null);
  }

  /** What these messages speak of, as it stands until the transaction around us ends. */
  async behind(messages: readonly MessageKey[]): Promise<Standing> {
    const ids = (isAbout: (message: MessageKey) => boolean) => [
      ...new Set(messages.filter(isAbout).map(({ subjectId }) => subjectId)),
    ];
    const visitIds = ids(({ kind }) => !ofOtherThings.includes(kind));
    const replyIds = ids(({ kind }) => kind === 'REPLY_ANSWER');
    const invitations = await this.news.invitationsByIds(
      ids(({ kind }) => kind === 'DATES_PROPOSED'),
    );
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
        replies: await this.replyAnswers.byIds(replyIds),
        newcomers: messages.some(({ kind }) => kind === 'WELCOME')
          ? await this.identity.administratorsAwaited()
          : [],
      }),
      unsettled: new Set([
        ...visitIds.filter((id) => !known.has(id)),
        ...invitations.filter((some) => !isSettled(some)).map(({ id }) => id),
      ]),
    };
  }

  private async describe({
    visits = [],
    invitations = [],
    newcomers = [],
    replies = [],
  }: Findings): Promise<MessagesState> {
    const leaderIds = distinct(invitations, ({ personId }) => personId);
    const assistants = await this.people.assistantsOf(leaderIds);
    const facts = await this.visitFacts(visits);
    const described = invitations.map((each) => invitationFacts(each, assistants));
    const readers = await this.people.byIds([
      ...replies.map(({ personId }) => personId),
      ...newcomers.map(({ personId }) => personId),
      ...described.flatMap(({ readerIds }) => readerIds),
      ...facts.flatMap(({ visit, leadIds, hostId }) => [
        visit.personId,
        ...leadIds,
        ...(hostId === null ? [] : [hostId]),
      ]),
    ]);
    const unreachable = await this.bounces.unreachable([...readers.keys()]);
    return {
      visits: facts,
      invitations: described,
      newcomers: newcomers.map(({ id, ...newcomer }) => ({ ...newcomer, accountId: id })),
      replies,
      reachable: reachable(
        [...readers.values()].filter(({ id }) => !unreachable.has(id)),
        this.people.today(),
      ),
    };
  }

  private async visitFacts(visits: readonly Visit[]): Promise<VisitFacts[]> {
    if (visits.length === 0) return [];
    const teamIds = distinct(visits, ({ teamId }) => teamId);
    const teams = await this.teams.byIds(teamIds);
    const leads = await this.teams.leadsOf(teamIds);
    const waiting = await this.notice.waiting(visits);
    const claims = await this.hosts.claimsOf(visits.map(({ id }) => id));
    const reflected = await this.reflections.lookedBackOn(visits.map(({ id }) => id));
    return visits.flatMap((visit) => {
      const team = teams.get(visit.teamId);
      if (team === undefined) return [];
      return {
        visit,
        waitingForTeam: waiting.get(visit.id) ?? false,
        reflected: reflected.has(visit.id),
        leadIds: (leads.get(visit.teamId) ?? []).map(({ id }) => id),
        hostId: claims.get(visit.id)?.personId ?? null,
        timeZone: team.site.timeZone,
        holidays: this.holidaysBefore(visit, team),
      };
    });
  }

  private holidaysBefore({ startsAt }: Visit, { site }: Team): ReadonlySet<string> {
    if (startsAt === null) return new Set();
    const day = startsAt.toZonedDateTimeISO(site.timeZone).toPlainDate();
    return this.holidays.between(site.country, day.subtract({ weeks: 2 }), day);
  }
}

/** Whose messages speak of something else than a visit. */
const ofOtherThings: readonly MessageKind[] = ['WELCOME', 'DATES_PROPOSED', 'REPLY_ANSWER'];

function invitationFacts(
  { id, createdAt, personId, visits }: Invitation,
  assistants: ReadonlyMap<string, readonly Person[]>,
): InvitationFacts {
  const readerIds = [personId, ...(assistants.get(personId) ?? []).map((person) => person.id)];
  return { id, createdAt, readerIds, openUntil: openUntil(visits) };
}

function reachable(people: readonly Person[], today: Temporal.PlainDate): ReadonlySet<string> {
  const inService = ({ serviceUntil }: Person) =>
    serviceUntil === null || Temporal.PlainDate.compare(today, serviceUntil) <= 0;
  return new Set(
    people.filter((person) => person.email !== null && inService(person)).map(({ id }) => id),
  );
}

const distinct = <T>(things: readonly T[], keyOf: (thing: T) => string): string[] => [
  ...new Set(things.map(keyOf)),
];
