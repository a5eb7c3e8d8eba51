import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate, toInstant, toPlainDate } from '../platform/database/dates.ts';
import { refuse } from '../platform/refuse.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { defaultThresholds } from '../programmes/rules/thresholds.ts';
import type { Thresholds } from '../programmes/rules/thresholds.ts';
import { ThresholdsService } from '../programmes/thresholds.service.ts';
import { answersItself } from '../promises/rules/merging.ts';
import { Facts } from './facts.service.ts';
import {
  confirmedFollowThrough,
  isInQuarter,
  quartersBefore,
  quickWinShare,
  warningOf,
} from './rules/follow-through.ts';
import type { DoneAnswer, FollowThrough, QuarterFigures, Warning } from './rules/follow-through.ts';
import { frameOf } from './rules/frame.ts';
import { answeredInTimeRate } from './rules/measures.ts';
import type { PromiseFacts, Rate } from './rules/measures.ts';

export type Noticed = FollowThrough & Readonly<{ quickWins: Rate }>;
export type WarningFigures = Readonly<{ state: Warning; quarters: readonly QuarterFigures[] }>;

type Days = Readonly<{ startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }>;
type Dated<Fact> = Readonly<{ day: Temporal.PlainDate; fact: Fact }>;

/** Whether what was promised is noticed, and the warning when that falls behind the visits. */
@Injectable()
export class FollowThroughService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly thresholds: ThresholdsService,
    private readonly facts: Facts,
  ) {}

  /** Of what was called done, and raised as a quick win, in the programme. */
  async noticed(actor: Actor, programme: Programme): Promise<Noticed> {
    refuse(isHr(actor) ? null : 'NOT_ALLOWED');
    return this.noticedIn(programme);
  }

  /** The same for rooms that decide themselves who may know. */
  async noticedIn(programme: Programme): Promise<Noticed> {
    const { confirmAfterDays } = await this.agreed(programme);
    const answers = (await this.answers(programme)).map(({ fact }) => fact);
    return {
      ...confirmedFollowThrough(answers, this.clock.now(), confirmAfterDays),
      quickWins: quickWinShare(await this.quickPoints(programme)),
    };
  }

  /** Over the five quarters before today, or before the end of a programme that is over. */
  async warning(actor: Actor, programme: Programme): Promise<WarningFigures> {
    refuse(isHr(actor) ? null : 'NOT_ALLOWED');
    const agreed = await this.agreed(programme);
    const now = this.clock.now();
    const { day } = frameOf(programme, now, this.config.timeZone);
    const starts = quartersBefore(day);
    const [startsOn = day] = starts;
    const period = { startsOn, endsOn: day };
    const answers = await this.answers(period);
    const visits = await this.visits(period);
    const promises = await this.duePromises(period);
    const today = now.toZonedDateTimeISO(this.config.timeZone).toPlainDate();
    const quarters = starts.map((start) => ({
      startsOn: start,
      visits: within(visits, start).length,
      followThrough: confirmedFollowThrough(within(answers, start), now, agreed.confirmAfterDays)
        .confirmed,
      answeredInTime: answeredInTimeRate(within(promises, start), today),
    }));
    const [before, latest] = quarters.slice(-2);
    const state = before && latest ? warningOf(before, latest, agreed) : 'TOO_FEW';
    return { state, quarters };
  }

  private async agreed({ id }: Programme): Promise<Thresholds> {
    return (await this.thresholds.of([id])).get(id) ?? defaultThresholds;
  }

  private async answers(period: Days): Promise<Dated<DoneAnswer>[]> {
    const rows = await this.db.client.promiseAnswer.findMany({
      where: { kind: 'DONE', answeredAt: this.moments(period) },
      select: { answeredAt: true, yes: true, partly: true, no: true },
    });
    return rows.map((row) => {
      const answeredAt = toInstant(row.answeredAt);
      return { day: this.dayOf(answeredAt), fact: { ...row, answeredAt } };
    });
  }

  private async visits(period: Days): Promise<Dated<null>[]> {
    const rows = await this.db.client.visit.findMany({
      where: { state: 'DONE', startsAt: this.moments(period) },
      select: { startsAt: true },
    });
    return rows.flatMap(({ startsAt }) =>
      startsAt === null ? [] : [{ day: this.dayOf(toInstant(startsAt)), fact: null }],
    );
  }

  /** By the quarter in which an answer was first due. */
  private async duePromises(period: Days): Promise<Dated<PromiseFacts>[]> {
    const from = { ...period, startsOn: period.startsOn.subtract({ months: 6 }) };
    const promises = await this.facts.promises(from, this.config.timeZone);
    return promises.map((fact) => ({ day: fact.replyBy, fact }));
  }

  private async quickPoints({ startsOn, endsOn }: Days) {
    const rows = await this.db.client.point.findMany({
      where: {
        quickWin: true,
        ...answersItself,
        raisedOn: { gte: dateOnly(startsOn), lte: dateOnly(endsOn) },
      },
      select: {
        raisedOn: true,
        promise: {
          select: {
            answers: {
              where: { kind: 'DONE', reopenedAt: null },
              select: { answeredAt: true },
            },
          },
        },
      },
    });
    return rows.map(({ raisedOn, promise }) => {
      const done = promise?.answers[0]?.answeredAt;
      return {
        raisedOn: toPlainDate(raisedOn),
        doneOn: done ? this.dayOf(toInstant(done)) : null,
      };
    });
  }

  private moments({ startsOn, endsOn }: Days) {
    const startOf = (date: Temporal.PlainDate) =>
      toDate(date.toZonedDateTime(this.config.timeZone).toInstant());
    return { gte: startOf(startsOn), lt: startOf(endsOn.add({ days: 1 })) };
  }

  private dayOf(moment: Temporal.Instant): Temporal.PlainDate {
    return moment.toZonedDateTimeISO(this.config.timeZone).toPlainDate();
  }
}

const within = <Fact>(facts: readonly Dated<Fact>[], startsOn: Temporal.PlainDate): Fact[] =>
  facts.filter(({ day }) => isInQuarter(day, startsOn)).map(({ fact }) => fact);
