import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

/** The only place where the product reads the time; tests put a clock of their own in its place. */
@Injectable()
export class Clock {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}
