import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { Config } from '../platform/config.ts';
import { BusyClient, SourceFailed } from './busy-client.service.ts';
import { Answers, halves, steps } from './rules/busy-source.ts';
import type { BusyAnswer } from './rules/busy-source.ts';
import type { Busy, Range } from './rules/busy-times.ts';
import { isZone } from './rules/calendar-zones.ts';
import { zoneOfWindows } from './rules/windows-zones.ts';

const point = z.object({ dateTime: z.string(), timeZone: z.string() });
const schedules = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string(),
      // Subject and place are not in here, so that they are dropped while the answer is read.
      scheduleItems: z.array(z.object({ status: z.string(), start: point, end: point })).nullish(),
      error: z.object({ responseCode: z.string().nullish() }).nullish(),
    }),
  ),
});
type Schedule = z.output<typeof schedules>['value'][number];

/**
 * Exchange Online allows 62 days, Exchange on premises, to which it passes such questions on, 42:
 * learn.microsoft.com/graph/outlook-get-free-busy-schedule#limits-and-error-conditions.
 */
const DAYS = 41;
/** As the same page says; more than a thousand entries in one answer are refused with 5006. */
const TOO_MANY_ENTRIES = '5006';
const NOT_FOUND = 'ErrorMailRecipientNotFound';
const free = new Set(['free', 'workingelsewhere']);

/**
 * Free/busy from Microsoft 365 by `getSchedule`, with the application permission
 * Calendars.ReadBasic: learn.microsoft.com/graph/api/calendar-getschedule and the resources
 * scheduleInformation, scheduleItem and freeBusyError.
 */
@Injectable()
export class MicrosoftBusy {
  /** Mailboxes in one question. */
  readonly most = 20;

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
    for (const schedule of await this.schedules(addresses, range, answers)) {
      if (schedule.error) await this.understand(schedule, range, answers);
      else answers.add(schedule.scheduleId, busyIn(schedule));
    }
  }

  private async understand(schedule: Schedule, range: Range, answers: Answers): Promise<void> {
    const { scheduleId, error } = schedule;
    const parts = error?.responseCode === TOO_MANY_ENTRIES ? halves(range) : null;
    if (parts === null) {
      const isUnknown = error?.responseCode === NOT_FOUND;
      answers.fail(scheduleId, isUnknown ? 'NOT_KNOWN' : 'NOT_READ');
      return;
    }
    for (const part of parts) await this.ask([scheduleId], part, answers);
  }

  /** Asked in the name of one of the mailboxes; when that one does not exist, of the next. */
  private async schedules(
    addresses: readonly string[],
    range: Range,
    answers: Answers,
  ): Promise<Schedule[]> {
    const [first, ...others] = addresses;
    if (first === undefined) return [];
    const { status, body } = await this.client.post(
      `${this.config.graphUrl}/users/${encodeURIComponent(first)}/calendar/getSchedule`,
      {
        schedules: addresses,
        startTime: pointOf(range.from),
        endTime: pointOf(range.until),
        availabilityViewInterval: 1440,
      },
      { prefer: 'outlook.timezone="UTC"' },
    );
    if (status === 404) {
      answers.fail(first, 'NOT_KNOWN');
      return this.schedules(others, range, answers);
    }
    const read = schedules.safeParse(body);
    if (!read.success) throw new SourceFailed('not understood');
    return complete(addresses, read.data.value);
  }
}

/** Whoever is not in the answer is not simply free. */
function complete(addresses: readonly string[], found: readonly Schedule[]): Schedule[] {
  const answered = new Set(found.map(({ scheduleId }) => scheduleId.toLowerCase()));
  const silent = addresses.filter((address) => !answered.has(address.toLowerCase()));
  return [...found, ...silent.map((scheduleId) => ({ scheduleId, error: {} }))];
}

const busyIn = ({ scheduleItems }: Schedule): Busy[] =>
  (scheduleItems ?? [])
    .filter(({ status }) => !free.has(status.toLowerCase()))
    .map(({ start, end }): Busy => [instantOf(start), instantOf(end)])
    .filter(([start, end]) => start < end);

const pointOf = (instant: number) => ({
  dateTime: Temporal.Instant.fromEpochMilliseconds(instant).toString().replace('Z', ''),
  timeZone: 'UTC',
});

/** In UTC, as it was asked for; a service that answers otherwise names a zone of Windows or IANA. */
function instantOf({ dateTime, timeZone }: z.output<typeof point>): number {
  const zone = isZone(timeZone) ? timeZone : zoneOfWindows(timeZone);
  try {
    if (zone === null) throw new SourceFailed('unknown zone');
    const local = Temporal.PlainDateTime.from(dateTime.replace(/Z$/, ''));
    return local.toZonedDateTime(zone).epochMilliseconds;
  } catch {
    throw new SourceFailed('not understood');
  }
}
