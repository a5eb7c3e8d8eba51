import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { asId, inputWords, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import type { RefusalCode } from '../refusals.ts';
import { momentOf } from '../teams/rules/local-hours.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { openSlots } from './open-slots.service.ts';
import type { DaysAtSites, SlotFilter } from './open-slots.service.ts';
import { sightOf } from './rules/access.ts';
import { whyNotAskable } from './rules/asking.ts';
import { shiftKindOf, shiftKinds } from './rules/shift-kind.ts';
import type { ShiftKind } from './rules/shift-kind.ts';
import type { Slot } from './rules/slot.ts';
import { whyNotWithdrawable } from './rules/withdrawing.ts';
import { SlotOccupancy } from './slot-occupancy.service.ts';

export type { Slot } from './rules/slot.ts';

const date = z.instanceof(Temporal.PlainDate);
const question = z.object({
  from: date,
  until: date,
  teamId: z.string().nullish(),
  visitTypeId: z.string().nullish(),
  shiftKind: z.enum(shiftKinds).nullish(),
  freeOnly: z.boolean(),
});
export type AskedSlots = z.infer<typeof question>;
const shape = {
  include: { _count: { select: { places: true } } },
  orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
} satisfies Prisma.SlotFindManyArgs;
type Row = Prisma.SlotGetPayload<typeof shape>;

/** Which doors stand open. */
@Injectable()
export class SlotsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly occupancy: SlotOccupancy,
  ) {}

  /** What the actor may see of these days at the sites, earliest first. */
  async slots(actor: Actor, asked: AskedSlots): Promise<Slot[]> {
    const { from, until, teamId, visitTypeId, ...only } = parseInput(question, asked);
    refuse(whyNotAskable(from, until), { field: 'until', reason: inputWords().days(400) });
    const filter = {
      ...(teamId && { teamId: asId(teamId) }),
      ...(visitTypeId && { visitTypeId: asId(visitTypeId) }),
    };
    const visible = await this.visibleTo(actor);
    const state: Prisma.SlotWhereInput = only.freeOnly ? { state: 'OPEN' } : {};
    const slots = await this.between(from, until, { AND: [visible, matching(filter), state] });
    const ofKind = only.shiftKind ? await this.ofKind(slots, only.shiftKind) : slots;
    return only.freeOnly ? this.occupancy.withFreePlace(ofKind) : ofKind;
  }

  /** Every open slot of these days at the sites, taken or not, earliest first. */
  async open(
    from: Temporal.PlainDate,
    until: Temporal.PlainDate,
    filter: SlotFilter = {},
  ): Promise<Slot[]> {
    return openSlots(this.db.client, await this.daysAtSites(from, until), filter);
  }

  /** Without a look at who asks, withdrawn ones included. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Slot>> {
    const slots = await this.load({ id: { in: [...ids] } });
    return new Map(slots.map((slot) => [slot.id, slot]));
  }

  /**
   * Closes the door again. In the transaction of the caller, who knows of the visits and may object;
   * refuses NOT_ALLOWED, SLOT_WITHDRAWN, SLOT_PAST.
   */
  async withdraw(actor: Actor, slotId: string, objection: RefusalCode | null): Promise<Slot> {
    const slot = found((await this.byIds([slotId])).get(slotId));
    await this.teams.teamToManage(actor, slot.teamId);
    refuse(whyNotWithdrawable(slot, this.clock.now()) ?? objection);
    const { count } = await this.db.client.slot.updateMany({
      where: { id: slotId, state: 'OPEN' },
      data: { state: 'WITHDRAWN' },
    });
    if (count === 0) throw new Refusal('SLOT_WITHDRAWN');
    await this.audit.record(actor, {
      action: 'withdrawSlot',
      subjectType: 'Slot',
      subjectId: slotId,
      changes: { state: ['OPEN', 'WITHDRAWN'] },
    });
    return { ...slot, state: 'WITHDRAWN' };
  }

  /** By the clock of each site, which the database does not ask. */
  private async ofKind(slots: readonly Slot[], kind: ShiftKind): Promise<Slot[]> {
    const teams = await this.teams.byIds([...new Set(slots.map(({ teamId }) => teamId))]);
    return slots.filter(({ teamId, startsAt }) => {
      const { timeZone } = found(teams.get(teamId)).site;
      return shiftKindOf(startsAt, timeZone) === kind;
    });
  }

  private async visibleTo(actor: Actor): Promise<Prisma.SlotWhereInput> {
    const person = (await this.people.byIds([actor.personId])).get(actor.personId);
    const principals = await this.people.principalsOf(actor.personId);
    const isLeader = typeof person?.leaderGroup === 'string';
    const sight = sightOf({ actor, isLeader, assistsSomebody: principals.length > 0 });
    if (sight === 'ALL') return {};
    const own = { team: { members: { some: { personId: actor.personId } } } };
    return sight === 'OPEN' ? { OR: [own, { state: 'OPEN' }] } : own;
  }

  /** A day begins and ends by the clock of each site. */
  private async between(
    from: Temporal.PlainDate,
    until: Temporal.PlainDate,
    where: Prisma.SlotWhereInput,
  ): Promise<Slot[]> {
    const days = (await this.daysAtSites(from, until)).map(
      ({ timeZone, from: gte, before: lt }) => {
        return { team: { site: { timeZone } }, startsAt: { gte, lt } };
      },
    );
    return this.load({ AND: [where, { OR: days }] });
  }

  private async daysAtSites(
    from: Temporal.PlainDate,
    until: Temporal.PlainDate,
  ): Promise<DaysAtSites[]> {
    const zones = new Set((await this.teams.sites()).map(({ timeZone }) => timeZone));
    return [...zones].map((timeZone) => ({
      timeZone,
      from: toDate(momentOf(from, null, timeZone)),
      before: toDate(momentOf(until.add({ days: 1 }), null, timeZone)),
    }));
  }

  private async load(where: Prisma.SlotWhereInput): Promise<Slot[]> {
    const rows = await this.db.client.slot.findMany({ where, ...shape });
    return rows.map(asSlot);
  }
}

function matching({ teamId, teamIds, visitTypeId }: SlotFilter): Prisma.SlotWhereInput {
  return {
    ...(teamId !== undefined && { teamId }),
    ...(teamIds !== undefined && { teamId: { in: [...teamIds] } }),
    ...(visitTypeId !== undefined && { team: { visitTypeId } }),
  };
}

const asSlot = ({ _count, startsAt, endsAt, ...row }: Row): Slot => ({
  ...row,
  startsAt: toInstant(startsAt),
  endsAt: toInstant(endsAt),
  capacity: _count.places,
});
