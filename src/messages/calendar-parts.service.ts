import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { itself, together } from '../platform/together.ts';
import { turn } from '../platform/turns.ts';
import type { MailMessage } from '../platform/mail/mail.service.ts';
import { HostsService } from '../visits/hosts.service.ts';
import type { HostClaim } from '../visits/hosts.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { CalendarUids } from './calendar-uids.service.ts';
import { calendarOf } from './rules/calendar.ts';
import { calendarEvent, calendarMethodOf } from './rules/visit-calendar.ts';
import type { CalendarCopy, CalendarMessage } from './rules/visit-calendar.ts';

type Written = Readonly<{
  visit: Visit;
  letter: CalendarCopy['letter'];
  reader: Person;
  now: Temporal.Instant;
}>;

/** The calendar part of a message, for those kinds that put something into a calendar or take it out. */
@Injectable()
export class CalendarParts {
  private readonly hostOf: (visitId: string) => Promise<HostClaim | null>;
  private readonly secretOf: (visitId: string) => Promise<string | null>;

  constructor(
    private readonly config: Config,
    hosts: HostsService,
    uids: CalendarUids,
  ) {
    this.hostOf = together((ids) => hosts.claimsOf(ids), itself);
    this.secretOf = together((ids) => uids.secretsOf(ids), itself);
  }

  async partOf(
    message: CalendarMessage,
    { visit, letter, reader, now }: Written,
  ): Promise<Pick<MailMessage, 'calendar'>> {
    const method = calendarMethodOf(message, visit, reader.id);
    if (method === null) return {};
    const [host, secret] = await Promise.all([this.hostOf(visit.id), this.secretOf(visit.id)]);
    await turn();
    const event = calendarEvent({
      message,
      visit,
      letter,
      reader: { person: reader, isHost: host?.personId === reader.id },
      organizer: { publicUrl: this.config.publicUrl, address: this.config.mailFrom },
      secret,
      now,
    });
    return event === null ? {} : { calendar: { method, content: calendarOf(event) } };
  }
}
