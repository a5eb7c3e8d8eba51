import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DashboardService } from '../dashboard/dashboard.service.ts';
import { FollowThroughService } from '../dashboard/follow-through.service.ts';
import { SupplyService } from '../dashboard/supply.service.ts';
import { namesVisible } from '../dashboard/rules/access.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { byFamilyName } from '../people/rules/person.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { inWordsOf } from '../programmes/rules/programme.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { Bounces } from './bounces.service.ts';
import { LookBacks } from './look-backs.service.ts';
import { hrDigest, openLookBacks, sponsorDigest } from './rules/digest-words.ts';
import type { HrMonth, OpenLookBacks } from './rules/digest-words.ts';
import { monthBefore } from './rules/digests.ts';
import type { MessageKey } from './rules/message.ts';
import { dayOf, monthOf, quarterOf } from './rules/moment.ts';
import type { Worded } from './rules/nudge-letter.ts';
import { TeamWeeks } from './team-weeks.service.ts';
import { ThanksNews } from './thanks-news.service.ts';

/** What the overviews say: figures of the dashboard, never figures of their own. */
@Injectable()
export class DigestLetters {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly teams: TeamsService,
    private readonly dashboard: DashboardService,
    private readonly supply: SupplyService,
    private readonly lookBacks: LookBacks,
    private readonly weeks: TeamWeeks,
    private readonly thanks: ThanksNews,
    private readonly followThrough: FollowThroughService,
    private readonly bounces: Bounces,
  ) {}

  /** Null when there is nothing to tell, or when it is about a visit. */
  async words(message: MessageKey, reader: Person, now: Temporal.Instant): Promise<Worded | null> {
    const { kind, subjectId } = message;
    switch (kind) {
      case 'TEAM_DIGEST':
        return this.weeks.words(subjectId, reader, now);
      case 'THANK_YOU':
        return this.thanks.words(subjectId, reader);
      case 'OPEN_LOOK_BACKS':
        return openLookBacks(await this.openLookBacks(message, reader, now), reader);
      case 'HR_DIGEST':
        return hrDigest(await this.hrMonth(await this.programme(subjectId), reader, now), reader);
      case 'SPONSOR_DIGEST':
        return this.sponsorMonth(await this.programme(subjectId), reader, now);
      default:
        return null;
    }
  }

  /** The sponsor's own case is the deputy's, so each reads a list of their own. */
  private async openLookBacks(
    { subjectId, recipientId }: MessageKey,
    { locale }: Person,
    now: Temporal.Instant,
  ): Promise<OpenLookBacks> {
    const cases = (await this.lookBacks.casesOf(subjectId, now)).filter(
      ({ overseerId }) => overseerId === recipientId,
    );
    const people = await this.people.byIds(cases.map(({ visit }) => visit.personId));
    const teams = await this.teams.byIds(cases.map(({ visit }) => visit.teamId));
    const named = cases.map(({ visit }) => {
      const { site, name: team } = found(teams.get(visit.teamId));
      const person = found(people.get(visit.personId));
      const day = visit.startsAt === null ? '' : dayOf(visit.startsAt, site.timeZone, locale);
      return { person, name: person.name, day, team, confirmed: visit.state === 'DONE' };
    });
    return {
      namesVisible: namesVisible(await this.programme(subjectId)),
      cases: named.sort((a, b) => byFamilyName(a.person, b.person)),
      url: this.config.publicUrl,
    };
  }

  private async hrMonth(
    programme: Programme,
    reader: Person,
    now: Temporal.Instant,
  ): Promise<HrMonth> {
    const { locale } = reader;
    const figures = await this.dashboard.figuresOf(programme);
    const short = (await this.supply.supplyIn(programme)).filter(
      ({ free, needed }) => free < needed,
    );
    const sum = (of: 'done' | 'confirmed') =>
      figures.perDepartment.reduce((total, row) => total + row[of], 0);
    return {
      programme: programme.name,
      month: this.monthBefore(now, reader),
      rhythm: figures.rhythm,
      leaders: figures.rhythm.denominator,
      done: sum('done'),
      confirmed: sum('confirmed'),
      withoutDate: figures.withoutDate.map(({ person, department, cause }) => ({
        name: person?.name ?? null,
        department: department?.name ?? null,
        cause,
      })),
      noticed: (await this.followThrough.noticedIn(programme)).confirmed,
      failed: await this.failed(now),
      unreachable: await this.bounces.failingCount(),
      short: short.map(({ quarter, visitType, needed, free }) => ({
        quarter: quarterOf(quarter),
        type: visitType && inWordsOf(visitType, locale).name,
        needed,
        free,
      })),
      url: `${this.config.publicUrl}/overview`,
    };
  }

  private async sponsorMonth(
    programme: Programme,
    reader: Person,
    now: Temporal.Instant,
  ): Promise<Worded | null> {
    const figures = await this.dashboard.figuresOf(programme);
    const cases = await this.lookBacks.casesOf(programme.id, now);
    const month = {
      programme: programme.name,
      month: this.monthBefore(now, reader),
      rhythm: figures.rhythm,
      answeredInTime: figures.answeredInTime,
      noticed: (await this.followThrough.noticedIn(programme)).confirmed,
      lookedBack: figures.reflectionWithin48h,
      overdue: figures.promisesOverdue,
      withoutDate: figures.withoutDate.length,
      lookBacks: cases.filter(({ overseerId }) => overseerId === reader.id).length,
      hasDeputy: programme.deputyId !== null,
      url: this.config.publicUrl,
    };
    return sponsorDigest(month, reader);
  }

  private async programme(id: string): Promise<Programme> {
    return found(await this.programmes.byId(id));
  }

  /** Given up in the month that is over, whatever they were about. */
  private async failed(now: Temporal.Instant): Promise<number> {
    const { from, until } = monthBefore(this.today(now));
    const moment = (day: Temporal.PlainDate) =>
      toDate(day.toZonedDateTime(this.config.timeZone).toInstant());
    return this.db.client.message.count({
      where: { state: 'DEAD', dueAt: { gte: moment(from), lt: moment(until) } },
    });
  }

  private monthBefore(now: Temporal.Instant, { locale }: Person): string {
    return monthOf(monthBefore(this.today(now)).from, locale);
  }

  private today(now: Temporal.Instant): Temporal.PlainDate {
    return now.toZonedDateTimeISO(this.config.timeZone).toPlainDate();
  }
}
