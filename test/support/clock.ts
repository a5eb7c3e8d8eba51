import { Temporal } from 'temporal-polyfill';
import { Clock } from '../../src/platform/clock.ts';

/** Stands still until a test moves it. */
export class FakeClock extends Clock {
  private moment: Temporal.Instant;

  constructor(start = '2026-09-01T08:00:00Z') {
    super();
    this.moment = Temporal.Instant.from(start);
  }

  override now(): Temporal.Instant {
    return this.moment;
  }

  set(moment: string | Temporal.Instant): void {
    this.moment = Temporal.Instant.from(moment);
  }

  /** To a wall-clock time, such as `2026-12-09T16:00` in `Europe/Amsterdam`. */
  setLocal(time: string, zone = 'Europe/Amsterdam'): void {
    this.moment = Temporal.PlainDateTime.from(time).toZonedDateTime(zone).toInstant();
  }

  advance(duration: Temporal.DurationLike): void {
    this.moment = this.moment.add(Temporal.Duration.from(duration).round({ largestUnit: 'hours' }));
  }
}

/** Nothing else runs meanwhile, as when a heavy computation holds the event loop. */
export function standStill(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
