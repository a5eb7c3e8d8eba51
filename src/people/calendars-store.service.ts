import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../generated/prisma/client.ts';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate } from '../platform/database/dates.ts';
import { PeopleService } from './people.service.ts';
import type { Trouble } from './rules/busy-source.ts';
import { merged } from './rules/busy-times.ts';
import type { BusyTimes } from './rules/busy-times.ts';
import { afterFailures, nextReading } from './rules/calendar-reading.ts';
import type { CalendarKind } from './rules/calendar-reading.ts';

/** A calendar that this process alone reads, until its lease ends. */
export type ClaimedCalendar = Readonly<{
  id: string;
  personId: string;
  kind: CalendarKind;
  attempts: number;
  failures: number;
  sealedAddress: Uint8Array | null;
  email: string | null;
}>;

/** Longer than everything that one batch may ask, by the time-outs. */
const LEASE = '15 minutes';
const directories: CalendarKind[] = ['MICROSOFT', 'GOOGLE'];

/**
 * The rows of calendars: which ones there should be, who reads one now (leased by the database's
 * clock), and what was found (all of one calendar's times at once, by compare and set).
 */
@Injectable()
export class CalendarsStore {
  private forgottenUntil = 0;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly people: PeopleService,
  ) {}

  /**
   * Everybody who leads and is in service has a calendar of the organisation's kind; who does not
   * lead any more, or has left, has none at all, nor have times that have passed.
   */
  async tidy(): Promise<void> {
    const { calendar, person } = this.db.client;
    const today = dateOnly(this.people.today());
    await calendar.deleteMany({ where: this.outdated(today) });
    await this.forgetPast(today);
    const kind = this.config.calendars;
    if (kind === null) return;
    const missing = await person.findMany({
      where: {
        leaderGroup: { not: null },
        email: { not: null },
        serviceFrom: { lte: today },
        OR: [{ serviceUntil: null }, { serviceUntil: { gte: today } }],
        calendars: { none: { kind } },
      },
      select: { id: true },
    });
    const now = toDate(this.clock.now());
    await calendar.createMany({
      data: missing.map(({ id }) => ({ personId: id, kind, addedAt: now, nextReadAt: now })),
      skipDuplicates: true,
    });
  }

  /** Once a day is enough: every reading leaves out what has passed. */
  private async forgetPast(today: Date): Promise<void> {
    if (this.forgottenUntil === today.getTime()) return;
    await this.db.client.busyInterval.deleteMany({ where: { endsAt: { lt: today } } });
    this.forgottenUntil = today.getTime();
  }

  /** What is due, the longest waiting first; what another process reads is left to it. */
  async claim(kind: CalendarKind, most: number): Promise<ClaimedCalendar[]> {
    return this.db.transaction(async () => {
      const due = await this.db.client.$queryRaw<{ id: string }[]>`
        SELECT "id" FROM "Calendar"
        WHERE "kind" = ${kind}::"CalendarKind" AND "nextReadAt" <= ${toDate(this.clock.now())}
          AND ("leaseUntil" IS NULL OR "leaseUntil" < clock_timestamp())
        ORDER BY "nextReadAt", "id" LIMIT ${most} FOR UPDATE SKIP LOCKED`;
      const ids = due.map(({ id }) => id);
      await this.db.client.$executeRaw`
        UPDATE "Calendar" SET "attempts" = "attempts" + 1,
          "leaseUntil" = clock_timestamp() + ${LEASE}::interval
        WHERE "id" = ANY(${ids}::uuid[])`;
      const rows = await this.db.client.calendar.findMany({
        where: { id: { in: ids } },
        include: { person: { select: { email: true } } },
        orderBy: { id: 'asc' },
      });
      return rows.map(({ person, ...row }) => ({ ...row, email: person.email }));
    });
  }

  /** All its times at once; false when somebody else reads it by now, or it is gone. */
  async replace(calendar: ClaimedCalendar, { busy, unread }: BusyTimes): Promise<boolean> {
    const now = this.clock.now();
    const next = nextReading(calendar.kind, now);
    return this.db.transaction(async () => {
      const marked = await this.mark(calendar, {
        readAt: toDate(now),
        nextReadAt: next && toDate(next),
        failures: 0,
        trouble: null,
        unread,
      });
      if (marked) await this.write(calendar, busy);
      return marked;
    });
  }

  /** The times that are known stay, and so does when they were read. */
  async fail(calendar: ClaimedCalendar, trouble: Trouble): Promise<void> {
    const failures = calendar.failures + 1;
    const nextReadAt = toDate(afterFailures(failures, this.clock.now()));
    await this.mark(calendar, { nextReadAt, failures, trouble });
  }

  /** The same address under another key. */
  async reseal(
    { id, attempts }: ClaimedCalendar,
    sealedAddress: Uint8Array<ArrayBuffer>,
  ): Promise<void> {
    await this.db.client.calendar.updateMany({ where: { id, attempts }, data: { sealedAddress } });
  }

  /** Nobody of this kind is asked about before then. */
  async postpone(
    kind: CalendarKind,
    claimed: readonly ClaimedCalendar[],
    until: Temporal.Instant,
  ): Promise<void> {
    const nextReadAt = toDate(until);
    await this.db.client.calendar.updateMany({
      where: { kind, nextReadAt: { lt: nextReadAt } },
      data: { nextReadAt },
    });
    for (const calendar of claimed) await this.mark(calendar, {});
  }

  /** For a calendar that is new in the transaction around it, or whose claim was just checked. */
  async write(
    { id, personId }: Readonly<{ id: string; personId: string }>,
    busy: BusyTimes['busy'],
  ): Promise<void> {
    const times = merged(busy);
    const texts = (which: 0 | 1) => times.map((time) => new Date(time[which]).toISOString());
    await this.db.client.busyInterval.deleteMany({ where: { calendarId: id } });
    await this.db.client.$executeRaw`
      INSERT INTO "BusyInterval" ("id", "personId", "calendarId", "startsAt", "endsAt")
      SELECT gen_random_uuid(), ${personId}::uuid, ${id}::uuid, "startsAt", "endsAt"
      FROM unnest(${texts(0)}::timestamptz[], ${texts(1)}::timestamptz[])
        AS times("startsAt", "endsAt")`;
  }

  private async mark(
    { id, attempts }: ClaimedCalendar,
    data: Prisma.CalendarUncheckedUpdateManyInput,
  ): Promise<boolean> {
    const { count } = await this.db.client.calendar.updateMany({
      where: { id, attempts },
      data: { leaseUntil: null, ...data },
    });
    return count === 1;
  }

  private outdated(today: Date): Prisma.CalendarWhereInput {
    const others = directories.filter((kind) => kind !== this.config.calendars);
    return {
      OR: [
        { person: { leaderGroup: null } },
        { person: { serviceUntil: { lt: today } } },
        { kind: { in: others } },
        { kind: { in: directories }, person: { email: null } },
      ],
    };
  }
}
