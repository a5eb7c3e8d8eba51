import type { Instance, InstanceLeader, Weights } from './instance.ts';

/** What a leader agreed to, as the model counts it. */
export type Agreed = Readonly<{
  quota: readonly number[];
  any: number;
  /** Altogether; infinite where the types say it all. */
  most: number;
}>;

export function agreed({ quota, any = 0, most }: InstanceLeader): Agreed {
  return { quota, any, most: most ?? Infinity };
}

/** Visits that are missing, when so many of each type are held. */
export function missingOf({ quota, any, most }: Agreed, held: ArrayLike<number>): number {
  let missing = 0;
  let beyond = 0;
  let all = 0;
  for (let kind = 0; kind < quota.length; kind += 1) {
    missing += Math.max(0, quota[kind]! - held[kind]!);
    beyond += Math.max(0, held[kind]! - quota[kind]!);
    all += held[kind]!;
  }
  missing += Math.max(0, any - beyond);
  return Math.min(missing, Math.max(0, most - all));
}

/**
 * What it costs that a type comes again while another was not visited, where the agreement leaves the
 * type free.
 */
export function againOf(
  { quota, any }: Agreed,
  { kind: points = 0 }: Weights,
  held: ArrayLike<number>,
): number {
  if (any === 0 || points === 0) return 0;
  let again = 0;
  let all = 0;
  for (let kind = 0; kind < quota.length; kind += 1) {
    again += Math.max(0, held[kind]! - Math.max(1, quota[kind]!));
    all += held[kind]!;
  }
  return points * Math.max(0, again - Math.max(0, all - quota.length));
}

/** The part of the leader's year in which a day lies. */
export function bucketOf(
  { days }: Pick<Instance, 'days'>,
  { buckets, parts }: Pick<InstanceLeader, 'buckets' | 'parts'>,
  day: number,
): number {
  if (parts === undefined) return Math.floor((day * buckets) / days);
  let bucket = 0;
  while (bucket + 1 < parts.length && parts[bucket + 1]! <= day) bucket += 1;
  return bucket;
}
