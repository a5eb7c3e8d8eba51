import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { toDate } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { isClosed } from '../teams/rules/closed.ts';
import type { ClosedHours } from '../teams/rules/closed.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Visit } from './rules/visit.ts';
import { VisitsService } from './visits.service.ts';

export type Closure = Pick<ClosedHours, 'from' | 'weekdays'> &
  Readonly<{
    teamId: string;
    until?: ClosedHours['until'] | undefined;
    fromTime?: string | null | undefined;
    untilTime?: string | null | undefined;
  }>;

/** What a team would find agreed already in hours in which it wants to receive nobody. */
@Injectable()
export class ClosuresService {
  constructor(
    private readonly clock: Clock,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
  ) {}

  /** Coming visits that would fall in these hours, earliest first. For the lead and HR. */
  async visitsWithin(actor: Actor, closure: Closure): Promise<Visit[]> {
    const { site, id: teamId } = await this.teams.teamToManage(actor, asId(closure.teamId));
    const { from, weekdays, until = null, fromTime = null, untilTime = null } = closure;
    const hours = { from, weekdays, until, fromTime, untilTime };
    const coming = await this.visits.visitsOf({
      teamId,
      state: { in: ['PROPOSED', 'CONFIRMED'] },
      startsAt: { gt: toDate(this.clock.now()) },
    });
    return coming.filter(({ state, startsAt, endsAt }) => {
      if (state === 'DECLINED' || startsAt === null || endsAt === null) return false;
      return isClosed([hours], { startsAt, endsAt }, site.timeZone);
    });
  }
}
