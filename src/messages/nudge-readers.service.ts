import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly } from '../platform/database/dates.ts';
import { PublicHolidays } from '../slots/holidays.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Site } from '../teams/teams.service.ts';
import type { ReaderFacts } from './rules/bundles.ts';
import type { MessageGroup } from './rules/groups.ts';
import { dayOfReader } from './rules/working-hours.ts';
import type { WorkingHours } from './rules/working-hours.ts';

/** When readers work, what they have had today, and what they switched off. */
@Injectable()
export class NudgeReaders {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly teams: TeamsService,
    private readonly holidays: PublicHolidays,
  ) {}

  async of(
    personIds: readonly string[],
    now: Temporal.Instant,
  ): Promise<ReadonlyMap<string, ReaderFacts>> {
    const ids = [...new Set(personIds)];
    const hours = await this.hoursOf(ids, now);
    const muted = await this.mutedBy(ids);
    const mails = await this.mailsOf(hours, now);
    const { nudgeMailsPerDay: mailsPerDay } = this.config;
    const facts = ([id, each]: [string, WorkingHours]): [string, ReaderFacts] => [
      id,
      {
        hours: each,
        mailsPerDay,
        mailsToday: mails.get(id) ?? 0,
        muted: muted.get(id) ?? new Set(),
      },
    ];
    return new Map([...hours].map(facts));
  }

  /** On the clock of the site for who belongs to a team, of the organisation for everybody else. */
  async hoursOf(
    personIds: readonly string[],
    now: Temporal.Instant,
  ): Promise<ReadonlyMap<string, WorkingHours>> {
    const sites = await this.teams.sitesOf(personIds);
    return new Map(personIds.map((id) => [id, this.hoursAt(sites.get(id), now)]));
  }

  private hoursAt(site: Site | undefined, now: Temporal.Instant): WorkingHours {
    const { timeZone, country, region } = site ?? { ...this.config, region: null };
    const today = dayOfReader(now, { timeZone });
    const { from, until } = this.config.workingHours;
    return {
      timeZone,
      holidays: this.holidays.between(country, today, today.add({ months: 2 }), region),
      from: Temporal.PlainTime.from(from),
      until: Temporal.PlainTime.from(until),
    };
  }

  private async mutedBy(
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<MessageGroup>>> {
    const rows = await this.db.client.mutedGroup.findMany({
      where: { personId: { in: [...personIds] } },
    });
    const muted = new Map<string, Set<MessageGroup>>();
    for (const { personId, group } of rows) {
      const groups = muted.get(personId) ?? new Set();
      muted.set(personId, groups.add(group));
    }
    return muted;
  }

  /** How many mails each has had on the present day of the reader. */
  private async mailsOf(
    hours: ReadonlyMap<string, WorkingHours>,
    now: Temporal.Instant,
  ): Promise<ReadonlyMap<string, number>> {
    const days = new Map([...hours].map(([id, each]) => [id, dayOfReader(now, each).toString()]));
    const rows = await this.db.client.nudgeMail.groupBy({
      by: ['recipientId', 'day'],
      where: {
        recipientId: { in: [...days.keys()] },
        day: {
          in: [...new Set(days.values())].map((day) => dateOnly(Temporal.PlainDate.from(day))),
        },
      },
      _max: { number: true },
    });
    const today = rows.filter(
      ({ recipientId, day }) => day.toISOString().slice(0, 10) === days.get(recipientId),
    );
    return new Map(today.map(({ recipientId, _max }) => [recipientId, _max.number ?? 0]));
  }
}
