import type { Temporal } from 'temporal-polyfill';

/** A door that stands open: one shift of a team that a leader may join. */
export type Slot = Readonly<{
  id: string;
  teamId: string;
  /** The rhythm it was opened with; null when it was opened alone. */
  seriesId: string | null;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  state: 'OPEN' | 'WITHDRAWN';
  /** 1 or 2; its places are numbered from 1. */
  capacity: number;
}>;
