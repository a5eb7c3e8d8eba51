import { Temporal } from 'temporal-polyfill';
import { daysIn, normForDays, presentDays } from '../../programmes/rules/base-norm.ts';
import type { Period } from '../../programmes/rules/base-norm.ts';

export type CancelledByHost = Readonly<{ visitTypeId: string; cancelledAt: Temporal.Instant }>;
/** A slot that stood open to the leader, within the programme's period. */
export type OfferedSlot = Readonly<{ visitTypeId: string; startsAt: Temporal.Instant }>;

/**
 * The number of visits that counts for a leader: the norm for the days present, and never more than
 * what was possible. What the host side cancelled without an alternative comes off.
 */
export function adjustedNorm(leader: {
  norm: number;
  partTimePercent: number;
  serviceFrom: Temporal.PlainDate;
  serviceUntil: Temporal.PlainDate | null;
  exemptions: readonly Period[];
  programme: Readonly<{ startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }>;
  cancelledByHost?: readonly CancelledByHost[];
  offered?: readonly OfferedSlot[];
}): number {
  const { norm, partTimePercent, exemptions, programme } = leader;
  const period = { from: programme.startsOn, until: programme.endsOn };
  const service = { from: leader.serviceFrom, until: leader.serviceUntil };
  const agreed = normForDays({
    norm,
    partTimePercent,
    presentDays: presentDays(period, service, exemptions),
    periodDays: daysIn(period),
  });
  const lost = withoutAlternative(leader.cancelledByHost ?? [], leader.offered ?? []);
  return Math.max(0, agreed - lost);
}

/** How many visits the host side cancelled while no later slot of that visit type was offered. */
export function withoutAlternative(
  cancelled: readonly CancelledByHost[],
  offered: readonly OfferedSlot[],
): number {
  return cancelled.filter(
    ({ visitTypeId, cancelledAt }) =>
      !offered.some(
        (slot) =>
          slot.visitTypeId === visitTypeId &&
          Temporal.Instant.compare(slot.startsAt, cancelledAt) > 0,
      ),
  ).length;
}
