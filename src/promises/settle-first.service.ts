import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { PeopleService } from '../people/people.service.ts';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate, toPlainDate } from '../platform/database/dates.ts';
import { asId, inputWords, lines, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { BookingFactsService } from '../visits/booking-facts.service.ts';
import { BookingVetoes } from '../visits/booking-vetoes.service.ts';
import type { Redirect } from '../visits/rules/facts.ts';
import { isLast, withAnswers } from './promise-rows.service.ts';
import { answersItself } from './rules/merging.ts';
import { goesBackFirst, overdueOf } from './rules/settle-first.ts';
import type { OwnOpenPromise } from './rules/settle-first.ts';
import { PromiseTerms } from './promise-terms.service.ts';

export type SettleFirst = Readonly<{
  personId: string;
  /** Whether the next visit is a return visit. */
  applies: boolean;
  overdue: number;
  /** From how many on it applies. */
  from: number;
  pointIds: readonly string[];
  /** Return visits that can be booked at once, the earliest first. */
  slots: readonly Slot[];
  /** Last day on which HR lets this person go on; null: HR does not. */
  liftedUntil: Temporal.PlainDate | null;
}>;

type Own = OwnOpenPromise & Readonly<{ ownerId: string }>;
type Standing = Readonly<{ overdue: readonly Own[]; teams: ReadonlyMap<string, Team> }>;
export type Lift = Readonly<{ personId: string; reason: string; until: Temporal.PlainDate }>;

/** How far ahead a return visit is looked for. */
const AHEAD = { days: 92 } as const;
const SHOWN = 10;
const LONGEST_LIFT = { days: 92 } as const;
const lift: z.ZodType<Lift> = z.object({
  personId: z.string(),
  reason: lines(500, 20),
  until: z.instanceof(Temporal.PlainDate),
});

/** Too many overdue promises of one's own: the next visit is a return visit to settle them. */
@Injectable()
export class SettleFirstService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly slots: SlotsService,
    private readonly bookings: BookingFactsService,
    private readonly vetoes: BookingVetoes,
    private readonly terms: PromiseTerms,
  ) {}

  onModuleInit(): void {
    this.vetoes.fillIn((personIds) => this.redirects(personIds));
  }

  /** How it stands, before anybody is refused. For oneself, assistants and HR. */
  async settleFirst(actor: Actor, personId: string): Promise<SettleFirst> {
    const id = asId(personId);
    refuse((await this.people.mayActFor(actor, id)) === null ? 'NOT_ALLOWED' : null);
    const { settleFirstFrom: from } = await this.terms.inForce();
    const { overdue } = await this.overdueOf([id]);
    const liftedUntil = (await this.lifts([id])).get(id) ?? null;
    const isNear = overdue.length >= from;
    const slots = isNear ? await this.waysBack(id, overdue) : [];
    const facts = { overdue: overdue.length, isLifted: liftedUntil !== null };
    return {
      personId: id,
      applies: goesBackFirst({ ...facts, hasWayBack: slots.length > 0 }, from),
      overdue: overdue.length,
      from,
      pointIds: overdue.map(({ pointId }) => pointId),
      slots: slots.slice(0, SHOWN),
      liftedUntil,
    };
  }

  /** By HR, with a reason that stays beside it and a last day. */
  async liftSettleFirst(actor: Actor, given: Lift): Promise<SettleFirst> {
    refuse(isHr(actor) ? null : 'NOT_ALLOWED');
    const { reason, until, personId } = parseInput(lift, given);
    const id = asId(personId);
    found((await this.people.byIds([id])).get(id));
    const today = this.people.today();
    const last = today.add(LONGEST_LIFT);
    const isLate = Temporal.PlainDate.compare(until, last) > 0;
    if (isLate || Temporal.PlainDate.compare(until, today) < 0) {
      const words = inputWords();
      const why = isLate ? words.notAfter(last.toString()) : words.notBefore(today.toString());
      throw new Refusal('INVALID_INPUT', { field: 'until', reason: why });
    }
    await this.db.transaction(async () => {
      const liftedAt = toDate(this.clock.now());
      const data = { personId: id, liftedById: actor.personId, reason, liftedAt };
      await this.db.client.settleFirstLift.create({ data: { ...data, until: dateOnly(until) } });
      await this.audit.record(actor, {
        action: 'liftSettleFirst',
        subjectType: 'Person',
        subjectId: id,
        onBehalfOf: id,
        changes: { until: [null, until.toString()] },
      });
    });
    return this.settleFirst(actor, id);
  }

  /** Asked with every new choice, so it costs one statement where nobody is near. */
  private async redirects(personIds: readonly string[]): Promise<ReadonlyMap<string, Redirect>> {
    const { overdue, teams } = await this.overdueOf(personIds);
    const redirects = new Map<string, Redirect>();
    if (overdue.length === 0) return redirects;
    const { settleFirstFrom: from } = await this.terms.inForce();
    const own = (id: string) => overdue.filter(({ ownerId }) => ownerId === id);
    const near = personIds.filter((id) => own(id).length >= from);
    if (near.length === 0) return redirects;
    const lifts = await this.lifts(near);
    for (const id of near.filter((one) => !lifts.has(one))) {
      const mine = own(id);
      const hasWayBack = (await this.waysBack(id, mine)).length > 0;
      const facts = { overdue: mine.length, isLifted: false, hasWayBack };
      if (goesBackFirst(facts, from)) redirects.set(id, redirectTo(mine, teams));
    }
    return redirects;
  }

  /** What these persons promised themselves; a leaver's promises are no heir's own. */
  private async overdueOf(personIds: readonly string[]): Promise<Standing> {
    const now = this.clock.now();
    const latest = now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 1 });
    const rows = await this.db.client.promise.findMany({
      where: {
        ownerId: { in: [...personIds] },
        replyBy: { lt: dateOnly(latest) },
        answers: { none: isLast },
        point: answersItself,
      },
      include: { answers: withAnswers.answers, point: { select: { teamId: true } } },
      orderBy: [{ replyBy: 'asc' }, { id: 'asc' }],
    });
    if (rows.length === 0) return { overdue: [], teams: new Map() };
    const teams = await this.teams.byIds([...new Set(rows.map(({ point }) => point.teamId))]);
    const own = rows.map(({ id, ownerId, pointId, replyBy, point: { teamId }, answers }) => {
      const { timeZone } = found(teams.get(teamId)).site;
      return {
        ...{ id, ownerId, pointId, teamId },
        replyBy: toPlainDate(replyBy),
        today: now.toZonedDateTimeISO(timeZone).toPlainDate(),
        answers: answers.map((answer) => ({
          kind: answer.kind,
          busyUntil: answer.busyUntil && toPlainDate(answer.busyUntil),
          replyBy: answer.replyBy && toPlainDate(answer.replyBy),
        })),
      };
    });
    return { overdue: overdueOf(own), teams };
  }

  /** Slots of the teams that wait, which this person can book now. */
  private async waysBack(personId: string, overdue: readonly Own[]): Promise<Slot[]> {
    const today = this.people.today();
    const teamIds = [...new Set(overdue.map(({ teamId }) => teamId))];
    const open = await this.slots.open(today, today.add(AHEAD), { teamIds });
    const facts = await this.bookings.read(null, [personId], open);
    return open.filter((slot) => facts.whyNot(personId, slot) === null);
  }

  /** Last days of what HR lifted and still counts, by person. */
  private async lifts(
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, Temporal.PlainDate>> {
    const rows = await this.db.client.settleFirstLift.findMany({
      where: {
        personId: { in: [...personIds] },
        until: { gte: dateOnly(this.people.today()) },
      },
      orderBy: { until: 'asc' },
    });
    return new Map(rows.map(({ personId, until }) => [personId, toPlainDate(until)]));
  }
}

function redirectTo(mine: readonly Own[], teams: ReadonlyMap<string, Team>): Redirect {
  const teamIds = new Set(mine.map(({ teamId }) => teamId));
  const names = [...teamIds].flatMap((id) => teams.get(id)?.name ?? []).sort();
  return { teamIds, details: { count: mine.length, teams: names.join(', ') } };
}
