import type { Actor } from '../../src/platform/actor.ts';
import { toDate } from '../../src/platform/database/dates.ts';
import { Gate } from './gate.ts';
import { at } from './world.ts';
import { refusalOf, Visiting } from './visiting.ts';

export const BOOKERS = 32;
const FIRST = '2026-09-08T06:00:00Z';

/** `busy` were told to try again, because nobody let them to the database in time. */
export type Overlaps = { exact: number; refused: number; busy: number; otherwise: string[] };

/** One leader, and in every round as many slots as there are clients, all of which overlap. */
export class OverlapRace {
  private constructor(
    readonly house: Visiting,
    private readonly leader: Actor,
    private readonly teamIds: readonly string[],
  ) {}

  static async open(): Promise<OverlapRace> {
    const house = await Visiting.open();
    await house.world.db.client.programme.updateMany({ data: { endsOn: new Date('2039-12-31') } });
    const teamIds: string[] = [];
    for (let index = 0; index < BOOKERS; index += 1) {
      teamIds.push(await house.world.team(`Team ${index}`, { budgetPerWeek: 50 }));
    }
    return new OverlapRace(house, await house.leader('Marleen'), teamIds);
  }

  /** How the rounds ended; through a gate, all have looked before anybody writes. */
  async run(rounds: number, gate?: Gate): Promise<Overlaps> {
    const tally: Overlaps = { exact: 0, refused: 0, busy: 0, otherwise: [] };
    for (let round = 0; round < rounds; round += 1) {
      const slotIds = await this.layOut(round);
      await gate?.close();
      const booking = slotIds.map((slotId) =>
        refusalOf(this.house.bookings.bookVisit(this.leader, slotId)),
      );
      await gate?.openWhenWaiting(4);
      const codes = await Promise.all(booking);
      const held = await this.house.world.db.client.visit.count({
        where: { slotId: { in: slotIds } },
      });
      if (held === 1 && codes.filter((code) => code === null).length === 1) tally.exact += 1;
      for (const code of codes) count(tally, code);
    }
    return tally;
  }

  private async layOut(round: number): Promise<string[]> {
    const base = at(FIRST).add({ hours: 24 * round });
    const slots = await this.house.world.db.client.slot.createManyAndReturn({
      data: this.teamIds.map((teamId, index) => ({
        teamId,
        startsAt: toDate(base.add({ minutes: 5 * index })),
        endsAt: toDate(base.add({ minutes: 5 * index + 180 })),
      })),
    });
    const places = slots.map(({ id: slotId }) => ({ slotId, number: 1 }));
    await this.house.world.db.client.slotPlace.createMany({ data: places });
    return slots.map(({ id }) => id);
  }
}

function count(tally: Overlaps, code: string | null): void {
  if (code === 'OVERLAPPING_VISIT') tally.refused += 1;
  else if (code === 'TRY_AGAIN') tally.busy += 1;
  else if (code !== null) tally.otherwise.push(code);
}
