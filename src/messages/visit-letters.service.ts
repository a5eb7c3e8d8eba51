import { Injectable } from '@nestjs/common';
import { catalogue } from '../i18n/catalogue.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { found } from '../platform/refuse.ts';
import { NoticeService } from '../visits/notice.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { Outbox } from './outbox.service.ts';
import type { Claimed } from './outbox.service.ts';
import { calendarOf } from './rules/calendar.ts';
import type { CalendarMethod } from './rules/calendar.ts';
import type { Content, VisitLetter, Writing } from './rules/letter.ts';
import { mayHaveArrived } from './rules/message.ts';
import { visitInWords } from './rules/visit-words.ts';
import type { Place, VisitWords } from './rules/visit-words.ts';
import { visitMail } from './templates/pages.ts';
import type { VisitMessageKind } from './templates/pages.ts';
import { VisitBackground } from './visit-background.service.ts';
import { VisitPlaces } from './visit-places.service.ts';

/** Whose calendar part says what. URGENT_CHANGE depends on what changed. */
const calendarMethods: Partial<Record<VisitMessageKind, CalendarMethod>> = {
  CALENDAR_INVITATION: 'REQUEST',
  CALENDAR_CANCELLATION: 'CANCEL',
};

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
  constructor(
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly visits: VisitsService,
    private readonly notice: NoticeService,
    private readonly outbox: Outbox,
    private readonly places: VisitPlaces,
    private readonly background: VisitBackground,
  ) {}

  async aboutVisit(kind: VisitMessageKind, message: Claimed, writing: Writing): Promise<Content> {
    const { visitId } = writing;
    const visit = found((await this.visits.byIds([visitId])).get(visitId));
    const place = found((await this.places.of([visit])).get(visit.id));
    const letter = await this.letterAbout(kind, message, { ...writing, visit, place });
    const mail = await visitMail(kind, letter);
    const method = this.methodFor(kind, visit, writing.reader);
    if (method === undefined) return mail;
    const content = this.calendar(method, visit, { ...writing, letter });
    return { ...mail, calendar: { method, content } };
  }

  /** For the answer of a colleague who goes instead: the place leaves the calendar with it. */
  async takenOut(visit: Visit, writing: Writing): Promise<Pick<Content, 'calendar'>> {
    const place = found((await this.places.of([visit])).get(visit.id));
    const words = { ...visitInWords(visit, place, writing), waitingForTeam: false };
    const content = this.calendar('CANCEL', visit, { ...writing, letter: words });
    return { calendar: { method: 'CANCEL', content } };
  }

  private async letterAbout(
    kind: VisitMessageKind,
    message: Claimed,
    { visit, place, reader, now }: Writing & Readonly<{ visit: Visit; place: Place }>,
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
      waitingForTeam: asking.includes(kind) && (await this.isWaiting(visit)),
      moved: await this.wasToldBefore(message, visit),
    };
  }

  /** Somebody who reads along keeps no appointment: it is in the calendar of the one who goes. */
  private methodFor(
    kind: VisitMessageKind,
    visit: Visit,
    reader: Person,
  ): CalendarMethod | undefined {
    if (toLeader.includes(kind) && reader.id !== visit.personId) return undefined;
    if (kind === 'URGENT_CHANGE') return visit.state === 'CANCELLED' ? 'CANCEL' : 'REQUEST';
    return calendarMethods[kind];
  }

  private calendar(
    method: CalendarMethod,
    { id, revision, startsAt, endsAt }: Visit,
    {
      letter,
      reader,
      now,
    }: Writing & Readonly<{ letter: VisitWords & Pick<VisitLetter, 'waitingForTeam'> }>,
  ): string {
    const texts = catalogue(reader.locale).mail;
    const bring = letter.bring === '' ? [] : [`${texts.facts.bring}: ${letter.bring}`];
    const questions = letter.questions.map((question) => `- ${question}`);
    const url = `${this.config.publicUrl}/visits/${id}`;
    return calendarOf({
      method,
      visitId: id,
      host: new URL(this.config.publicUrl).hostname,
      sequence: revision,
      times: startsAt && endsAt && { startsAt, endsAt },
      stampedAt: now,
      tentative: letter.waitingForTeam,
      summary: texts.calendarInvitation.summary(letter.team),
      location: letter.place,
      description: [...bring, ...questions, url].join('\n'),
      url,
      organizer: { name: texts.productName, address: this.config.mailFrom },
      attendee: { name: reader.name, address: reader.email ?? '' },
    });
  }

  private async visitorOf({ personId }: Visit, reader: Person): Promise<Person> {
    if (reader.id === personId) return reader;
    return found((await this.people.byIds([personId])).get(personId));
  }

  private async isWaiting(visit: Visit): Promise<boolean> {
    return (await this.notice.waiting([visit])).get(visit.id) ?? false;
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
