import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { isOffice } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate, toInstant, toPlainDate } from '../platform/database/dates.ts';
import { asId, inputWords, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { localDayOf } from '../teams/rules/local-hours.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { whyNotAsk } from './rules/access.ts';
import { whyNotAskable } from './rules/asking.ts';
import { shiftKinds } from './rules/shift-kind.ts';
import { openedFor, stateOf } from './rules/slot-request.ts';
import type { AskedOfTeam, OpenedSlot, SlotRequestState } from './rules/slot-request.ts';

const date = z.instanceof(Temporal.PlainDate);
const question = z.object({
  teamIds: z.array(z.string()).min(1).max(100),
  from: date,
  until: date,
  count: z.int().min(1).max(100),
  shiftKind: z.enum(shiftKinds).nullish(),
});
export type AskForSlots = z.infer<typeof question>;

export type SlotRequest = AskedOfTeam &
  Readonly<{ id: string; opened: number; state: SlotRequestState }>;
type Asked = AskedOfTeam & Readonly<{ id: string }>;

/** The office asks where supply is short; a team answers with slots, or “not this quarter”. */
@Injectable()
export class SlotRequestsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly teams: TeamsService,
  ) {}

  /** Asking again for days that an unanswered question covers takes its place. */
  async askForSlots(actor: Actor, input: AskForSlots): Promise<SlotRequest[]> {
    refuse(whyNotAsk(actor));
    const { teamIds, from, until, count, shiftKind = null } = parseInput(question, input);
    refuse(whyNotAskable(from, until), { field: 'until', reason: inputWords().days(400) });
    const ids = [...new Set(teamIds.map(asId))].sort();
    const days = { from: dateOnly(from), until: dateOnly(until) };
    return this.db.transaction(async () => {
      const teams = await this.teams.byIds(ids);
      if (teams.size < ids.length) throw new Refusal('NOT_FOUND');
      refuse(isPast(until, teams, this.clock.now()) ? 'NO_DATES' : null);
      await this.db.client.slotRequest.deleteMany({
        where: {
          teamId: { in: ids },
          declinedAt: null,
          from: { lte: days.until },
          until: { gte: days.from },
        },
      });
      const askedAt = toDate(this.clock.now());
      const rows = await this.db.client.slotRequest.createManyAndReturn({
        data: ids.map((teamId) => ({ teamId, ...days, count, shiftKind, askedAt })),
      });
      await this.audit.recordAll(
        actor,
        ids.map((teamId) => ({
          action: 'askForSlots',
          subjectType: 'HostTeam',
          subjectId: teamId,
          changes: { count: [null, count], from: [null, from.toString()] },
        })),
      );
      return this.show(rows.map(askedFrom));
    });
  }

  /** “Not this quarter.” Nobody asks why. */
  async declineSlotRequest(actor: Actor, requestId: string): Promise<SlotRequest> {
    const id = asId(requestId);
    const row = found(await this.db.client.slotRequest.findUnique({ where: { id } }));
    await this.teams.teamToManage(actor, row.teamId);
    return this.db.transaction(async () => {
      const [seen] = await this.show([askedFrom(row)]);
      if (seen?.state !== 'WAITING') throw new Refusal('REQUEST_ANSWERED');
      const declinedAt = this.clock.now();
      const { count } = await this.db.client.slotRequest.updateMany({
        where: { id, declinedAt: null },
        data: { declinedAt: toDate(declinedAt) },
      });
      if (count === 0) throw new Refusal('REQUEST_ANSWERED');
      await this.audit.record(actor, {
        action: 'declineSlotRequest',
        subjectType: 'HostTeam',
        subjectId: row.teamId,
      });
      return { ...seen, declinedAt, state: 'DECLINED' };
    });
  }

  /** Those that the actor may see, the latest question first. */
  async slotRequests(actor: Actor, teamId: string | null): Promise<SlotRequest[]> {
    const ofTeam = teamId === null ? {} : { teamId: asId(teamId) };
    const rows = await this.db.client.slotRequest.findMany({
      where: { AND: [visibleTo(actor), ofTeam] },
      orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
      take: 200,
    });
    return this.show(rows.map(askedFrom));
  }

  private async show(asked: readonly Asked[]): Promise<SlotRequest[]> {
    const teams = await this.teams.byIds([...new Set(asked.map(({ teamId }) => teamId))]);
    const slots = await this.openedSince(asked);
    const now = this.clock.now();
    return asked.map((one) => {
      const { timeZone } = found(teams.get(one.teamId)).site;
      const opened = openedFor(one, slots, timeZone);
      return { ...one, opened, state: stateOf(one, opened, localDayOf(now, timeZone)) };
    });
  }

  private async openedSince(asked: readonly Asked[]): Promise<OpenedSlot[]> {
    const [first] = asked
      .map(({ askedAt }) => askedAt)
      .sort((a, b) => Temporal.Instant.compare(a, b));
    if (first === undefined) return [];
    const rows = await this.db.client.slot.findMany({
      where: {
        teamId: { in: asked.map(({ teamId }) => teamId) },
        state: 'OPEN',
        openedAt: { gte: toDate(first) },
      },
      select: { teamId: true, startsAt: true, openedAt: true },
    });
    return rows.map(({ teamId, startsAt, openedAt }) => ({
      teamId,
      startsAt: toInstant(startsAt),
      openedAt: openedAt && toInstant(openedAt),
    }));
  }
}

/** The office, and everybody of the team that is asked. */
function visibleTo(actor: Actor): Prisma.SlotRequestWhereInput {
  return isOffice(actor) ? {} : { team: { members: { some: { personId: actor.personId } } } };
}

const isPast = (
  until: Temporal.PlainDate,
  teams: ReadonlyMap<string, Team>,
  now: Temporal.Instant,
): boolean =>
  [...teams.values()].some(
    ({ site }) => Temporal.PlainDate.compare(until, localDayOf(now, site.timeZone)) < 0,
  );

type Row = Prisma.SlotRequestGetPayload<Record<string, never>>;

const askedFrom = (row: Row): Asked => ({
  ...row,
  from: toPlainDate(row.from),
  until: toPlainDate(row.until),
  askedAt: toInstant(row.askedAt),
  declinedAt: row.declinedAt && toInstant(row.declinedAt),
});
