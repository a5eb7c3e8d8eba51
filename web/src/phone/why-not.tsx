import type { ReactNode } from 'react';
import type { RefusalCode } from '../../../src/refusals.ts';
import { groupBy } from '../ui/group-by.ts';
import { useBooking } from './booking-texts.ts';
import type { Slot } from './slot-choice.tsx';

/** Moments that cannot be chosen are counted with their reason, so that nobody wonders where they are. */
export function WhyNot({ slots }: { slots: readonly Slot[] }): ReactNode {
  const { book: texts } = useBooking();
  const refused = slots.filter(({ whyNotBookable }) => whyNotBookable !== null);
  if (refused.length === 0) return null;
  const short: Partial<Record<RefusalCode, string>> = texts.whyNot;
  const reasons = groupBy(
    refused,
    ({ whyNotBookable }) => (whyNotBookable && short[whyNotBookable]) ?? texts.otherReason,
  );
  return (
    <details className="field">
      <summary>{texts.notForYou(refused.length)}</summary>
      <ul>
        {reasons.map(([reason, those]) => (
          <li key={reason}>{texts.times(those.length, reason)}</li>
        ))}
      </ul>
    </details>
  );
}
