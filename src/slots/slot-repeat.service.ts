import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant, toPlainDate } from '../platform/database/dates.ts';
import { refuse } from '../platform/refuse.ts';
import { lastDayOfQuarter, quarterWith } from '../teams/rules/hosting-quarter.ts';
import { momentOf } from '../teams/rules/local-hours.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { quarterBefore, repeatedIn, singleShift } from './rules/same-as-quarter.ts';
import type { Opened } from './rules/same-as-quarter.ts';
import type { Rhythm } from './rules/rhythm.ts';
import { SlotOpeningService } from './slot-opening.service.ts';
import type { OpenedSlots, Plan, SlotPreview } from './slot-opening.service.ts';

const shape = {
  include: { series: true, _count: { select: { places: true } } },
  orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
} satisfies Prisma.SlotFindManyArgs;
type Row = Prisma.SlotGetPayload<typeof shape>;

/** “Same as last quarter.” */
@Injectable()
export class SlotRepeatService {
  constructor(
    private readonly db: Database,
    private readonly teams: TeamsService,
    private readonly opening: SlotOpeningService,
  ) {}

  /** Without anything to repeat it is empty, and refuses nothing. */
  async sameAsQuarterPreview(
    actor: Actor,
    teamId: string,
    day: Temporal.PlainDate,
  ): Promise<SlotPreview> {
    return this.opening.preview(await this.plan(actor, teamId, day));
  }

  async sameAsQuarter(actor: Actor, teamId: string, day: Temporal.PlainDate): Promise<OpenedSlots> {
    const plan = await this.plan(actor, teamId, day);
    refuse(plan.parts.length === 0 ? 'NOTHING_TO_REPEAT' : null);
    return this.opening.open(actor, 'sameAsQuarter', plan);
  }

  private async plan(actor: Actor, teamId: string, day: Temporal.PlainDate): Promise<Plan> {
    const team = await this.teams.teamToManage(actor, teamId);
    const quarter = quarterWith(day);
    const parts = repeatedIn(quarter, await this.openedIn(team, quarterBefore(quarter)));
    return { team, from: quarter, until: lastDayOfQuarter(quarter), parts };
  }

  private async openedIn(team: Team, quarter: Temporal.PlainDate): Promise<Opened[]> {
    const { timeZone } = team.site;
    const next = lastDayOfQuarter(quarter).add({ days: 1 });
    const rows = await this.db.client.slot.findMany({
      where: {
        teamId: team.id,
        state: 'OPEN',
        startsAt: {
          gte: toDate(momentOf(quarter, null, timeZone)),
          lt: toDate(momentOf(next, null, timeZone)),
        },
      },
      ...shape,
    });
    return openedFrom(rows, timeZone);
  }
}

/** The slots of one series are one rhythm, with as many places as its slots have. */
function openedFrom(rows: readonly Row[], timeZone: string): Opened[] {
  const bySeries = new Map<string, Opened>();
  const alone: Opened[] = [];
  for (const { series, _count, startsAt, endsAt } of rows) {
    const capacity = _count.places;
    if (series === null) {
      const interval = { startsAt: toInstant(startsAt), endsAt: toInstant(endsAt) };
      alone.push({ rhythm: singleShift(interval, timeZone), isSeries: false, capacity });
    } else {
      const known = bySeries.get(series.id)?.capacity ?? 1;
      const rhythm = rhythmOf(series);
      bySeries.set(series.id, { rhythm, isSeries: true, capacity: Math.max(known, capacity) });
    }
  }
  return [...bySeries.values(), ...alone];
}

function rhythmOf(series: NonNullable<Row['series']>): Rhythm {
  const { every, weekdays, weekOfMonth, fromTime, untilTime, skipSchoolHolidays } = series;
  const days = { from: toPlainDate(series.from), until: toPlainDate(series.until) };
  return { ...days, every, weekdays, weekOfMonth, fromTime, untilTime, skipSchoolHolidays };
}
