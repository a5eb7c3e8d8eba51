import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { found } from '../platform/refuse.ts';
import { itself, together } from '../platform/together.ts';
import { turn } from '../platform/turns.ts';
import { NoticeService } from '../visits/notice.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { CalendarParts } from './calendar-parts.service.ts';
import { Outbox } from './outbox.service.ts';
import type { Claimed } from './outbox.service.ts';
import type { Content, VisitLetter, Writing } from './rules/letter.ts';
import { mayHaveArrived } from './rules/message.ts';
import { isOvertaken } from './rules/visit-calendar.ts';
import { visitInWords } from './rules/visit-words.ts';
import type { Place } from './rules/visit-words.ts';
import { visitMail } from './templates/pages.ts';
import type { VisitMessageKind } from './templates/pages.ts';
import { VisitBackground } from './visit-background.service.ts';
import { VisitPlaces } from './visit-places.service.ts';

/** The messages to the one who goes; the assistants read along. */
const toLeader: readonly VisitMessageKind[] = [
  'CALENDAR_INVITATION',
  'CALENDAR_CANCELLATION',
  'URGENT_CHANGE',
];

/** The messages that say so when the team still has to say yes. */
const asking: readonly VisitMessageKind[] = ['CALENDAR_INVITATION', 'HOST_NOTICE'];

/** The letters about one visit, with the calendar part of those that have one. */
@Injectable()
export class VisitLetters {
  private readonly personById: (id: string) => Promise<Person | null>;
  private readonly visitById: (id: string) => Promise<Visit | null>;
  private readonly placeOf: (visit: Visit) => Promise<Place | null>;
  private readonly waiting: (visit: Visit) => Promise<boolean | null>;

  constructor(
    people: PeopleService,
    visits: VisitsService,
    notice: NoticeService,
    private readonly outbox: Outbox,
    places: VisitPlaces,
    private readonly background: VisitBackground,
    private readonly calendars: CalendarParts,
  ) {
    this.personById = together((ids) => people.byIds(ids), itself);
    this.visitById = together((ids) => visits.byIds(ids), itself);
    this.placeOf = together((all) => places.of(all), idOf);
    this.waiting = together((all) => notice.waiting(all), idOf);
  }

  /** Null when it was called off since it was claimed. */
  async aboutVisit(
    kind: VisitMessageKind,
    message: Claimed,
    writing: Writing,
  ): Promise<Content | null> {
    const { visitId } = writing;
    const visit = found(await this.visitById(visitId));
    if (isOvertaken(kind, visit)) return null;
    const place = found(await this.placeOf(visit));
    const letter = await this.letterAbout(kind, message, { ...writing, visit, place });
    const calendar = this.calendars.partOf(message, { ...writing, visit, letter });
    // What has no words fails as such, whatever becomes of its calendar part.
    calendar.catch(() => undefined);
    await turn();
    const mail = await visitMail(kind, letter);
    return { ...mail, ...(await calendar) };
  }

  /** For the answer of a colleague who goes instead: the place leaves the calendar with it. */
  async takenOut(visit: Visit, writing: Writing): Promise<Pick<Content, 'calendar'>> {
    const place = found(await this.placeOf(visit));
    const { name: visitor, jobTitle } = await this.visitorOf(visit, writing.reader);
    const words = visitInWords(visit, place, writing);
    const letter = { ...words, visitor, jobTitle, waitingForTeam: false };
    const message = { kind: 'EXCHANGE_ANSWERED', revision: visit.revision } as const;
    return this.calendars.partOf(message, { ...writing, visit, letter });
  }

  private async letterAbout(
    kind: VisitMessageKind,
    message: Claimed,
    { visit, place, reader, now, off }: Writing & Readonly<{ visit: Visit; place: Place }>,
  ): Promise<VisitLetter> {
    const visitor = await this.visitorOf(visit, reader);
    const background = await this.background.of(kind, visit, reader);
    return {
      ...visitInWords(visit, place, { reader, now }),
      ...background,
      visitor: visitor.name,
      leader: visitor.givenName,
      jobTitle: visitor.jobTitle,
      asVisitor: reader.id === visit.personId,
      forAssistant: toLeader.includes(kind) && reader.id !== visit.personId,
      waitingForTeam: asking.includes(kind) && ((await this.waiting(visit)) ?? false),
      moved: await this.wasToldBefore(message, visit),
      ...(off && { off }),
    };
  }

  private async visitorOf({ personId }: Visit, reader: Person): Promise<Person> {
    if (reader.id === personId) return reader;
    return found(await this.personById(personId));
  }

  /** About an earlier date: then the words say that the visit has moved, to who reads along too. */
  private async wasToldBefore(
    { kind, subjectId, recipientId, revision }: Claimed,
    { personId }: Visit,
  ): Promise<boolean> {
    if (revision === 0) return false;
    const known = await this.outbox.known([subjectId]);
    return known.some(
      (earlier) =>
        earlier.kind === kind &&
        [recipientId, personId].includes(earlier.recipientId) &&
        earlier.revision < revision &&
        mayHaveArrived(earlier),
    );
  }
}

const idOf = ({ id }: Visit): string => id;
