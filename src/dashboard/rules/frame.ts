import { Temporal } from 'temporal-polyfill';

type Days = Readonly<{ startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }>;

/** A programme and the moments between which its figures are counted. */
export type Frame<P extends Days> = Readonly<{
  programme: P;
  timeZone: string;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  /** Today, or the nearest day of the programme: where somebody belongs, and whether still in service. */
  day: Temporal.PlainDate;
  running: boolean;
  closed: boolean;
  from: Temporal.Instant;
  until: Temporal.Instant;
  /** From here a free place is one that a leader may take; in a closed programme, might have taken. */
  openFrom: Temporal.Instant;
  /** The twelve months over which coverage is counted. */
  coveredFrom: Temporal.Instant;
  coveredUntil: Temporal.Instant;
}>;

export function frameOf<P extends Days>(
  programme: P,
  now: Temporal.Instant,
  timeZone: string,
): Frame<P> {
  const { startsOn, endsOn } = programme;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const day = nearest(today, programme);
  const startOf = (date: Temporal.PlainDate): Temporal.Instant =>
    date.toZonedDateTime(timeZone).toInstant();
  const closed = Temporal.PlainDate.compare(endsOn, today) < 0;
  const from = startOf(startsOn);
  const until = startOf(endsOn.add({ days: 1 }));
  return {
    programme,
    timeZone,
    now,
    today,
    day,
    running: day.equals(today),
    closed,
    from,
    until,
    openFrom: closed ? from : now,
    coveredFrom: startOf(day.subtract({ months: 12 })),
    coveredUntil: closed ? until : now,
  };
}

function nearest(today: Temporal.PlainDate, { startsOn, endsOn }: Days): Temporal.PlainDate {
  if (Temporal.PlainDate.compare(today, startsOn) < 0) return startsOn;
  return Temporal.PlainDate.compare(today, endsOn) > 0 ? endsOn : today;
}
