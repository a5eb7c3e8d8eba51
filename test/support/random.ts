/** Chance that comes out the same again for the same seed. */
export type Random = Readonly<{
  /** From 0 up to, but without, the limit. */
  below(limit: number): number;
  pick<T>(among: readonly T[]): T;
}>;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (among) => among[below(among.length)] as (typeof among)[number] };
}
