import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { GuardedFetch } from '../platform/guarded-fetch.service.ts';
import { log } from '../platform/log.ts';
import { SourceFailed, Throttled } from './busy-client.service.ts';
import { GoogleBusy } from './busy-google.service.ts';
import { MicrosoftBusy } from './busy-microsoft.service.ts';
import { CalendarsExpander } from './calendars-expander.service.ts';
import { CalendarsSecrets } from './calendars-secrets.service.ts';
import { CalendarsStore } from './calendars-store.service.ts';
import type { ClaimedCalendar } from './calendars-store.service.ts';
import type { BusyAnswer } from './rules/busy-source.ts';
import { within } from './rules/busy-times.ts';
import type { Range } from './rules/busy-times.ts';
import { rangeFrom } from './rules/calendar-reading.ts';

/** What the two calendar services have in common: who is busy when, for several people at once. */
type BusySource = Readonly<{
  most: number;
  read(addresses: readonly string[], range: Range): Promise<BusyAnswer>;
}>;

const CALENDAR_TYPES = 'text/calendar, text/plain;q=0.5, */*;q=0.1';
const LARGEST = 10_000_000;
const PATIENCE = 20_000;
const AT_ONCE = 4;
const PAUSE = { minutes: 5 };

/** Reads what is due. What cannot be read keeps the times it has, and they keep their age. */
@Injectable()
export class CalendarsReading {
  private quietUntil = Temporal.Instant.fromEpochMilliseconds(0);
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly store: CalendarsStore,
    private readonly microsoft: MicrosoftBusy,
    private readonly google: GoogleBusy,
    private readonly fetch: GuardedFetch,
    private readonly expander: CalendarsExpander,
    private readonly secrets: CalendarsSecrets,
  ) {}

  async readDue(): Promise<void> {
    await this.store.tidy();
    await this.readDirectory();
    await this.readAddresses();
  }

  stop(): void {
    this.stopped = true;
  }

  /** By as many people as one question may name, until nobody is due or the service wants rest. */
  private async readDirectory(): Promise<void> {
    const kind = this.config.calendars;
    if (kind === null) return;
    const source = kind === 'MICROSOFT' ? this.microsoft : this.google;
    while (!this.stopped && Temporal.Instant.compare(this.clock.now(), this.quietUntil) >= 0) {
      const claimed = await this.store.claim(kind, source.most);
      if (claimed.length === 0) return;
      await this.readTogether(source, claimed, kind);
    }
  }

  private async readTogether(
    source: BusySource,
    claimed: readonly ClaimedCalendar[],
    kind: 'MICROSOFT' | 'GOOGLE',
  ): Promise<void> {
    const range = rangeFrom(this.clock.now(), this.config.timeZone);
    try {
      const answer = await source.read(
        claimed.flatMap(({ email }) => email ?? []),
        range,
      );
      for (const calendar of claimed) await this.keep(calendar, answer, range);
    } catch (error) {
      await this.rest(error, claimed, kind);
    }
  }

  private async keep(calendar: ClaimedCalendar, answer: BusyAnswer, range: Range): Promise<void> {
    const found = answer.get(calendar.email?.toLowerCase() ?? '') ?? 'NOT_KNOWN';
    if (typeof found === 'string') await this.store.fail(calendar, found);
    else {
      const busy = found.flatMap((time) => within(time, range));
      await this.store.replace(calendar, { busy, unread: 0 });
    }
  }

  /** Nothing was learnt: the service asked for rest, or is out of order for everybody. */
  private async rest(
    error: unknown,
    claimed: readonly ClaimedCalendar[],
    kind: 'MICROSOFT' | 'GOOGLE',
  ): Promise<void> {
    const isThrottled = error instanceof Throttled;
    this.quietUntil = isThrottled ? error.until : this.clock.now().add(PAUSE);
    const reason = error instanceof SourceFailed ? error.reason : 'unexpected';
    if (!isThrottled) {
      log.warn({ source: kind, reason }, 'calendars were not read');
      for (const calendar of claimed) await this.store.fail(calendar, 'NOT_READ');
    }
    await this.store.postpone(kind, isThrottled ? claimed : [], this.quietUntil);
    if (!isThrottled && !(error instanceof SourceFailed)) throw error;
  }

  private async readAddresses(): Promise<void> {
    while (!this.stopped) {
      const claimed = await this.store.claim('ADDRESS', AT_ONCE);
      if (claimed.length === 0) return;
      await Promise.all(claimed.map((calendar) => this.readAddress(calendar)));
    }
  }

  /** Why it failed is told to nobody: it would say what answers where. */
  private async readAddress(calendar: ClaimedCalendar): Promise<void> {
    const { personId, sealedAddress } = calendar;
    const renewed = sealedAddress && this.secrets.renewed(personId, sealedAddress);
    if (renewed) await this.store.reseal(calendar, renewed);
    const read = await this.contentOf(calendar);
    if (read === null || typeof read === 'string') await this.store.fail(calendar, 'NOT_READ');
    else await this.store.replace(calendar, read);
  }

  private async contentOf({ personId, sealedAddress, email }: ClaimedCalendar) {
    const address = sealedAddress && this.secrets.open(personId, sealedAddress);
    if (address === null) return null;
    const wanted = { accept: CALENDAR_TYPES, limit: LARGEST, milliseconds: PATIENCE };
    const text = await this.fetch.text(address, wanted).catch(() => null);
    return text === null ? null : this.expander.read(text, email);
  }
}
