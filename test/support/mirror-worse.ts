import type { Dump, Given, Lying, Organisation } from './mirror-scene.ts';

const row = (place: number, by: number, values: Lying['row']): Lying => ({
  place,
  by,
  row: values,
});

/** The same organisation, had the mirror kept things as others might: negative controls. */
export function keptWith(
  { given, dump }: Organisation,
  tables: (given: readonly Given[]) => Dump,
): Organisation {
  return { given, dump: new Map([...dump, ...tables(given)]) };
}

/** Counts beside released counts, rewritten one by one, and the visits whose link was used. */
export function openCounts(given: readonly Given[]): Dump {
  const counts = new Map<string, { count: number; released: number; by: number }>();
  const places = new Map<string, number>();
  for (const [by, { place, values }] of given.entries()) {
    const n = (places.get(place) ?? 0) + 1;
    places.set(place, n);
    for (const [item, value] of values.entries()) {
      const key = `${place}/${item + 1}/${value}`;
      const before = counts.get(key) ?? { count: 0, released: 0, by };
      counts.set(key, { ...before, count: before.count + 1, by });
    }
    if (n % 5 > 0) continue;
    for (const [key, tally] of counts) {
      if (key.startsWith(place)) counts.set(key, { ...tally, released: tally.count });
    }
  }
  const tallies = [...counts].map(([key, { count, released, by }], n) => {
    const [visitTypeId, item, value] = key.split('/');
    return row(n, by, { visitTypeId, item: Number(item), value: Number(value), count, released });
  });
  const spent = given.map(({ visitId }, n) => row(n, n, { visitId }));
  return new Map([
    ['MirrorTally', tallies],
    ['MirrorLinkSpent', spent],
  ]);
}

/** A row for each answer, without a name, in the order in which they came. */
export function answersInARow(given: readonly Given[]): Dump {
  const answers = given.map(({ place, values }, n) => row(n, n, { visitTypeId: place, values }));
  return new Map([['MirrorAnswer', answers]]);
}
