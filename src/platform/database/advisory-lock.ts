import { createHash } from 'node:crypto';

/** What is locked, in the one order in which a transaction takes its locks. */
export const lockKinds = [
  'inbox',
  'administrators',
  'person',
  'team-period',
  'slot',
  'visit',
  'reader',
] as const;
export type LockKind = (typeof lockKinds)[number];
export type Locks = Readonly<Partial<Record<LockKind, readonly string[]>>>;

/** The 64-bit numbers that PostgreSQL locks by, in the ascending order of their ids. */
export function lockNumbers(kind: LockKind, ids: readonly string[]): bigint[] {
  return [...new Set(ids)].sort().map((id) => {
    return createHash('sha256').update(`${kind}:${id}`).digest().readBigInt64BE();
  });
}
