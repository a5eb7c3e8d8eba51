import ICAL from 'ical.js';

export type Shown = Readonly<{ start: string; end: string; sequence: number; status: string }>;

type Held = Readonly<{ sequence: number; stamp: number; shown: Shown | null }>;

/**
 * A calendar as RFC 5546 §2.1.5 wants one: what has the same UID is the same appointment, a message
 * with a lower SEQUENCE is old, and with an equal one the later DTSTAMP counts. What was cancelled is
 * remembered, so that an older invitation that arrives late does not bring it back.
 */
export class CalendarClient {
  private readonly held = new Map<string, Held>();

  /** `bySequence: false` is a calendar that believes whatever came last. */
  constructor(private readonly bySequence = true) {}

  receive(text: string): void {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const event = calendar.getFirstSubcomponent('vevent');
    if (event === null) throw new Error('No event.');
    const value = (name: string): string => String(event.getFirstPropertyValue(name) ?? '');
    const known = this.held.get(value('uid'));
    const sequence = Number(value('sequence'));
    const stamp = Date.parse(instantOf(event.getFirstPropertyValue('dtstamp')));
    if (this.bySequence && known !== undefined && isOlder({ sequence, stamp }, known)) return;
    const isOff = calendar.getFirstPropertyValue('method') === 'CANCEL';
    const shown = isOff
      ? null
      : {
          start: instantOf(event.getFirstPropertyValue('dtstart')),
          end: instantOf(event.getFirstPropertyValue('dtend')),
          sequence,
          status: value('status'),
        };
    this.held.set(value('uid'), { sequence, stamp, shown });
  }

  /** Every appointment that stands in it. */
  get appointments(): Shown[] {
    return [...this.held.values()].flatMap(({ shown }) => shown ?? []);
  }
}

const isOlder = (fresh: Pick<Held, 'sequence' | 'stamp'>, known: Held): boolean =>
  fresh.sequence < known.sequence ||
  (fresh.sequence === known.sequence && fresh.stamp < known.stamp);

const instantOf = (time: unknown): string =>
  time instanceof ICAL.Time ? time.toJSDate().toISOString().replace('.000Z', 'Z') : '';
