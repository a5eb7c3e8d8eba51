import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import type { Thresholds } from '../programmes/rules/thresholds.ts';
import { addWorkingDays } from '../programmes/rules/working-days.ts';
import { ThresholdsService } from '../programmes/thresholds.service.ts';
import { PublicHolidays } from '../slots/holidays.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { DAYS_OF_ASKING } from './rules/confirmation.ts';

/** The dates that a promise is bound to, by what the programme in force agrees. */
@Injectable()
export class PromiseTerms {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly thresholds: ThresholdsService,
    private readonly holidays: PublicHolidays,
  ) {}

  /** Those of the programme that runs today. */
  async inForce(): Promise<Thresholds> {
    const today = this.clock.now().toZonedDateTimeISO(this.config.timeZone).toPlainDate();
    return this.thresholds.inForce(today);
  }

  /** By when what was raised or opened again on `from` is answered; by the given programme's terms. */
  async replyBy(
    from: Temporal.PlainDate,
    { site }: Team,
    programme: Pick<Programme, 'replyByWorkingDays'> | null = null,
  ): Promise<Temporal.PlainDate> {
    const { replyByWorkingDays } = programme ?? (await this.thresholds.inForce(from));
    const holidays = this.holidays.between(site.country, from, from.add({ months: 6 }));
    return addWorkingDays(from, replyByWorkingDays, holidays);
  }

  /** The outcome of what was answered before this moment is told. */
  async toldUntil(): Promise<Temporal.Instant> {
    const { confirmAfterDays } = await this.inForce();
    return this.clock.now().subtract({ hours: (confirmAfterDays + DAYS_OF_ASKING) * 24 });
  }
}
