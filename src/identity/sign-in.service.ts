import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Prisma } from '../generated/prisma/client.ts';
import type { SignInWay } from '../generated/prisma/enums.ts';
import type { Locale } from '../i18n/catalogue.ts';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { emailAddress, parseInput } from '../platform/input.ts';
import { log } from '../platform/log.ts';
import { Mail } from '../platform/mail/mail.service.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { Attempts } from './attempts.service.ts';
import type { AskingBrowser, Browser } from './browser.service.ts';
import { Challenges } from './challenges.service.ts';
import { networkOf } from './rules/limits.ts';
import { signInMail } from './rules/sign-in-mail.ts';
import type { SignInMail } from './rules/sign-in-mail.ts';
import * as rules from './rules/sign-in.ts';
import { Secrets } from './secrets.service.ts';
import { Sessions } from './sessions.service.ts';
import type { SignedIn } from './sessions.service.ts';

type Row = Prisma.SignInRequestGetPayload<object>;

const triesAt = ['CODE_FOR_ADDRESS', 'CODE_FOR_ADDRESS_TODAY'] as const;

/** Signing in by mail: a link and six digits, both only for the browser that asked. */
@Injectable()
export class SignInService implements OnModuleDestroy {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mail: Mail,
    private readonly secrets: Secrets,
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
    private readonly challenges: Challenges,
  ) {}

  /**
   * Does the same for every address, known or not, and posts the mail only once the answer has left:
   * how long that takes must not tell who has an account.
   */
  async requestSignIn(email: string, browser: AskingBrowser, locale: Locale): Promise<void> {
    const address = parseInput(emailAddress, email);
    if (await this.asksTooOften(address, browser)) return;
    const account = await this.db.client.account.findUnique({
      where: { email: address, deactivatedAt: null },
      select: { id: true },
    });
    const [link, code] = [this.secrets.token(), this.secrets.sixDigits()];
    const linkHash = this.secrets.hash('link', link);
    const now = this.clock.now();
    await this.db.client.signInRequest.create({
      data: {
        accountId: account?.id ?? null,
        emailHash: this.secrets.hash('address', address),
        linkHash,
        browserHash: this.secrets.hash('browser', browser.token),
        codeHash: this.secrets.hash('code', linkHash, code),
        createdAt: toDate(now),
        expiresAt: toDate(now.add({ minutes: rules.minutesToSignIn })),
      },
    });
    const url = `${this.config.publicUrl}/sign-in/${link}`;
    const write = () => signInMail(locale, url, code);
    if (account) await this.db.afterCommit(() => this.post(address, write));
  }

  async signInByLink(link: string, browser: Browser): Promise<SignedIn> {
    const request = await this.db.client.signInRequest.findUnique({
      where: { linkHash: this.secrets.hash('link', link) },
    });
    const browserHash = this.browserHash(browser);
    refuse(rules.whyNotByLink(request && facts(request), browserHash, this.clock.now()));
    return this.use(found(request), browser);
  }

  /** Every try is counted before the digits are looked at; only those that were right are forgiven. */
  async signInByCode(typed: string, browser: Browser): Promise<SignedIn> {
    const request = await this.latestOf(browser);
    refuse(rules.whyNoTry(request && facts(request), this.clock.now()));
    const digits = rules.asSixDigits(typed);
    if (request === null || digits === null) throw new Refusal('CODE_WRONG');
    await this.countTry(request);
    const hash = this.secrets.hash('code', request.linkHash, digits);
    if (!this.secrets.isSame(hash, request.codeHash)) throw new Refusal('CODE_WRONG');
    for (const kind of triesAt) await this.attempts.forgive(kind, request.emailHash);
    return this.use(request, browser);
  }

  /** In the example organisation everybody may be anybody. */
  async signInAsExample(email: string, browser: Browser): Promise<SignedIn> {
    if (!this.config.example) throw new Refusal('NOT_FOUND');
    const account = await this.db.client.account.findUnique({
      where: { email: email.trim().toLowerCase() },
      select: { id: true },
    });
    return this.db.transaction(() => this.enter(found(account).id, 'EXAMPLE', browser));
  }

  async signOut(session: string | null): Promise<void> {
    if (session !== null) await this.sessions.revoke(session);
  }

  /** Forgets requests after a day, and sessions, challenges and counts once they are over. */
  async forgetOld(): Promise<void> {
    const now = this.clock.now();
    await this.attempts.forgetOld();
    await this.challenges.forgetOld();
    await this.db.client.signInRequest.deleteMany({
      where: { createdAt: { lt: toDate(now.subtract({ hours: 24 })) } },
    });
    await this.db.client.session.deleteMany({ where: { expiresAt: { lt: toDate(now) } } });
  }

  /** Mails on their way are not cut off when the server stops. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async use(request: Row, browser: Browser): Promise<SignedIn> {
    return this.db.transaction(async () => {
      const used = await this.db.client.signInRequest.updateMany({
        where: { id: request.id, usedAt: null },
        data: { usedAt: toDate(this.clock.now()) },
      });
      if (used.count === 0 || request.accountId === null) throw new Refusal('LINK_INVALID');
      return this.enter(request.accountId, 'MAIL', browser);
    });
  }

  /** Never sure: an assistant may read the mail, and anybody may try the example. */
  private async enter(accountId: string, way: SignInWay, browser: Browser): Promise<SignedIn> {
    return found(await this.sessions.enter(accountId, 'LOW', { way }, browser.session));
  }

  private async asksTooOften(address: string, browser: AskingBrowser): Promise<boolean> {
    const toAddress = await this.attempts.isTooMany('MAIL_TO_ADDRESS', address);
    const network = networkOf(browser.address);
    return (await this.attempts.isTooMany('MAIL_FROM_NETWORK', network)) || toAddress;
  }

  private async latestOf(browser: Browser): Promise<Row | null> {
    const browserHash = this.browserHash(browser);
    if (browserHash === null) return null;
    return this.db.client.signInRequest.findFirst({
      where: { browserHash, usedAt: null },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
  }

  private async countTry({ id, emailHash }: Row): Promise<void> {
    for (const kind of triesAt) {
      if (await this.attempts.isTooMany(kind, emailHash)) throw new Refusal('TOO_MANY_TRIES');
    }
    const counted = await this.db.client.signInRequest.updateMany({
      where: { id, usedAt: null, attempts: { lt: rules.triesPerMail } },
      data: { attempts: { increment: 1 } },
    });
    if (counted.count === 0) throw new Refusal('TOO_MANY_TRIES');
  }

  private browserHash(browser: Browser): string | null {
    return browser.token === null ? null : this.secrets.hash('browser', browser.token);
  }

  /** In the next turn, when the answer has been written. */
  private post(address: string, write: () => SignInMail): void {
    const sending = nextTurn()
      .then(() => this.mail.send({ to: { name: '', address }, personal: true, ...write() }))
      .catch((error: unknown) => log.error({ err: error }, 'a sign-in mail was not sent'))
      .finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }
}

const facts = (row: Row): rules.SignInRequest => ({
  ...row,
  expiresAt: toInstant(row.expiresAt),
  usedAt: row.usedAt && toInstant(row.usedAt),
});
