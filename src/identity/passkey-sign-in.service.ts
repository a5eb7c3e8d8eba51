import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.ts';
import { Refusal } from '../refusals.ts';
import type { AskingBrowser, Browser } from './browser.service.ts';
import { Challenges } from './challenges.service.ts';
import { Passkeys } from './passkeys.service.ts';
import { assuranceOf } from './rules/passkeys.ts';
import { Sessions } from './sessions.service.ts';
import type { SignedIn } from './sessions.service.ts';
import { Webauthn } from './webauthn.service.ts';

/** The everyday way in: the device says who it is, and by fingerprint, face or pin that they are there. */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly db: Database,
    private readonly challenges: Challenges,
    private readonly webauthn: Webauthn,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
  ) {}

  async prepare({ token, address }: AskingBrowser): Promise<string> {
    const purpose = { purpose: 'SIGN_IN', accountId: null } as const;
    return this.webauthn.use(await this.challenges.make(purpose, token, address));
  }

  async signIn(response: string, browser: Browser): Promise<SignedIn> {
    const answer = this.webauthn.read(response);
    const purpose = { purpose: 'SIGN_IN', accountId: null } as const;
    await this.challenges.take(purpose, answer.challenge, browser.token);
    const passkey = await this.passkeys.signedBy(answer);
    return this.db.transaction(async () => {
      const entry = { way: 'PASSKEY', passkeyId: passkey.id } as const;
      const { accountId } = passkey;
      const assurance = assuranceOf(passkey);
      const signedIn = await this.sessions.enter(accountId, assurance, entry, browser.session);
      if (signedIn === null) throw new Refusal('PASSKEY_REFUSED');
      return signedIn;
    });
  }
}
