import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate, toInstant } from '../platform/database/dates.ts';
import { inputWords, parseInput, timeOfDay } from '../platform/input.ts';
import { refuse } from '../platform/refuse.ts';
import type { Interval } from '../teams/rules/local-hours.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { PublicHolidays } from './holidays.service.ts';
import { whyNotMeant, whyNotOpenable } from './rules/opening.ts';
import { expand, MAX_SLOTS } from './rules/series.ts';
import type { Expansion, Rhythm, SkippedDate } from './rules/series.ts';
import type { Slot } from './rules/slot.ts';
import { SlotsService } from './slots.service.ts';

const date = z.instanceof(Temporal.PlainDate);
const opening = z.object({
  teamId: z.string(),
  from: date,
  until: date,
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  fromTime: timeOfDay,
  untilTime: timeOfDay,
  capacity: z.int().min(1).max(2),
});

export type OpenSlots = z.infer<typeof opening>;
export type OpenedSlots = Readonly<{ slots: readonly Slot[]; skipped: readonly SkippedDate[] }>;
export type SlotPreview = Readonly<{
  starts: readonly Temporal.Instant[];
  skipped: readonly SkippedDate[];
}>;

type Plan = Readonly<{ team: Team; rhythm: Rhythm; capacity: number }>;

/** Opening slots, one or a rhythm of them, in one act. */
@Injectable()
export class SlotOpeningService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly teams: TeamsService,
    private readonly holidays: PublicHolidays,
    private readonly slots: SlotsService,
  ) {}

  /** What `openSlots` would do now. */
  async slotPreview(actor: Actor, input: OpenSlots): Promise<SlotPreview> {
    const { intervals, skipped, tooMany } = await this.expand(await this.plan(actor, input));
    refuse(tooMany ? 'TOO_MANY_DATES' : null, { max: MAX_SLOTS });
    return { starts: intervals.map(({ startsAt }) => startsAt), skipped };
  }

  async openSlots(actor: Actor, input: OpenSlots): Promise<OpenedSlots> {
    const plan = await this.plan(actor, input);
    return this.db.transaction(async () => {
      // Two people who open the same shift stand in line; the second finds it open.
      await this.db.lock('slot', [plan.team.id]);
      const expansion = await this.expand(plan);
      refuse(whyNotOpenable(expansion), { max: MAX_SLOTS });
      const ids = await this.write(plan, expansion.intervals);
      await this.audit.record(actor, {
        action: 'openSlots',
        subjectType: 'HostTeam',
        subjectId: plan.team.id,
        changes: {
          from: [null, plan.rhythm.from.toString()],
          until: [null, plan.rhythm.until.toString()],
          slots: [null, ids.length],
        },
      });
      const opened = await this.slots.byIds(ids);
      return { slots: [...opened.values()], skipped: expansion.skipped };
    });
  }

  private async plan(actor: Actor, input: OpenSlots): Promise<Plan> {
    const { teamId, capacity, weekdays, ...rest } = parseInput(opening, input);
    const team = await this.teams.teamToManage(actor, teamId);
    const rhythm = { ...rest, weekdays: [...new Set(weekdays)].sort() };
    const details = { max: MAX_SLOTS, field: 'untilTime', reason: inputWords().hours(12) };
    refuse(whyNotMeant(rhythm), details);
    return { team, rhythm, capacity };
  }

  private async expand({ team, rhythm }: Plan): Promise<Expansion> {
    const { timeZone, country } = team.site;
    return expand(rhythm, {
      timeZone,
      now: this.clock.now(),
      publicHolidays: this.holidays.between(country, rhythm.from, rhythm.until),
      closed: (await this.teams.closedPeriodsOf([team.id])).get(team.id) ?? [],
      open: await this.openAround(team, rhythm),
    });
  }

  /** A day more on either side covers every time zone. */
  private async openAround(team: Team, { from, until }: Rhythm): Promise<Interval[]> {
    const rows = await this.db.client.slot.findMany({
      where: {
        teamId: team.id,
        state: 'OPEN',
        startsAt: {
          gte: dateOnly(from.subtract({ days: 1 })),
          lt: dateOnly(until.add({ days: 2 })),
        },
      },
      select: { startsAt: true, endsAt: true },
    });
    return rows.map(({ startsAt, endsAt }) => ({
      startsAt: toInstant(startsAt),
      endsAt: toInstant(endsAt),
    }));
  }

  private async write(plan: Plan, intervals: readonly Interval[]): Promise<string[]> {
    const { team, capacity } = plan;
    const seriesId = intervals.length > 1 ? await this.series(plan) : null;
    const slots = await this.db.client.slot.createManyAndReturn({
      data: intervals.map(({ startsAt, endsAt }) => ({
        teamId: team.id,
        seriesId,
        startsAt: toDate(startsAt),
        endsAt: toDate(endsAt),
      })),
      select: { id: true },
    });
    const numbers = Array.from({ length: capacity }, (_, at) => at + 1);
    await this.db.client.slotPlace.createMany({
      data: slots.flatMap(({ id }) => numbers.map((number) => ({ slotId: id, number }))),
    });
    return slots.map(({ id }) => id);
  }

  private async series({ team, rhythm }: Plan): Promise<string> {
    const { weekdays, fromTime, untilTime, from, until } = rhythm;
    const series = await this.db.client.slotSeries.create({
      data: {
        teamId: team.id,
        weekdays: [...weekdays],
        fromTime,
        untilTime,
        from: dateOnly(from),
        until: dateOnly(until),
      },
    });
    return series.id;
  }
}
