import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../../src/platform/actor.ts';
import { BookingModel } from './booking-model.ts';
import type { ModelSlot } from './booking-model.ts';
import { difference, snapshot } from './booking-snapshot.ts';
import { offerFound, settle } from './booking-offers.ts';
import { movesOf } from './booking-moves.ts';
import type { Move } from './booking-parts.ts';
import { seeded } from './random.ts';
import type { Random } from './random.ts';
import { refusalOf, Visiting } from './visiting.ts';

const LEADERS = 9;
const TEAMS = 3;
const DOORS = 7;
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const pauses = [3, 3, 3, 5, 5, 11, 16, 16, 16, 3_600, 3_600, 20 * 3_600, 20 * 3_600, 72 * 3_600];

/** Leaders and teams who do at random whatever can be done to visits, on a real PostgreSQL. */
export class BookingGame {
  readonly actors = new Map<string, Actor>();
  readonly leads = new Map<string, Actor>();
  model: BookingModel;
  refused = 0;

  private constructor(
    readonly house: Visiting,
    readonly random: Random,
    readonly budgets: ReadonlyMap<string, number>,
  ) {
    this.model = new BookingModel(budgets);
  }

  static async open(seed: number, budgetOff = 0): Promise<BookingGame> {
    const house = await Visiting.open();
    await house.world.db.client.programme.updateMany({ data: { endsOn: new Date('2039-12-31') } });
    const budgets = new Map<string, number>();
    const leads: [string, Actor][] = [];
    for (let index = 0; index < TEAMS; index += 1) {
      const teamId = await house.world.team(`Team ${index}`, { budgetPerWeek: index + 2 });
      budgets.set(teamId, index + 2 + budgetOff);
      leads.push([teamId, await house.host(teamId, `Lead ${index}`)]);
    }
    const game = new BookingGame(house, seeded(seed), budgets);
    for (const [teamId, lead] of leads) game.leads.set(teamId, lead);
    for (let index = 0; index < LEADERS; index += 1) {
      const leader = await house.leader(`Leider ${index}`);
      game.actors.set(leader.personId, leader);
    }
    await game.refresh();
    return game;
  }

  get now(): number {
    return this.house.world.clock.now().epochMilliseconds;
  }

  actor(personId: string): Actor {
    const actor = this.actors.get(personId);
    if (actor === undefined) throw new Error(`Nobody plays ${personId}.`);
    return actor;
  }

  /** One move after the other; says what differs from the model, or null. */
  async step(): Promise<string | null> {
    await this.pause();
    const move = this.random.pick(movesOf(this))();
    if (move === null) return null;
    return this.play(move);
  }

  /** Several moves at the same moment; the refusals they got, and what they were. */
  async batch(count: number): Promise<{ move: string; code: string | null }[]> {
    await this.pause();
    this.model = await this.look();
    const moves = Array.from({ length: count }, () => this.random.pick(movesOf(this))());
    const made = moves.filter((move) => move !== null);
    const codes = await Promise.all(made.map(({ run }) => refusalOf(run())));
    return codes.map((code, index) => ({ move: made[index]?.name ?? '', code }));
  }

  /** Whether the database holds what the model holds. */
  async compare(): Promise<string | null> {
    return difference(this.model, await this.look());
  }

  async look(): Promise<BookingModel> {
    return snapshot(this.house.world.db, this.budgets, this.now);
  }

  async close(): Promise<void> {
    await this.house.close();
  }

  private async play(move: Move): Promise<string | null> {
    const code = await refusalOf(move.run());
    if (code !== null) this.refused += 1;
    if (move.name === 'offer') {
      const settled = settle(this.model, await offerFound(this));
      this.model = settled ?? this.model;
      return settled === null ? 'offer: no order of the slots gives what was offered' : null;
    }
    const expected = move.expect(await this.names());
    const fits = Array.isArray(expected) ? expected.includes(code) : expected === code;
    return fits ? null : `${move.name}: the model says ${String(expected)}, the product ${code}`;
  }

  /** The ids of visits to come, by who comes where. */
  async names(): Promise<(personId: string, slotId: string) => string> {
    const rows = await this.house.world.db.client.visit.findMany({
      where: { state: { in: ['PROPOSED', 'CONFIRMED'] }, startsAt: { gt: new Date(this.now) } },
      select: { id: true, personId: true, slotId: true },
    });
    const ids = new Map(rows.map(({ id, personId, slotId }) => [`${personId} ${slotId}`, id]));
    return (personId, slotId) => ids.get(`${personId} ${slotId}`) ?? 'nothing';
  }

  private async pause(): Promise<void> {
    if (this.random.below(4) === 0) {
      this.house.world.clock.advance({ seconds: this.random.pick(pauses) });
      await this.openDoors();
    }
    this.model.at(this.now);
  }

  private async refresh(): Promise<void> {
    await this.openDoors();
    this.model = await this.look();
  }

  /** Every team keeps some slots open in the coming weeks. */
  private async openDoors(): Promise<void> {
    for (const teamId of this.budgets.keys()) {
      const open = [...this.model.slots.values()].filter(
        (slot) => slot.teamId === teamId && slot.open && slot.startsAt > this.now,
      );
      for (let count = open.length; count < DOORS; count += 1) await this.openDoor(teamId);
    }
  }

  private async openDoor(teamId: string): Promise<void> {
    const startsAt = this.someMoment();
    const hours = 2 + this.random.below(3);
    const endsAt = startsAt + hours * HOUR;
    const capacity = this.random.below(2) === 0 ? 1 : 2;
    const twin = [...this.model.slots.values()].some(
      (slot) => slot.teamId === teamId && slot.startsAt === startsAt && slot.endsAt === endsAt,
    );
    if (twin) return;
    const moment = Temporal.Instant.fromEpochMilliseconds(startsAt).toString();
    const id = await this.house.slot({ teamId, startsAt: moment, hours, capacity });
    this.model.slots.set(id, { id, teamId, startsAt, endsAt, capacity, open: true });
  }

  /** On a whole hour by day, within the coming 25 days. */
  someMoment(): number {
    const today = Math.floor(this.now / (24 * HOUR)) * 24 * HOUR;
    return today + (1 + this.random.below(25)) * 24 * HOUR + (6 + this.random.below(9)) * HOUR;
  }

  openSlots(): ModelSlot[] {
    return [...this.model.slots.values()].filter(({ startsAt }) => startsAt > this.now - 24 * HOUR);
  }
}
