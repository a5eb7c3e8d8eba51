import { Temporal } from 'temporal-polyfill';
import { localDayOf } from '../../teams/rules/local-hours.ts';
import { shiftKindOf } from './shift-kind.ts';
import type { ShiftKind } from './shift-kind.ts';

export const slotRequestStates = {
  WAITING: 'WAITING',
  FULFILLED: 'FULFILLED',
  DECLINED: 'DECLINED',
  OVER: 'OVER',
} as const;
export type SlotRequestState = keyof typeof slotRequestStates;

/** What the office asks of a team: so many slots in these days, both included. */
export type AskedOfTeam = Readonly<{
  teamId: string;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  /** Null: of any kind. */
  shiftKind: ShiftKind | null;
  count: number;
  askedAt: Temporal.Instant;
  declinedAt: Temporal.Instant | null;
}>;

export type OpenedSlot = Readonly<{
  teamId: string;
  startsAt: Temporal.Instant;
  /** Null: before this was kept. */
  openedAt: Temporal.Instant | null;
}>;

/** How many of these slots the team opened since it was asked, and for what it was asked. */
export const openedFor = (
  asked: AskedOfTeam,
  slots: readonly OpenedSlot[],
  timeZone: string,
): number => slots.filter((slot) => answers(asked, slot, timeZone)).length;

function answers(asked: AskedOfTeam, slot: OpenedSlot, timeZone: string): boolean {
  if (slot.teamId !== asked.teamId || slot.openedAt === null) return false;
  if (Temporal.Instant.compare(slot.openedAt, asked.askedAt) < 0) return false;
  const day = localDayOf(slot.startsAt, timeZone);
  const within =
    Temporal.PlainDate.compare(asked.from, day) <= 0 &&
    Temporal.PlainDate.compare(day, asked.until) <= 0;
  return (
    within &&
    (asked.shiftKind ?? shiftKindOf(slot.startsAt, timeZone)) ===
      shiftKindOf(slot.startsAt, timeZone)
  );
}

/** A team answers by opening slots, or with “not this quarter”; nobody has to say anything else. */
export function stateOf(
  { count, until, declinedAt }: Pick<AskedOfTeam, 'count' | 'until' | 'declinedAt'>,
  opened: number,
  today: Temporal.PlainDate,
): SlotRequestState {
  if (opened >= count) return 'FULFILLED';
  if (declinedAt !== null) return 'DECLINED';
  return Temporal.PlainDate.compare(until, today) < 0 ? 'OVER' : 'WAITING';
}
