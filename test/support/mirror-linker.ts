import { createHash } from 'node:crypto';
import type { Dump, Lying } from './mirror-scene.ts';

type Row = Lying['row'];
type Visit = Readonly<{ id: string; place: string; order: number }>;
type Ordering = (dump: Dump, visits: readonly Visit[]) => readonly Visit[];
type Values = (dump: Dump, place: string) => readonly (readonly number[])[];
export type Guess = readonly number[];

/** One way to read a dump: in which order hosts answered, and which values came in which order. */
export type Hypothesis = Readonly<{
  name: string;
  guess: (dump: Dump) => ReadonlyMap<string, Guess>;
}>;

export const ITEMS = [0, 1, 2, 3];
const rowsOf = (dump: Dump, table: string): readonly Lying[] => dump.get(table) ?? [];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const bytes = (hex: unknown): Buffer => Buffer.from(text(hex).replace(/^\\x/, ''), 'hex');

function visitsIn(dump: Dump): Visit[] {
  return rowsOf(dump, 'Visit').map(({ row, place }) => ({
    id: text(row['id']),
    place: text(row['visitTypeId']),
    order: place,
  }));
}

/** The ways in which a table could name a visit without meaning to. */
function disguises(id: string): string[] {
  const raw = Buffer.from(id.replaceAll('-', ''), 'hex');
  const hashes = ['sha256', 'sha1', 'md5'].flatMap((kind) =>
    [id, raw].flatMap((input) => {
      const digest = createHash(kind).update(input).digest();
      return [digest.toString('hex'), digest.toString('base64url'), digest.toString('base64')];
    }),
  );
  return [id, id.replaceAll('-', ''), raw.toString('base64url'), ...hashes];
}

/** Visits that the marks of used links give away. */
export function recognised(dump: Dump): string[] {
  const marks = rowsOf(dump, 'MirrorLinkSpent').map(({ row }) => JSON.stringify(row));
  return visitsIn(dump)
    .filter(({ id }) => {
      const names = disguises(id).flatMap((name) => [name, name.slice(0, 32)]);
      return marks.some((mark) => names.some((name) => mark.includes(name)));
    })
    .map(({ id }) => id);
}

const by =
  (keyOf: (dump: Dump) => (visit: Visit) => number): Ordering =>
  (dump, visits) => {
    const key = keyOf(dump);
    return visits.toSorted((a, b) => key(a) - key(b));
  };

const firstRow = (dump: Dump, table: string, is: (row: Row) => boolean): Lying | undefined =>
  rowsOf(dump, table).find(({ row }) => is(row));

/** By the end of the visit, and by every trace that the host left afterwards. */
const orderings: Readonly<Record<string, Ordering>> = {
  ends: by((dump) => ({ id }) => {
    const visit = firstRow(dump, 'Visit', (row) => row['id'] === id);
    return Date.parse(text(visit?.row['endsAt']));
  }),
  lies: by(
    () =>
      ({ order }) =>
        order,
  ),
  written: by(
    (dump) =>
      ({ id }) =>
        firstRow(dump, 'Visit', (row) => row['id'] === id)?.by ?? 0,
  ),
  claimed: by(
    (dump) =>
      ({ id }) =>
        firstRow(dump, 'HostClaim', (row) => row['visitId'] === id)?.place ??
        Number.MAX_SAFE_INTEGER,
  ),
  seen: by((dump) => ({ id }) => {
    const claim = firstRow(dump, 'HostClaim', (row) => row['visitId'] === id);
    const account = firstRow(dump, 'Account', (row) => row['personId'] === claim?.row['personId']);
    const session = firstRow(dump, 'Session', (row) => row['accountId'] === account?.row['id']);
    return session?.by ?? 0;
  }),
  spent: by((dump) => ({ id }) => {
    const names = disguises(id);
    const spent = firstRow(dump, 'MirrorLinkSpent', (row) =>
      names.some((name) => JSON.stringify(row).includes(name)),
    );
    return spent?.place ?? -1;
  }),
};

type Tally = Readonly<{
  item: number;
  value: number;
  count: number;
  waiting: number;
  lying: Lying;
}>;

const talliesOf = (dump: Dump, place: string): Tally[] =>
  rowsOf(dump, 'MirrorTally')
    .filter(({ row }) => row['visitTypeId'] === place)
    .map((lying) => {
      const { item, value, released, count = released } = lying.row;
      const waiting = Number(count) - Number(released);
      return { item: Number(item) - 1, value: Number(value), count: Number(count), waiting, lying };
    });

/** Per item a series of values; as rows of four, the answers that would have come in that order. */
const rowsFrom = (series: readonly (readonly number[])[]): Guess[] =>
  Array.from({ length: Math.max(0, ...series.map(({ length }) => length)) }, (_, n) =>
    series.map((values) => values[n] ?? 0),
  );

const expand = (tallies: readonly Tally[], times: (tally: Tally) => number): Guess[] =>
  rowsFrom(
    ITEMS.map((at) =>
      tallies
        .filter(({ item }) => item === at)
        .flatMap((tally) => Array.from({ length: times(tally) }, () => tally.value)),
    ),
  );

/** What in a dump could be read as the values of answers, one after another. */
const series: Readonly<Record<string, Values>> = {
  lying: (dump, place) => expand(talliesOf(dump, place), ({ count }) => count),
  ascending: (dump, place) =>
    expand(
      talliesOf(dump, place).toSorted((a, b) => a.value - b.value),
      ({ count }) => count,
    ),
  written: (dump, place) =>
    expand(
      talliesOf(dump, place).toSorted((a, b) => a.lying.by - b.lying.by),
      ({ count }) => count,
    ),
  waiting: (dump, place) => expand(talliesOf(dump, place), ({ waiting }) => waiting),
  newest: (dump, place) => {
    const tallies = talliesOf(dump, place);
    const newest = Math.max(...tallies.map(({ lying }) => lying.by));
    const last = tallies.filter(({ lying }) => lying.by === newest);
    return last.length === ITEMS.length ? expand(last, () => 1) : [];
  },
  sealed: (dump, place) => {
    const row = firstRow(dump, 'MirrorWaiting', (some) => some['visitTypeId'] === place);
    const counts = [...bytes(row?.row['sealed'])].map((byte) => 1 + (byte % 5));
    return rowsFrom(ITEMS.map((at) => counts.filter((_, n) => n % ITEMS.length === at)));
  },
  marks: (dump) =>
    rowsOf(dump, 'MirrorLinkSpent').map(({ row }) => {
      const digest = createHash('sha256').update(JSON.stringify(row)).digest();
      return ITEMS.map((at) => 1 + ((digest[at] ?? 0) % 5));
    }),
  answers: (dump, place) =>
    rowsOf(dump, 'MirrorAnswer')
      .filter(({ row }) => row['visitTypeId'] === place)
      .map(({ row }) => ITEMS.map((at) => Number((row['values'] as number[])[at]))),
};

/** What most said; without any link the best that one can say of anybody. */
function usual(dump: Dump, place: string): Guess {
  const tallies = talliesOf(dump, place);
  return ITEMS.map((at) => {
    const ofItem = tallies.filter(({ item }) => item === at);
    return ofItem.toSorted((a, b) => b.count - a.count)[0]?.value ?? 3;
  });
}

const ends = {
  first: (_answers: number, n: number): number => n,
  last: (answers: number, n: number, visits: number): number => answers - visits + n,
} as const;

/** Every order with every series, laid side by side from the first or from the last. */
export const hypotheses: readonly Hypothesis[] = Object.entries(orderings).flatMap(
  ([when, order]) =>
    Object.entries(series).flatMap(([what, values]) =>
      Object.entries(ends).map(([end, indexOf]) => ({
        name: `${when}/${what}/${end}`,
        guess: (dump: Dump): ReadonlyMap<string, Guess> => {
          const visits = visitsIn(dump);
          const places = [...new Set(visits.map(({ place }) => place))];
          return new Map(
            places.flatMap((place) => {
              const answers = values(dump, place);
              const fallback = usual(dump, place);
              const inOrder = order(
                dump,
                visits.filter((visit) => visit.place === place),
              );
              return inOrder.map(({ id }, n) => {
                const read = answers[indexOf(answers.length, n, inOrder.length)];
                return [id, read ?? fallback] as const;
              });
            }),
          );
        },
      })),
    ),
);
