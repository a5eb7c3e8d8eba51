import { groupedBy } from '../../visits/rules/grouping.ts';

export const changeKinds = { MOVED: 'MOVED', ADDED: 'ADDED', GONE: 'GONE' } as const;
export type ChangeKind = keyof typeof changeKinds;

/** Why a date is no longer where it was. */
export const changeReasons = {
  NO_LONGER_POSSIBLE: 'NO_LONGER_POSSIBLE',
  BY_HAND: 'BY_HAND',
  FOR_SOMEBODY_ELSE: 'FOR_SOMEBODY_ELSE',
  NO_LONGER_NEEDED: 'NO_LONGER_NEEDED',
  BETTER_TOGETHER: 'BETTER_TOGETHER',
} as const;
export type ChangeReason = keyof typeof changeReasons;

export type Dated = Readonly<{
  personId: string;
  slotId: string;
  teamId: string;
  /** Milliseconds since 1970, UTC. */
  startsAt: number;
  /** HR put it there. */
  isByHand: boolean;
}>;
export type Short = Readonly<{ personId: string; missing: number }>;
export type Draft = Readonly<{ visits: readonly Dated[]; gaps: readonly Short[] }>;

export type DraftChange = Readonly<{
  kind: ChangeKind;
  personId: string;
  fromSlotId: string | null;
  toSlotId: string | null;
  /** Null for what was added. */
  why: ChangeReason | null;
}>;

export type GapChange = Readonly<{ personId: string; before: number; after: number }>;

export type DraftChanges = Readonly<{
  /** Dates that both drafts have. */
  same: number;
  changes: readonly DraftChange[];
  /** Only leaders for whom more or fewer dates are missing than before. */
  gaps: readonly GapChange[];
}>;

type Around = Readonly<{
  /** Dates of the earlier draft that nobody could have now, by `dateKey`. */
  impossible: ReadonlySet<string>;
  /** Slots of the later draft, and who has a place there. */
  guests: ReadonlyMap<string, readonly Dated[]>;
  missing: ReadonlyMap<string, number>;
}>;

export const dateKey = ({ personId, slotId }: Pick<Dated, 'personId' | 'slotId'>): string =>
  `${personId} ${slotId}`;

/** What differs between two drafts of one programme, by person and then by date. */
export function changesBetween(
  before: Draft,
  after: Draft,
  impossible: ReadonlySet<string>,
): DraftChanges {
  const kept = new Set(after.visits.map(dateKey));
  const had = new Set(before.visits.map(dateKey));
  const left = groupedBy(
    before.visits.filter((visit) => !kept.has(dateKey(visit))),
    personOf,
  );
  const fresh = groupedBy(
    after.visits.filter((visit) => !had.has(dateKey(visit))),
    personOf,
  );
  const guests = groupedBy(after.visits, ({ slotId }) => slotId);
  const around = { impossible, guests, missing: missingIn(after) };
  const people = [...new Set([...left.keys(), ...fresh.keys()])];
  return {
    same: before.visits.filter((visit) => kept.has(dateKey(visit))).length,
    changes: people.flatMap((id) => changesOf(left.get(id) ?? [], fresh.get(id) ?? [], around)),
    gaps: gapsBetween(before, after),
  };
}

const personOf = ({ personId }: Dated): string => personId;
const inTime = (visits: readonly Dated[]): Dated[] =>
  [...visits].sort((a, b) => a.startsAt - b.startsAt);

/** A date that went and one that came are one that moved: to the same team first, else in their order. */
function changesOf(
  left: readonly Dated[],
  fresh: readonly Dated[],
  around: Around,
): readonly DraftChange[] {
  const open = inTime(fresh);
  const take = (at: number): Dated | undefined => (at < 0 ? undefined : open.splice(at, 1)[0]);
  const gone = inTime(left);
  const near = new Map(
    gone.map((from) => [from, take(open.findIndex(({ teamId }) => teamId === from.teamId))]),
  );
  const moved = gone.map((from): DraftChange => {
    const to = near.get(from) ?? take(open.length > 0 ? 0 : -1);
    return {
      kind: to === undefined ? 'GONE' : 'MOVED',
      personId: from.personId,
      fromSlotId: from.slotId,
      toSlotId: to?.slotId ?? null,
      why: whyNotThere(from, to, around),
    };
  });
  const added = open.map(({ personId, slotId }): DraftChange => {
    return { kind: 'ADDED', personId, fromSlotId: null, toSlotId: slotId, why: null };
  });
  return [...moved, ...added];
}

function whyNotThere(from: Dated, to: Dated | undefined, around: Around): ChangeReason {
  if (to?.isByHand === true) return 'BY_HAND';
  if (around.impossible.has(dateKey(from))) return 'NO_LONGER_POSSIBLE';
  if (around.guests.has(from.slotId)) return 'FOR_SOMEBODY_ELSE';
  const isShort = (around.missing.get(from.personId) ?? 0) > 0;
  return to === undefined && !isShort ? 'NO_LONGER_NEEDED' : 'BETTER_TOGETHER';
}

function missingIn({ gaps }: Draft): ReadonlyMap<string, number> {
  const missing = new Map<string, number>();
  for (const gap of gaps) {
    missing.set(gap.personId, (missing.get(gap.personId) ?? 0) + gap.missing);
  }
  return missing;
}

function gapsBetween(before: Draft, after: Draft): GapChange[] {
  const [had, has] = [missingIn(before), missingIn(after)];
  return [...new Set([...had.keys(), ...has.keys()])]
    .map((personId) => ({
      personId,
      before: had.get(personId) ?? 0,
      after: has.get(personId) ?? 0,
    }))
    .filter((gap) => gap.before !== gap.after);
}
