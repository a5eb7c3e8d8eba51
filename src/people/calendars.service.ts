import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Calendar as Row } from '../generated/prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { asId, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { CalendarsExpander } from './calendars-expander.service.ts';
import { CalendarsSecrets } from './calendars-secrets.service.ts';
import { CalendarsStore } from './calendars-store.service.ts';
import { PeopleService, personOf } from './people.service.ts';
import type { Person } from './people.service.ts';
import { capacityFor, mayManageCalendars, maySeeCalendarAge } from './rules/access.ts';
import type { Trouble } from './rules/busy-source.ts';
import type { BusyTimes } from './rules/busy-times.ts';
import { calendarAddress, masked } from './rules/calendar-address.ts';
import type { CalendarKind } from './rules/calendar-reading.ts';
import { grouped } from './rules/grouping.ts';
import { hasLeft } from './rules/succession.ts';

export type OwnCalendar = Readonly<{
  id: string;
  kind: CalendarKind;
  address: string | null;
  readAt: Temporal.Instant | null;
  isDue: boolean;
  trouble: Trouble | null;
  unread: number;
}>;

const LONGEST_ADDRESS = 2_000;
/** Of base64; 2 MB of file. */
const LONGEST_FILE = 2_800_000;
const addressInput = z.object({ address: z.string().trim().min(1).max(LONGEST_ADDRESS) });
const fileInput = z.object({ content: z.base64().min(1, 'missing').max(LONGEST_FILE) });

/** Which calendars tell when a leader cannot come. What is read of them is times, and no words. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly store: CalendarsStore,
    private readonly expander: CalendarsExpander,
    private readonly secrets: CalendarsSecrets,
  ) {}

  /** Of those for whom the actor plans, oneself included; for nobody else. */
  async calendarsOf(
    actor: Actor,
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, OwnCalendar[]>> {
    const mine = await this.among(actor, personIds, mayManageCalendars);
    const rows = await this.db.client.calendar.findMany({
      where: { personId: { in: mine } },
      orderBy: { kind: 'asc' },
    });
    return grouped(rows, (row) => this.calendarOf(row));
  }

  /** When the calendar of each was last read; who is missing has none that was ever read. */
  async readAtOf(
    actor: Actor,
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, Temporal.Instant>> {
    const seen = await this.among(actor, personIds, maySeeCalendarAge);
    const rows = await this.db.client.calendar.groupBy({
      by: ['personId'],
      where: { personId: { in: seen }, readAt: { not: null } },
      _max: { readAt: true },
    });
    return new Map(
      rows.flatMap(({ personId, _max: { readAt } }) =>
        readAt ? [[personId, toInstant(readAt)] as const] : [],
      ),
    );
  }

  /** Replaces an earlier address; it is read shortly after. Returns the person. */
  async addAddress(actor: Actor, person: string, typed: string): Promise<Person> {
    const personId = await this.managed(actor, person);
    const address = calendarAddress(parseInput(addressInput, { address: typed }).address);
    if (address === null) throw new Refusal('CALENDAR_ADDRESS_REFUSED');
    const sealedAddress = this.secrets.seal(personId, address);
    return this.renew(actor, personId, { kind: 'ADDRESS', sealedAddress }, 'addCalendarAddress');
  }

  /** The file itself is not kept. Replaces an earlier one. Returns the person. */
  async upload(actor: Actor, person: string, content: string): Promise<Person> {
    const personId = await this.managed(actor, person);
    const { content: bytes } = parseInput(fileInput, { content });
    const text = Buffer.from(bytes, 'base64').toString('utf8');
    const { email } = found(await this.db.client.person.findUnique({ where: { id: personId } }));
    const read = await this.expander.read(text, email);
    if (read === 'TOO_HEAVY') throw new Refusal('CALENDAR_TOO_HEAVY');
    if (read === 'UNREADABLE') throw new Refusal('CALENDAR_UNREADABLE');
    return this.renew(actor, personId, { kind: 'FILE', read }, 'uploadCalendar');
  }

  /** Everything but files, at the next look. Returns the person. */
  async readAgain(actor: Actor, person: string): Promise<Person> {
    const personId = await this.managed(actor, person);
    const now = toDate(this.clock.now());
    await this.db.client.calendar.updateMany({
      where: { personId, nextReadAt: { gt: now } },
      data: { nextReadAt: now },
    });
    return this.person(personId);
  }

  /** What was read from it goes with it. Returns the person. */
  async remove(actor: Actor, calendar: string): Promise<Person> {
    const id = asId(calendar);
    const row = found(await this.db.client.calendar.findUnique({ where: { id } }));
    const personId = await this.managed(actor, row.personId);
    if (row.kind !== 'ADDRESS' && row.kind !== 'FILE') throw new Refusal('NOT_ALLOWED');
    return this.db.transaction(async () => {
      await this.db.client.calendar.deleteMany({ where: { id } });
      await this.record(actor, 'removeCalendar', personId);
      return this.person(personId);
    });
  }

  private async renew(
    actor: Actor,
    personId: string,
    fresh: Readonly<
      | { kind: 'ADDRESS'; sealedAddress: Uint8Array<ArrayBuffer> }
      | { kind: 'FILE'; read: BusyTimes }
    >,
    action: string,
  ): Promise<Person> {
    const now = toDate(this.clock.now());
    return this.db.transaction(async () => {
      await this.db.lock('person', [personId]);
      const person = await this.person(personId);
      const leads = person.leaderGroup !== null && !hasLeft(person, this.people.today());
      refuse(leads ? null : 'CALENDAR_FOR_LEADERS');
      const { calendar } = this.db.client;
      await calendar.deleteMany({ where: { personId, kind: fresh.kind } });
      const row = { personId, kind: fresh.kind, addedAt: now };
      if (fresh.kind === 'ADDRESS') {
        const { sealedAddress } = fresh;
        await calendar.create({ data: { ...row, sealedAddress, nextReadAt: now } });
      } else {
        const { unread, busy } = fresh.read;
        const data = { ...row, readAt: now, unread };
        await this.store.write(await calendar.create({ data }), busy);
      }
      await this.record(actor, action, personId);
      return person;
    });
  }

  /** Not there and not for this actor are one answer. */
  private async managed(actor: Actor, person: string): Promise<string> {
    const personId = asId(person);
    const capacity = await this.people.mayActFor(actor, personId);
    refuse(mayManageCalendars(capacity) ? null : 'NOT_FOUND');
    return personId;
  }

  private async among(
    actor: Actor,
    personIds: readonly string[],
    may: (capacity: ReturnType<typeof capacityFor>) => boolean,
  ): Promise<string[]> {
    const isAlone = personIds.every((id) => id === actor.personId);
    const principals = isAlone ? [] : await this.people.principalsOf(actor.personId);
    return personIds.filter((id) => may(capacityFor(actor, id, principals)));
  }

  private async person(id: string): Promise<Person> {
    return personOf(found(await this.db.client.person.findUnique({ where: { id } })));
  }

  private calendarOf({ sealedAddress, readAt, nextReadAt, ...row }: Row): OwnCalendar {
    const address = sealedAddress && this.secrets.open(row.personId, sealedAddress);
    const now = this.clock.now();
    return {
      ...row,
      address: address && masked(address),
      readAt: readAt && toInstant(readAt),
      isDue: nextReadAt !== null && Temporal.Instant.compare(toInstant(nextReadAt), now) <= 0,
    };
  }

  private async record(actor: Actor, action: string, personId: string): Promise<void> {
    await this.audit.record(actor, {
      action,
      subjectType: 'Person',
      subjectId: personId,
      ...(actor.personId !== personId && { onBehalfOf: personId }),
    });
  }
}
