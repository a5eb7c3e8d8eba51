import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { Attempts } from './attempts.service.ts';
import type { AskingBrowser, Browser } from './browser.service.ts';
import { Challenges } from './challenges.service.ts';
import { Passkeys } from './passkeys.service.ts';
import type { Passkey } from './passkeys.service.ts';
import { whyNotVouchBy } from './rules/passkeys.ts';
import { asSixDigits } from './rules/sign-in.ts';
import * as rules from './rules/vouching.ts';
import { Secrets } from './secrets.service.ts';
import { Sessions } from './sessions.service.ts';
import type { SignedIn } from './sessions.service.ts';
import { Webauthn } from './webauthn.service.ts';

export type HandedCode = Readonly<{ code: string; expiresAt: Temporal.Instant }>;

/** What makes a passkey sure: another that is, or a code that somebody of the office hands over in person. */
@Injectable()
export class Vouching {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly secrets: Secrets,
    private readonly attempts: Attempts,
    private readonly challenges: Challenges,
    private readonly webauthn: Webauthn,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
  ) {}

  /** Replaces the code that this person had; nobody can read it a second time. */
  async makeCode(actor: Actor, person: string): Promise<HandedCode> {
    const personId = asId(person);
    const hasSurer = await this.passkeys.hasVouched(actor.accountId);
    refuse(rules.whyNotMakeCode(actor, personId, hasSurer));
    const account = found(
      await this.db.client.account.findUnique({ where: { personId, deactivatedAt: null } }),
    );
    if (await this.attempts.isTooMany('VOUCHING_CODE_TODAY', account.id)) {
      throw new Refusal('TOO_MANY_CODES');
    }
    const code = this.secrets.sixDigits();
    const expiresAt = this.clock.now().add({ minutes: rules.minutesToVouch });
    const codeHash = this.secrets.hash('voucher', account.id, code);
    const fresh = { codeHash, expiresAt: toDate(expiresAt), attempts: 0 };
    await this.db.transaction(async () => {
      await this.db.client.vouchingCode.upsert({
        where: { accountId: account.id },
        create: { accountId: account.id, ...fresh },
        update: fresh,
      });
      const subject = { subjectType: 'Person', subjectId: personId };
      await this.audit.record(actor, { action: 'makeVouchingCode', ...subject });
    });
    return { code, expiresAt };
  }

  /** What a device has to sign: the passkey itself for a code, else one that is sure already. */
  async prepare(actor: Actor, id: string, byCode: boolean, browser: AskingBrowser) {
    const passkey = await this.passkeys.own(actor, id);
    const wanted = byCode
      ? (one: Passkey) => one.id === passkey.id
      : (one: Passkey) => one.vouched && one.id !== passkey.id;
    return this.passkeys.prepareToVouch(actor, wanted, browser);
  }

  async vouchByPasskey(
    actor: Actor,
    id: string,
    response: string,
    browser: Browser,
  ): Promise<Passkey> {
    const passkey = await this.passkeys.own(actor, id);
    const voucher = await this.signed(actor, response, browser);
    refuse(whyNotVouchBy(voucher, passkey.id));
    await this.db.transaction(() => this.passkeys.vouchFor(actor, passkey.id));
    return this.passkeys.own(actor, passkey.id);
  }

  /**
   * Vouches for the passkey that signs along with the code, so that the code makes sure what lies in
   * the hands of whoever types it, and not a passkey that somebody else once added. Signs in anew.
   */
  async vouchByCode(
    actor: Actor,
    typed: string,
    response: string,
    browser: Browser,
  ): Promise<SignedIn> {
    const { accountId } = actor;
    const passkey = await this.signed(actor, response, browser);
    const codeHash = await this.tried(accountId, typed);
    return this.db.transaction(async () => {
      const used = await this.db.client.vouchingCode.deleteMany({ where: { accountId, codeHash } });
      if (used.count === 0) throw new Refusal('VOUCHING_CODE_OVER');
      await this.passkeys.vouchFor(actor, passkey.id);
      const entry = { way: 'PASSKEY', passkeyId: passkey.id } as const;
      return found(await this.sessions.enter(accountId, 'HIGH', entry, browser.session));
    });
  }

  private async signed(actor: Actor, response: string, browser: Browser): Promise<Passkey> {
    const { accountId } = actor;
    const answer = this.webauthn.read(response);
    const purpose = { purpose: 'VOUCH', accountId } as const;
    await this.challenges.take(purpose, answer.challenge, browser.token);
    const passkey = await this.passkeys.signedBy(answer);
    if (passkey.accountId !== accountId) throw new Refusal('PASSKEY_REFUSED');
    return passkey;
  }

  /** The hash of the code if it is the one that was handed over; every try is counted first. */
  private async tried(accountId: string, typed: string): Promise<string> {
    const row = await this.db.client.vouchingCode.findUnique({ where: { accountId } });
    const code = row && { attempts: row.attempts, expiresAt: toInstant(row.expiresAt) };
    refuse(rules.whyNoVouchingTry(code, this.clock.now()));
    const digits = asSixDigits(typed);
    if (row === null || digits === null) throw new Refusal('VOUCHING_CODE_WRONG');
    const { codeHash } = row;
    const counted = await this.db.client.vouchingCode.updateMany({
      where: { accountId, codeHash, attempts: { lt: rules.triesPerVouchingCode } },
      data: { attempts: { increment: 1 } },
    });
    if (counted.count === 0) throw new Refusal('VOUCHING_CODE_OVER');
    const hash = this.secrets.hash('voucher', accountId, digits);
    if (!this.secrets.isSame(hash, codeHash)) throw new Refusal('VOUCHING_CODE_WRONG');
    return codeHash;
  }
}
