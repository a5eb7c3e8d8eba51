import { Temporal } from 'temporal-polyfill';
import type { Period } from '../../programmes/rules/base-norm.ts';
import type { RefusalCode } from '../../refusals.ts';

type Times = Readonly<{ startsAt: Temporal.Instant; endsAt: Temporal.Instant }>;

/** When leaders cannot be asked to come: what their diaries hold, and the days they are exempt. */
export class Absences {
  constructor(
    private readonly busy: ReadonlyMap<string, readonly Times[]>,
    private readonly exemptions: ReadonlyMap<string, readonly Period[]>,
  ) {}

  /** Why nobody proposes this moment to this leader; null when nothing stands in the way. */
  whyNot(personId: string, slot: Times, timeZone: string): RefusalCode | null {
    const day = slot.startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
    const isExempt = (this.exemptions.get(personId) ?? []).some(
      ({ from, until }) =>
        Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0,
    );
    if (isExempt) return 'DRAFT_EXEMPT';
    const isBusy = (this.busy.get(personId) ?? []).some(
      ({ startsAt, endsAt }) => isBefore(startsAt, slot.endsAt) && isBefore(slot.startsAt, endsAt),
    );
    return isBusy ? 'DRAFT_DIARY_FULL' : null;
  }
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) < 0;
