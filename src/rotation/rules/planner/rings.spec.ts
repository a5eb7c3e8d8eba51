import fc from 'fast-check';
import { Dice } from './dice.ts';
import { Rings, ROOT } from './rings.ts';

const ABSENCE = 100;
const step = (_team: number, load: number) => 6 * load;

/** Two teams, in each two weeks of one month, in each two slots; and what each of some units pays. */
function aNetwork(seed: number) {
  const dice = new Dice(seed);
  const rings = new Rings(step);
  rings.clear();
  const slots: { place: number; within: number[] }[] = [];
  const rooms = new Map<number, number>();
  const lay = (up: number, room: number, team?: number) => {
    const place = rings.place(up, room, team);
    rooms.set(place, room);
    return place;
  };
  for (let team = 0; team < 2; team += 1) {
    const at = lay(ROOT, Infinity, team);
    const month = lay(at, 1 + dice.below(3));
    for (let nth = 0; nth < 2; nth += 1) {
      const week = lay(month, 1 + dice.below(2));
      for (let one = 0; one < 2; one += 1) {
        const place = lay(week, 1 + dice.below(2));
        slots.push({ place, within: [place, week, month, at] });
      }
    }
  }
  const pays = Array.from({ length: 2 + dice.below(3) }, () => [
    ABSENCE,
    ...slots.map(() => (dice.below(3) === 0 ? Infinity : dice.below(20))),
  ]);
  for (const _ of pays) rings.unit(ROOT, ABSENCE);
  for (const costs of pays) {
    rings.begin();
    costs.forEach((cost, nth) => {
      if (cost < Infinity) rings.option(nth === 0 ? ROOT : slots[nth - 1]!.place, cost);
    });
  }
  return { rings, slots, rooms, pays };
}

type Network = ReturnType<typeof aNetwork>;

/** What it costs that each unit is at the place of this number (0 is nowhere); Infinity when it does not fit. */
function costOf({ slots, rooms, pays }: Network, chosen: readonly number[]): number {
  const inside = new Map<number, number>();
  let cost = 0;
  chosen.forEach((nth, unit) => {
    cost += pays[unit]![nth]!;
    for (const place of nth === 0 ? [] : slots[nth - 1]!.within) {
      inside.set(place, (inside.get(place) ?? 0) + 1);
    }
  });
  for (const [place, count] of inside) if (count > rooms.get(place)!) return Infinity;
  for (const team of new Set(slots.map(({ within }) => within[3]!))) {
    for (let load = 0; load < (inside.get(team) ?? 0); load += 1) cost += step(team, load);
  }
  return cost;
}

/** The least of all ways there are. */
function least(network: Network, chosen: readonly number[] = []): number {
  if (chosen.length === network.pays.length) return costOf(network, chosen);
  return Math.min(
    ...network.pays[chosen.length]!.map((cost, nth) =>
      cost === Infinity ? Infinity : least(network, [...chosen, nth]),
    ),
  );
}

const chosenIn = ({ rings, slots }: Network) =>
  rings.at.map((place) => slots.findIndex((slot) => slot.place === place) + 1);

describe('a ring', () => {
  it('is found until no other choice is cheaper, and what is chosen always fits', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const network = aNetwork(seed);
        let before = costOf(network, chosenIn(network));
        while (network.rings.turn()) {
          const after = costOf(network, chosenIn(network));
          expect(after).toBeLessThan(before);
          before = after;
        }
        expect(before).toBe(least(network));
      }),
      { numRuns: 150 },
    );
  });

  it('is what two need who only gain together', () => {
    const rings = new Rings(step);
    rings.clear();
    const places = [rings.place(ROOT, 0), rings.place(ROOT, 0)];
    for (const place of places) rings.unit(place, 0);
    for (const own of [0, 1]) {
      rings.begin();
      rings.option(places[own]!, 5);
      rings.staysFor(5);
      rings.option(places[1 - own]!, 4);
    }
    expect(rings.turn()).toBe(true);
    expect(rings.at).toEqual(places.toReversed());
    expect(rings.turn()).toBe(false);
  });
});
