import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { Links } from '../platform/links.ts';
import { found } from '../platform/refuse.ts';
import { NoticeService } from '../visits/notice.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { CalendarParts } from './calendar-parts.service.ts';
import { Outbox } from './outbox.service.ts';
import type { Claimed } from './outbox.service.ts';
import type { Content, VisitLetter, Writing } from './rules/letter.ts';
import { mayHaveArrived } from './rules/message.ts';
import { visitInWords } from './rules/visit-words.ts';
import { visitMail } from './templates/pages.ts';
import type { VisitMessageKind } from './templates/pages.ts';
import { VisitPlaces } from './visit-places.service.ts';

/** The messages that say so when the team still has to say yes. */
const asking: readonly VisitMessageKind[] = ['CALENDAR_INVITATION', 'HOST_NOTICE'];

/** The letters about one visit, with the calendar part of those that have one. */
@Injectable()
export class VisitLetters {
  constructor(
    private readonly config: Config,
    private readonly links: Links,
    private readonly people: PeopleService,
    private readonly visits: VisitsService,
    private readonly notice: NoticeService,
    private readonly outbox: Outbox,
    private readonly places: VisitPlaces,
    private readonly calendars: CalendarParts,
  ) {}

  async aboutVisit(
    kind: VisitMessageKind,
    message: Claimed,
    { reader, now }: Writing,
  ): Promise<Content> {
    const visit = found((await this.visits.byIds([message.subjectId])).get(message.subjectId));
    const place = found((await this.places.of([visit])).get(visit.id));
    const visitor = await this.visitorOf(visit, reader);
    const letter: VisitLetter = {
      ...visitInWords(visit, place, { reader, now }),
      visitor: visitor.name,
      jobTitle: visitor.jobTitle,
      waitingForTeam: asking.includes(kind) && (await this.isWaiting(visit)),
      moved: await this.wasToldBefore(message),
      url: this.urlFor(kind, visit),
    };
    const mail = await visitMail(kind, letter);
    return { ...mail, ...(await this.calendars.partOf(message, { visit, letter, reader, now })) };
  }

  private async visitorOf({ personId }: Visit, reader: Person): Promise<Person> {
    if (reader.id === personId) return reader;
    return found((await this.people.byIds([personId])).get(personId));
  }

  private async isWaiting(visit: Visit): Promise<boolean> {
    return (await this.notice.waiting([visit])).get(visit.id) ?? false;
  }

  /** About an earlier date: then the words say that the visit has moved. */
  private async wasToldBefore({
    kind,
    subjectId,
    recipientId,
    revision,
  }: Claimed): Promise<boolean> {
    if (revision === 0) return false;
    const known = await this.outbox.known([subjectId]);
    return known.some(
      (earlier) =>
        earlier.kind === kind &&
        earlier.recipientId === recipientId &&
        earlier.revision < revision &&
        mayHaveArrived(earlier),
    );
  }

  private urlFor(kind: VisitMessageKind, { id }: Visit): string {
    const { publicUrl } = this.config;
    switch (kind) {
      case 'LOOK_BACK_REQUEST':
        return this.links.url('look-back', id);
      case 'HOST_NOTICE':
      case 'HOST_CANCELLATION':
        return `${publicUrl}/team/guests`;
      case 'CALENDAR_CANCELLATION':
        return `${publicUrl}/book`;
      case 'CALENDAR_INVITATION':
      case 'REMINDER':
        return `${publicUrl}/visits/${id}`;
    }
  }
}
