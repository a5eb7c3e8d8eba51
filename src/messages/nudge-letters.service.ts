import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { Links } from '../platform/links.ts';
import type { MailMessage } from '../platform/mail/mail.service.ts';
import { found } from '../platform/refuse.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { DigestLetters } from './digest-letters.service.ts';
import { ReadinessLetters } from './readiness-letters.service.ts';
import type { ClaimedMail } from './nudge-mails.service.ts';
import type { Claimed } from './outbox.service.ts';
import { groupOf } from './rules/groups.ts';
import type { Content, Off, Writing } from './rules/letter.ts';
import { momentOf } from './rules/moment.ts';
import { nudgeLetter, offOf } from './rules/nudge-letter.ts';
import type { Worded } from './rules/nudge-letter.ts';
import { claimCall, didItHappen, lookBackLate, lookBackOpen } from './rules/nudge-words.ts';
import type { NudgedVisit } from './rules/nudge-words.ts';
import { PromiseLetters } from './promise-letters.service.ts';
import { isAboutPromise } from './rules/promise-occasions.ts';
import { threadId } from './rules/threading.ts';
import { isAboutVisit, nudgeMail } from './templates/pages.ts';
import { UnsubscribeLinks } from './unsubscribe-links.service.ts';
import { VisitLetters } from './visit-letters.service.ts';
import { VisitPlaces } from './visit-places.service.ts';

/** The mail, if there is anything left to tell, and the messages that have nothing to say any more. */
export type WrittenNudges = Readonly<{ mail: MailMessage | null; silent: readonly string[] }>;

const aboutVisit = {
  CLAIM_CALL: claimCall,
  DID_IT_HAPPEN: didItHappen,
  LOOK_BACK_LATE: lookBackLate,
  LOOK_BACK_OPEN: lookBackOpen,
} as const;
type VisitNudge = keyof typeof aboutVisit;

/** Puts a bundle into the words of its reader, from what is true when it is sent. */
@Injectable()
export class NudgeLetters {
  constructor(
    private readonly config: Config,
    private readonly links: Links,
    private readonly unsubscribe: UnsubscribeLinks,
    private readonly people: PeopleService,
    private readonly visits: VisitsService,
    private readonly places: VisitPlaces,
    private readonly visitLetters: VisitLetters,
    private readonly promises: PromiseLetters,
    private readonly digests: DigestLetters,
    private readonly readiness: ReadinessLetters,
  ) {}

  async write(mail: ClaimedMail, now: Temporal.Instant): Promise<WrittenNudges> {
    const reader = found((await this.people.byIds([mail.recipientId])).get(mail.recipientId));
    const told: { message: Claimed; worded: Worded }[] = [];
    const silent: string[] = [];
    for (const message of mail.messages) {
      const worded = await this.words(message, { reader, now, visitId: message.subjectId });
      if (worded === null) silent.push(message.id);
      else told.push({ message, worded });
    }
    const [first, ...others] = latest(told);
    if (first === undefined) return { mail: null, silent };
    const url = this.offUrl([first, ...others], reader);
    const off = offOf(groupsOf([first, ...others]), url, reader.locale);
    const content =
      others.length === 0
        ? await this.alone(first, { reader, now, visitId: first.message.subjectId, off })
        : await nudgeMail(letterOf([first, ...others], reader, off));
    return { mail: this.envelope(mail, reader, { content, url }), silent };
  }

  /** Null when there is nothing to tell; whether that is so is known before anything is claimed. */
  async isWorthTelling(
    message: Pick<Claimed, 'kind' | 'subjectId' | 'recipientId' | 'revision'>,
    now: Temporal.Instant,
  ): Promise<boolean> {
    const { kind } = message;
    if (kind in aboutVisit || kind === 'READINESS_OPEN' || isAboutPromise(kind)) return true;
    const reader = (await this.people.byIds([message.recipientId])).get(message.recipientId);
    return reader !== undefined && (await this.digests.words(message, reader, now)) !== null;
  }

  /** A kind with a page of its own goes on that page when nothing else goes with it. */
  private async alone(
    { message, worded }: Told,
    writing: Writing & Readonly<{ off: Off }>,
  ): Promise<Content> {
    const { kind } = message;
    return isAboutVisit(kind)
      ? found(await this.visitLetters.aboutVisit(kind, message, writing))
      : nudgeMail(letterOf([{ message, worded }], writing.reader, writing.off));
  }

  /** RFC 2369 names the link, RFC 8058 says that one POST to it is enough. */
  private envelope(
    { messageId, messages: [only, ...more] }: ClaimedMail,
    reader: Person,
    { content, url }: Readonly<{ content: Content; url: string }>,
  ): MailMessage {
    const host = new URL(this.config.publicUrl).hostname;
    const thread = only && more.length === 0 ? threadId(only, host) : null;
    return {
      ...content,
      to: { name: reader.name, address: reader.email ?? '' },
      messageId,
      ...(thread !== null && { inReplyTo: thread, references: thread }),
      headers: {
        'List-Unsubscribe': `<${url}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    };
  }

  private offUrl(told: readonly Told[], { id: personId }: Person): string {
    return this.unsubscribe.url({ personId, groups: groupsOf(told) });
  }

  private async words(message: Claimed, writing: Writing): Promise<Worded | null> {
    const { kind } = message;
    if (kind === 'READINESS_OPEN') return this.readiness.words(message.subjectId, writing.reader);
    if (isAboutPromise(kind)) return this.promises.words(message, writing.reader);
    if (!isVisitNudge(kind)) return this.digests.words(message, writing.reader, writing.now);
    const visit = (await this.visits.byIds([message.subjectId])).get(message.subjectId);
    const facts = visit && (await this.nudged(kind, visit, writing.reader));
    return facts ? aboutVisit[kind](facts, writing.reader) : null;
  }

  private async nudged(
    kind: VisitNudge,
    visit: Visit,
    reader: Person,
  ): Promise<NudgedVisit | null> {
    const { id, personId, startsAt, endsAt } = visit;
    if (startsAt === null || endsAt === null) return null;
    const { team } = found((await this.places.of([visit])).get(id));
    const visitor = found((await this.people.byIds([personId])).get(personId));
    const assistants = (await this.people.assistantsOf([personId])).get(personId) ?? [];
    const own = reader.id === personId;
    return {
      moment: momentOf({ startsAt, endsAt }, team.site.timeZone, reader.locale),
      team: team.name,
      place: `${team.site.name}, ${team.site.address}`,
      visitor: visitor.name,
      own,
      assistants: assistants.map(({ name }) => name),
      url: this.urlOf(kind, id, own),
    };
  }

  private urlOf(kind: VisitNudge, visitId: string, own: boolean): string {
    const { publicUrl } = this.config;
    if (kind === 'CLAIM_CALL') return `${publicUrl}/guests`;
    if (kind === 'DID_IT_HAPPEN')
      return `${publicUrl}/${own ? `visits/${visitId}` : 'team/guests'}`;
    // The link lets one write, so only the author gets it.
    return own ? this.links.url('look-back', visitId) : `${publicUrl}/agenda`;
  }
}

type Told = Readonly<{ message: Claimed; worded: Worded }>;

const isVisitNudge = (kind: string): kind is VisitNudge => kind in aboutVisit;

const groupsOf = (told: readonly Told[]) => [
  ...new Set(told.flatMap(({ message }) => groupOf(message.kind) ?? [])),
];

const letterOf = ([first, ...others]: readonly [Told, ...Told[]], reader: Person, off: Off) =>
  nudgeLetter([first.worded, ...others.map(({ worded }) => worded)], reader, off);

/** Two overviews of one subject say the same at the same moment: the latest is told, once. */
function latest(told: readonly Told[]): Told[] {
  return told.filter(
    ({ message }) =>
      !told.some(
        (other) =>
          other.message.kind === message.kind &&
          other.message.subjectId === message.subjectId &&
          other.message.revision > message.revision,
      ),
  );
}
