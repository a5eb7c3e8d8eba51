import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Locale } from '../i18n/catalogue.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { emailAddress, parseInput } from '../platform/input.ts';
import { log } from '../platform/log.ts';
import { Mail } from '../platform/mail/mail.service.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { signInMail } from './rules/sign-in-mail.ts';
import * as rules from './rules/sign-in.ts';
import { Secrets } from './secrets.service.ts';
import { Sessions } from './sessions.service.ts';
import type { SignedIn } from './sessions.service.ts';

/** The browser that asks: both secrets come from its cookies. */
export type Browser = Readonly<{
  /** Null in a browser that never asked for a mail. */
  token: string | null;
  /** Of the session that it has until now; signing in ends it. */
  session: string | null;
}>;

type Row = Prisma.SignInRequestGetPayload<object>;

/** Signing in by mail: a link and six digits, both only for the browser that asked. */
@Injectable()
export class SignInService implements OnModuleDestroy {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly audit: Audit,
    private readonly mail: Mail,
    private readonly secrets: Secrets,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Does the same for every address, known or not, up to the mail, and does not wait for that: how
   * long the answer takes must not tell who has an account.
   */
  async requestSignIn(email: string, browserToken: string, locale: Locale): Promise<void> {
    const address = parseInput(emailAddress, email);
    const now = this.clock.now();
    const emailHash = this.secrets.hash('address', address);
    const account = await this.db.client.account.findUnique({
      where: { email: address, deactivatedAt: null },
      select: { id: true },
    });
    const since = toDate(now.subtract({ minutes: rules.minutesToSignIn }));
    const recent = await this.db.client.signInRequest.count({
      where: { emailHash, createdAt: { gt: since } },
    });
    if (recent >= rules.mailsPerAddress) return;
    const [link, code] = [this.secrets.token(), this.secrets.sixDigits()];
    const linkHash = this.secrets.hash('link', link);
    await this.db.client.signInRequest.create({
      data: {
        accountId: account?.id ?? null,
        emailHash,
        linkHash,
        browserHash: this.secrets.hash('browser', browserToken),
        codeHash: this.secrets.hash('code', linkHash, code),
        createdAt: toDate(now),
        expiresAt: toDate(now.add({ minutes: rules.minutesToSignIn })),
      },
    });
    const url = `${this.config.publicUrl}/sign-in/${link}`;
    if (account) await this.db.afterCommit(() => this.post(address, signInMail(locale, url, code)));
  }

  async signInByLink(link: string, browser: Browser): Promise<SignedIn> {
    const request = await this.db.client.signInRequest.findUnique({
      where: { linkHash: this.secrets.hash('link', link) },
    });
    const browserHash = this.browserHash(browser);
    refuse(rules.whyNotByLink(request && facts(request), browserHash, this.clock.now()));
    return this.use(found(request), browser);
  }

  async signInByCode(typed: string, browser: Browser): Promise<SignedIn> {
    const request = await this.latestOf(browser);
    const tried = request ? await this.triedToday(request.emailHash) : 0;
    refuse(rules.whyNoTry(request && facts(request), tried, this.clock.now()));
    const digits = rules.asSixDigits(typed);
    if (request === null || digits === null) throw new Refusal('CODE_WRONG');
    await this.countTry(request.id);
    const hash = this.secrets.hash('code', request.linkHash, digits);
    if (!this.secrets.isSame(hash, request.codeHash)) throw new Refusal('CODE_WRONG');
    return this.use(request, browser);
  }

  /** In the example organisation everybody may be anybody. */
  async signInAsExample(email: string, browser: Browser): Promise<SignedIn> {
    if (!this.config.example) throw new Refusal('NOT_FOUND');
    const account = await this.db.client.account.findUnique({
      where: { email: email.trim().toLowerCase() },
      select: { id: true },
    });
    return this.db.transaction(() => this.enter(found(account).id, browser));
  }

  async signOut(session: string | null): Promise<void> {
    if (session !== null) await this.sessions.revoke(session);
  }

  /** Forgets requests after a day and sessions once they are over. */
  async forgetOld(): Promise<void> {
    const now = this.clock.now();
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
      return this.enter(request.accountId, browser);
    });
  }

  private async enter(accountId: string, browser: Browser): Promise<SignedIn> {
    const signedIn = await this.sessions.open(accountId, 'LOW');
    if (signedIn === null) throw new Refusal('NOT_FOUND');
    if (browser.session !== null) await this.sessions.revoke(browser.session);
    await this.audit.record(signedIn.actor, {
      action: 'signIn',
      subjectType: 'Account',
      subjectId: accountId,
    });
    return signedIn;
  }

  private async latestOf(browser: Browser): Promise<Row | null> {
    const browserHash = this.browserHash(browser);
    if (browserHash === null) return null;
    return this.db.client.signInRequest.findFirst({
      where: { browserHash, usedAt: null },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
  }

  private async triedToday(emailHash: string): Promise<number> {
    const since = toDate(this.clock.now().subtract({ hours: 24 }));
    const sum = await this.db.client.signInRequest.aggregate({
      where: { emailHash, createdAt: { gt: since } },
      _sum: { attempts: true },
    });
    return sum._sum.attempts ?? 0;
  }

  /** Counted before the digits are looked at, and kept when they turn out to be wrong. */
  private async countTry(id: string): Promise<void> {
    const counted = await this.db.client.signInRequest.updateMany({
      where: { id, usedAt: null, attempts: { lt: rules.triesPerMail } },
      data: { attempts: { increment: 1 } },
    });
    if (counted.count === 0) throw new Refusal('TOO_MANY_TRIES');
  }

  private browserHash(browser: Browser): string | null {
    return browser.token === null ? null : this.secrets.hash('browser', browser.token);
  }

  private post(address: string, mail: ReturnType<typeof signInMail>): void {
    const sending = this.mail
      .send({ to: { name: '', address }, ...mail })
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
