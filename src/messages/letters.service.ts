import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { catalogue } from '../i18n/catalogue.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { Links } from '../platform/links.ts';
import type { MailMessage } from '../platform/mail/mail.service.ts';
import { found } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { NoticeService } from '../visits/notice.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitNews } from '../visits/visit-news.service.ts';
import { VisitsService } from '../visits/visits.service.ts';
import type { Claimed } from './outbox.service.ts';
import { Outbox } from './outbox.service.ts';
import { CalendarUids } from './calendar-uids.service.ts';
import { ReplyAnswers } from './reply-answers.service.ts';
import { calendarOf } from './rules/calendar.ts';
import type { CalendarMethod } from './rules/calendar.ts';
import { mayHaveArrived } from './rules/message.ts';
import type { VisitLetter } from './rules/letter.ts';
import { dayOf } from './rules/moment.ts';
import { threadId } from './rules/threading.ts';
import { proposedDate, visitInWords } from './rules/visit-words.ts';
import type { Place } from './rules/visit-words.ts';
import { datesMail, replyMail, visitMail, welcomeMail } from './templates/pages.ts';
import type { VisitMessageKind } from './templates/pages.ts';

type Content = Pick<MailMessage, 'subject' | 'html' | 'text' | 'calendar'>;

const calendarMethods: Partial<Record<VisitMessageKind, CalendarMethod>> = {
  CALENDAR_INVITATION: 'REQUEST',
  CALENDAR_CANCELLATION: 'CANCEL',
};

/** The messages that say so when the team still has to say yes. */
const asking: readonly VisitMessageKind[] = ['CALENDAR_INVITATION', 'HOST_NOTICE'];

/** Puts a claimed message into the words of its reader, from what is true when it is sent. */
@Injectable()
export class Letters {
  constructor(
    private readonly config: Config,
    private readonly links: Links,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
    private readonly news: VisitNews,
    private readonly notice: NoticeService,
    private readonly outbox: Outbox,
    private readonly replyAnswers: ReplyAnswers,
    private readonly uids: CalendarUids,
  ) {}

  async write(message: Claimed, now: Temporal.Instant): Promise<MailMessage> {
    const reader = found((await this.people.byIds([message.recipientId])).get(message.recipientId));
    const thread = threadId(message, this.host);
    return {
      ...(await this.content(message, reader, now)),
      to: { name: reader.name, address: reader.email ?? '' },
      messageId: message.messageId,
      inReplyTo: thread,
      references: thread,
    };
  }

  private content(message: Claimed, reader: Person, now: Temporal.Instant): Promise<Content> {
    const { kind } = message;
    if (kind === 'WELCOME') return this.welcome(reader);
    if (kind === 'DATES_PROPOSED') return this.dates(message.subjectId, reader);
    if (kind === 'REPLY_ANSWER') return this.reply(message.subjectId, reader);
    return this.aboutVisit(kind, message, { reader, now });
  }

  private async reply(mailId: string, reader: Person): Promise<Content> {
    return replyMail(await this.replyAnswers.letter(mailId, reader));
  }

  private welcome(reader: Person): Promise<Content> {
    const signInUrl = `${this.config.publicUrl}/sign-in`;
    return welcomeMail({ reader, address: reader.email ?? '', signInUrl });
  }

  private async dates(invitationId: string, reader: Person): Promise<Content> {
    const [invitation] = await this.news.invitationsByIds([invitationId]);
    const { personId, programmeId, visits } = found(invitation);
    const open = visits.filter(({ state }) => state === 'PROPOSED');
    const places = await this.places(open);
    const leader = found((await this.people.byIds([personId])).get(personId));
    const assistants = (await this.people.assistantsOf([personId])).get(personId) ?? [];
    const [first, ...others] = open
      .sort((a, b) => (a.startsAt?.epochMilliseconds ?? 0) - (b.startsAt?.epochMilliseconds ?? 0))
      .map((visit) => proposedDate(visit, found(places.get(visit.id)), reader))
      .filter((date) => date !== null);
    return datesMail({
      leader,
      reader,
      forAssistant: reader.id !== leader.id,
      programme: found(await this.programmes.byId(programmeId)).name,
      dates: [found(first), ...others],
      answerBefore: this.answerBefore(open, reader),
      assistants: assistants.map(({ name }) => name),
      url: this.links.url('invitation', invitationId),
    });
  }

  private answerBefore(open: readonly Visit[], { locale }: Person): string | null {
    const moments = open.map(({ answerBy }) => answerBy).filter((moment) => moment !== null);
    const [earliest] = moments.sort((a, b) => a.epochMilliseconds - b.epochMilliseconds);
    return earliest ? dayOf(earliest, this.config.timeZone, locale) : null;
  }

  private async aboutVisit(
    kind: VisitMessageKind,
    message: Claimed,
    { reader, now }: Readonly<{ reader: Person; now: Temporal.Instant }>,
  ): Promise<Content> {
    const visit = found((await this.visits.byIds([message.subjectId])).get(message.subjectId));
    const place = found((await this.places([visit])).get(visit.id));
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
    const method = calendarMethods[kind];
    if (method === undefined) return mail;
    const secret = (await this.uids.secretsOf([visit.id])).get(visit.id) ?? null;
    const content = this.calendar({ method, secret }, visit, { letter, reader, now });
    return { ...mail, calendar: { method, content } };
  }

  private calendar(
    known: Readonly<{ method: CalendarMethod; secret: string | null }>,
    { id, revision, startsAt, endsAt }: Visit,
    {
      letter,
      reader,
      now,
    }: Readonly<{ letter: VisitLetter; reader: Person; now: Temporal.Instant }>,
  ): string {
    const texts = catalogue(reader.locale).mail;
    const bring = letter.bring === '' ? [] : [`${texts.facts.bring}: ${letter.bring}`];
    const questions = letter.questions.map((question) => `- ${question}`);
    const url = `${this.config.publicUrl}/visits/${id}`;
    return calendarOf({
      ...known,
      visitId: id,
      host: this.host,
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

  /** Visit id to where it is and what kind of work it shows. */
  private async places(visits: readonly Visit[]): Promise<ReadonlyMap<string, Place>> {
    const teams = await this.teams.byIds(visits.map(({ teamId }) => teamId));
    const types = await this.programmes.visitTypesByIds(visits.map((visit) => visit.visitTypeId));
    return new Map(
      visits.map((visit) => [
        visit.id,
        { team: found(teams.get(visit.teamId)), visitType: found(types.get(visit.visitTypeId)) },
      ]),
    );
  }

  private get host(): string {
    return new URL(this.config.publicUrl).hostname;
  }
}
