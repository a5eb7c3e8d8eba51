import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { Config } from '../platform/config.ts';
import { BusyClient, SourceFailed } from './busy-client.service.ts';
import { Answers, steps } from './rules/busy-source.ts';
import type { BusyAnswer } from './rules/busy-source.ts';
import type { Busy, Range } from './rules/busy-times.ts';

const freeBusy = z.object({
  calendars: z.record(
    z.string(),
    z.object({
      busy: z.array(z.object({ start: z.string(), end: z.string() })).default([]),
      errors: z.array(z.object({ reason: z.string() })).default([]),
    }),
  ),
});

type Calendar = z.output<typeof freeBusy>['calendars'][string];

/** Longer ranges are answered with `timeRangeTooLong`; two months are not. */
const DAYS = 60;

/**
 * Free/busy from Google Calendar by `freebusy.query`, which knows no subjects, with the scope
 * calendar.freebusy: developers.google.com/workspace/calendar/api/v3/reference/freebusy/query.
 */
@Injectable()
export class GoogleBusy {
  /** `calendarExpansionMax`: calendars in one question. */
  readonly most = 50;

  constructor(
    private readonly client: BusyClient,
    private readonly config: Config,
  ) {}

  async read(addresses: readonly string[], range: Range): Promise<BusyAnswer> {
    const answers = new Answers(addresses);
    for (const step of steps(range, DAYS)) await this.ask(answers.open, step, answers);
    return answers.result;
  }

  private async ask(addresses: readonly string[], range: Range, answers: Answers): Promise<void> {
    if (addresses.length === 0) return;
    const { status, body } = await this.client.post(`${this.config.googleCalendarUrl}/freeBusy`, {
      timeMin: textOf(range.from),
      timeMax: textOf(range.until),
      calendarExpansionMax: this.most,
      items: addresses.map((id) => ({ id })),
    });
    const read = freeBusy.safeParse(body);
    if (status !== 200 || !read.success) throw new SourceFailed('not understood');
    const { calendars } = read.data;
    const found = new Map(Object.entries(calendars).map(([id, each]) => [id.toLowerCase(), each]));
    for (const address of addresses) note(address, found.get(address.toLowerCase()), answers);
  }
}

/** Whoever is not in the answer is not simply free. */
function note(address: string, calendar: Calendar | undefined, answers: Answers): void {
  const [error] = calendar?.errors ?? [];
  if (calendar && !error) answers.add(address, calendar.busy.map(timeOf));
  else answers.fail(address, error?.reason === 'notFound' ? 'NOT_KNOWN' : 'NOT_READ');
}

const textOf = (instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toString();

function timeOf({ start, end }: Readonly<{ start: string; end: string }>): Busy {
  try {
    const [from, until] = [Temporal.Instant.from(start), Temporal.Instant.from(end)];
    return [from.epochMilliseconds, until.epochMilliseconds];
  } catch {
    throw new SourceFailed('not understood');
  }
}
