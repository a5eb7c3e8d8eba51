import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import type { MailMessage } from '../platform/mail/mail.service.ts';
import { found } from '../platform/refuse.ts';
import { itself, together } from '../platform/together.ts';
import { HostNews } from '../visits/host-news.service.ts';
import { ExchangeLetters } from './exchange-letters.service.ts';
import { InvitationLetters } from './invitation-letters.service.ts';
import { introKey, IntroTexts } from './intro-texts.service.ts';
import type { IntroKey } from './intro-texts.service.ts';
import type { Claimed } from './outbox.service.ts';
import { ReplyAnswers } from './reply-answers.service.ts';
import type { Content, Writing } from './rules/letter.ts';
import { mayBeOfPart } from './rules/message.ts';
import { threadId } from './rules/threading.ts';
import { isAboutExchange, isAboutVisit, replyMail, welcomeMail } from './templates/pages.ts';
import { VisitLetters } from './visit-letters.service.ts';

/** Puts a claimed message into the words of its reader, from what is true when it is sent. */
@Injectable()
export class Letters {
  private readonly personById: (id: string) => Promise<Person | null>;
  private readonly visitIdBehind: (subjectId: string) => Promise<string | null>;
  private readonly introOf: (key: IntroKey) => Promise<readonly string[] | null>;
  private readonly host: string;

  constructor(
    private readonly config: Config,
    people: PeopleService,
    private readonly invitations: InvitationLetters,
    private readonly exchanges: ExchangeLetters,
    private readonly visits: VisitLetters,
    hostNews: HostNews,
    intros: IntroTexts,
    private readonly replyAnswers: ReplyAnswers,
  ) {
    this.host = new URL(config.publicUrl).hostname;
    this.personById = together((ids) => people.byIds(ids), itself);
    this.introOf = together(() => intros.paragraphs(), introKey);
    this.visitIdBehind = together((ids) => hostNews.visitIdsBehind(ids), itself);
  }

  /** Null when there is nothing to tell any more. */
  async write(message: Claimed, now: Temporal.Instant): Promise<MailMessage | null> {
    const person = found(await this.personById(message.recipientId));
    const intro = (await this.introOf({ kind: message.kind, locale: person.locale })) ?? [];
    const reader = { ...person, intro };
    const visitId = await this.visitBehind(message);
    const content = await this.content(message, { reader, now, visitId });
    if (content === null) return null;
    const about = { subjectId: visitId, recipientId: message.recipientId };
    const thread = threadId(about, this.host);
    return {
      ...content,
      to: { name: reader.name, address: reader.email ?? '' },
      messageId: message.messageId,
      inReplyTo: thread,
      references: thread,
    };
  }

  private content(message: Claimed, writing: Writing): Promise<Content | null> {
    const { kind, subjectId } = message;
    if (kind === 'REPLY_ANSWER') return this.reply(subjectId, writing.reader);
    if (kind === 'WELCOME') return this.welcome(writing.reader);
    if (kind === 'DATES_PROPOSED') return this.invitations.dates(subjectId, writing.reader);
    if (kind === 'WAITLIST_OFFER') return this.invitations.offer(subjectId, writing.reader);
    if (isAboutExchange(kind)) return this.exchanges.about(kind, subjectId, writing);
    if (isAboutVisit(kind)) return this.visits.aboutVisit(kind, message, writing);
    throw new Error(`Nobody writes ${kind}.`);
  }

  /** What is told of a claim or an announcement belongs with what is told of its visit. */
  private async visitBehind({ kind, subjectId }: Claimed): Promise<string> {
    if (!mayBeOfPart(kind)) return subjectId;
    return (await this.visitIdBehind(subjectId)) ?? subjectId;
  }

  private async reply(mailId: string, reader: Person): Promise<Content> {
    return replyMail(await this.replyAnswers.letter(mailId, reader));
  }

  private welcome(reader: Person): Promise<Content> {
    const signInUrl = `${this.config.publicUrl}/sign-in`;
    return welcomeMail({ reader, address: reader.email ?? '', signInUrl });
  }
}
