import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import type { MailMessage } from '../platform/mail/mail.service.ts';
import { HostsService } from '../visits/hosts.service.ts';
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
  constructor(
    private readonly config: Config,
    private readonly hosts: HostsService,
    private readonly uids: CalendarUids,
  ) {}

  async partOf(
    message: CalendarMessage,
    { visit, letter, reader, now }: Written,
  ): Promise<Pick<MailMessage, 'calendar'>> {
    const method = calendarMethodOf(message, visit, reader.id);
    if (method === null) return {};
    const claim = (await this.hosts.claimsOf([visit.id])).get(visit.id);
    const event = calendarEvent({
      message,
      visit,
      letter,
      reader: { person: reader, isHost: claim?.personId === reader.id },
      organizer: { publicUrl: this.config.publicUrl, address: this.config.mailFrom },
      secret: (await this.uids.secretsOf([visit.id])).get(visit.id) ?? null,
      now,
    });
    return event === null ? {} : { calendar: { method, content: calendarOf(event) } };
  }
}
