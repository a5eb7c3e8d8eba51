import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Worker } from 'node:worker_threads';
import { Config } from '../platform/config.ts';
import { Clock } from '../platform/clock.ts';
import { startWorkerThread } from '../platform/worker-thread.ts';
import type { BusyTimes, ReadCalendar, Unfit } from './rules/busy-times.ts';
import { rangeFrom } from './rules/calendar-reading.ts';

/** Milliseconds. */
const PATIENCE = 10_000;
const MEGABYTES = 256;

/**
 * Reads calendars that strangers wrote, one at a time and in a thread of its own with little memory
 * and little time: a rule that a library searches for ever ends with the thread.
 */
@Injectable()
export class CalendarsExpander implements OnModuleDestroy {
  private last: Promise<unknown> = Promise.resolve();
  private thread: Worker | null = null;
  private ended = false;
  patience = PATIENCE;

  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** `email` is the owner's. */
  async read(text: string, email: string | null): Promise<BusyTimes | Unfit> {
    const zone = this.config.timeZone;
    const range = rangeFrom(this.clock.now(), zone);
    const turn = this.last.then(() => this.run(text, { range, zone, email }));
    this.last = turn;
    return turn;
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    await this.thread?.terminate();
  }

  private async run(text: string, options: ReadCalendar): Promise<BusyTimes | Unfit> {
    if (this.ended) return 'UNREADABLE';
    const thread = startWorkerThread(
      'calendars-expander',
      import.meta.url,
      { text, ...options },
      { maxOldGenerationSizeMb: MEGABYTES },
    );
    this.thread = thread;
    const patience = setTimeout(() => void thread.terminate(), this.patience);
    try {
      return await new Promise((resolve) => {
        thread.once('message', resolve);
        thread.once('error', () => resolve('TOO_HEAVY'));
        thread.once('exit', () => resolve('TOO_HEAVY'));
      });
    } finally {
      clearTimeout(patience);
      this.thread = null;
      await thread.terminate();
    }
  }
}
