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
import { SitesService } from '../teams/sites.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { PublicHolidays } from './holidays.service.ts';
import { isWholeRhythm, whyNotMeant, whyNotOpenable } from './rules/opening.ts';
import { expandAll } from './rules/plan.ts';
import type { PlannedPart, PlanPart } from './rules/plan.ts';
import { rhythmKinds, weeksOfMonth } from './rules/rhythm.ts';
import type { Rhythm } from './rules/rhythm.ts';
import { MAX_SLOTS } from './rules/series.ts';
import type { SkippedDate, Surroundings } from './rules/series.ts';
import type { Slot } from './rules/slot.ts';
import { SlotsService } from './slots.service.ts';

const date = z.instanceof(Temporal.PlainDate);
const opening = z.object({
  teamId: z.string(),
  from: date,
  until: date,
  every: z.enum(rhythmKinds).default('WEEKLY'),
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  weekOfMonth: z.enum(weeksOfMonth).nullish(),
  fromTime: timeOfDay,
  untilTime: timeOfDay,
  capacity: z.int().min(1).max(2),
  skipSchoolHolidays: z.boolean().default(true),
});

export type OpenSlots = z.input<typeof opening>;
export type OpenedSlots = Readonly<{ slots: readonly Slot[]; skipped: readonly SkippedDate[] }>;
export type SlotPreview = Readonly<{
  starts: readonly Temporal.Instant[];
  skipped: readonly SkippedDate[];
}>;

/** What a team wants to open in one act, over at most these days. */
export type Plan = Readonly<{
  team: Team;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  parts: readonly PlanPart[];
}>;

/** Opening slots, one or a rhythm of them, in one act. */
@Injectable()
export class SlotOpeningService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly teams: TeamsService,
    private readonly sites: SitesService,
    private readonly holidays: PublicHolidays,
    private readonly slots: SlotsService,
  ) {}

  /** What `openSlots` would do now. */
  async slotPreview(actor: Actor, input: OpenSlots): Promise<SlotPreview> {
    return this.preview(await this.plan(actor, input));
  }

  async openSlots(actor: Actor, input: OpenSlots): Promise<OpenedSlots> {
    return this.open(actor, 'openSlots', await this.plan(actor, input));
  }

  /** Of a plan whose team the actor may manage. */
  async preview(plan: Plan): Promise<SlotPreview> {
    const { intervals, skipped, tooMany } = expandAll(plan.parts, await this.surroundings(plan));
    refuse(tooMany ? 'TOO_MANY_DATES' : null, { max: MAX_SLOTS });
    return { starts: intervals.map(({ startsAt }) => startsAt), skipped };
  }

  /** The same. */
  async open(actor: Actor, action: string, plan: Plan): Promise<OpenedSlots> {
    return this.db.transaction(async () => {
      // Two people who open the same shift stand in line; the second finds it open.
      await this.db.lock('slot', [plan.team.id]);
      const expansion = expandAll(plan.parts, await this.surroundings(plan));
      refuse(whyNotOpenable(expansion), { max: MAX_SLOTS });
      const ids = await this.write(plan.team.id, expansion.parts);
      await this.audit.record(actor, {
        action,
        subjectType: 'HostTeam',
        subjectId: plan.team.id,
        changes: {
          from: [null, plan.from.toString()],
          until: [null, plan.until.toString()],
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
    const days = [...new Set(weekdays)].sort();
    const rhythm = { ...rest, weekdays: days, weekOfMonth: rest.weekOfMonth ?? null };
    refuse(isWholeRhythm(rhythm) ? null : 'INVALID_INPUT', {
      field: 'weekOfMonth',
      reason: inputWords().weekOfMonth,
    });
    const details = { max: MAX_SLOTS, field: 'untilTime', reason: inputWords().hours(12) };
    refuse(whyNotMeant(rhythm), details);
    return { team, from: rhythm.from, until: rhythm.until, parts: [{ rhythm, capacity }] };
  }

  private async surroundings({ team, from, until }: Plan): Promise<Surroundings> {
    const { id: siteId, timeZone, country, region } = team.site;
    return {
      timeZone,
      now: this.clock.now(),
      publicHolidays: this.holidays.between(country, from, until, region),
      schoolHolidays: (await this.sites.schoolHolidaysOf([siteId])).get(siteId) ?? [],
      closed: (await this.teams.closedPeriodsOf([team.id])).get(team.id) ?? [],
      open: await this.openAround(team, { from, until }),
    };
  }

  /** A day more on either side covers every time zone. */
  private async openAround(
    team: Team,
    { from, until }: Pick<Rhythm, 'from' | 'until'>,
  ): Promise<Interval[]> {
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

  private async write(teamId: string, parts: readonly PlannedPart[]): Promise<string[]> {
    const ids: string[] = [];
    for (const { rhythm, ...series } of parts.filter(isSeries)) {
      const seriesId = await this.series(teamId, rhythm);
      ids.push(...(await this.writeSlots({ teamId, seriesId }, series)));
    }
    for (const capacity of [1, 2]) {
      const alone = parts.filter((part) => !isSeries(part) && part.capacity === capacity);
      const intervals = alone.flatMap((part) => part.intervals);
      ids.push(...(await this.writeSlots({ teamId, seriesId: null }, { capacity, intervals })));
    }
    return ids;
  }

  private async writeSlots(
    of: Readonly<{ teamId: string; seriesId: string | null }>,
    { capacity, intervals }: Omit<PlannedPart, 'rhythm'>,
  ): Promise<string[]> {
    if (intervals.length === 0) return [];
    const openedAt = toDate(this.clock.now());
    const slots = await this.db.client.slot.createManyAndReturn({
      data: intervals.map(({ startsAt, endsAt }) => ({
        ...of,
        startsAt: toDate(startsAt),
        endsAt: toDate(endsAt),
        openedAt,
      })),
      select: { id: true },
    });
    const numbers = Array.from({ length: capacity }, (_, at) => at + 1);
    await this.db.client.slotPlace.createMany({
      data: slots.flatMap(({ id }) => numbers.map((number) => ({ slotId: id, number }))),
    });
    return slots.map(({ id }) => id);
  }

  private async series(teamId: string, { from, until, ...rhythm }: Rhythm): Promise<string> {
    const series = await this.db.client.slotSeries.create({
      data: {
        ...rhythm,
        weekdays: [...rhythm.weekdays],
        teamId,
        from: dateOnly(from),
        until: dateOnly(until),
      },
    });
    return series.id;
  }
}

/** What comes back once only is kept as a slot alone. */
const isSeries = ({ intervals }: PlannedPart): boolean => intervals.length > 1;
