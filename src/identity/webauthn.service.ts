import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { Config } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { Refusal } from '../refusals.ts';
import { minutesToUsePasskey } from './rules/passkeys.ts';

/** As little as has to be known before the library looks at the rest. */
const answer = z.looseObject({
  id: z.string().min(1).max(2_000),
  response: z.looseObject({ clientDataJSON: z.string().max(5_000) }),
});
const clientData = z.looseObject({ challenge: z.string().max(200) });
const longestAnswer = 20_000;

/** What a browser hands back after a device signed, with the challenge it says it signed. */
export type SignedAnswer = Readonly<{ credentialId: string; challenge: string; json: unknown }>;

export type Credential = Readonly<{ id: string; transports: readonly string[] }>;
export type Key = Credential & Readonly<{ publicKey: Uint8Array<ArrayBuffer>; counter: number }>;

/** The part of passkeys that is a standard: what browsers are asked, and whether an answer is genuine. */
@Injectable()
export class Webauthn {
  constructor(private readonly config: Config) {}

  /** For `navigator.credentials.create`, as JSON. */
  async creation(
    account: Readonly<{ id: string; email: string }>,
    challenge: string,
    known: readonly Credential[],
  ): Promise<string> {
    const options = await generateRegistrationOptions({
      rpName: 'Open Deur',
      rpID: this.host,
      userName: account.email,
      userDisplayName: account.email,
      userID: Uint8Array.from(Buffer.from(account.id.replaceAll('-', ''), 'hex')),
      challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
      timeout: minutesToUsePasskey * 60_000,
      excludeCredentials: known.map(named),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return JSON.stringify(options);
  }

  /** For `navigator.credentials.get`, as JSON; without any credential the person chooses. */
  async use(challenge: string, of: readonly Credential[] = []): Promise<string> {
    const options = await generateAuthenticationOptions({
      rpID: this.host,
      challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
      timeout: minutesToUsePasskey * 60_000,
      userVerification: 'required',
      allowCredentials: of.map(named),
    });
    return JSON.stringify(options);
  }

  /** Reads what a browser sent; nothing of it is believed yet. */
  read(text: string): SignedAnswer {
    if (text.length > longestAnswer) throw new Refusal('PASSKEY_REFUSED');
    try {
      const json = answer.parse(JSON.parse(text));
      const signed = Buffer.from(json.response.clientDataJSON, 'base64url').toString('utf8');
      const { challenge } = clientData.parse(JSON.parse(signed));
      return { credentialId: json.id, challenge, json };
    } catch {
      throw new Refusal('PASSKEY_REFUSED');
    }
  }

  /** The key of a new passkey; refuses PASSKEY_REFUSED unless this site's own page made it. */
  async created({ json, challenge }: SignedAnswer): Promise<Key> {
    const { registrationInfo } = await genuine(() =>
      verifyRegistrationResponse({
        response: json as RegistrationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: this.origin,
        expectedRPID: this.host,
      }),
    );
    if (!registrationInfo) throw new Refusal('PASSKEY_REFUSED');
    const { id, publicKey, counter, transports } = registrationInfo.credential;
    return { id, publicKey, counter, transports: transports ?? [] };
  }

  /** How often the device now says it was used; refuses PASSKEY_REFUSED unless the key signed here. */
  async used({ json, challenge }: SignedAnswer, key: Key): Promise<number> {
    const { verified, authenticationInfo } = await genuine(() =>
      verifyAuthenticationResponse({
        response: json as AuthenticationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: this.origin,
        expectedRPID: this.host,
        credential: { id: key.id, publicKey: key.publicKey, counter: key.counter },
      }),
    );
    if (!verified) throw new Refusal('PASSKEY_REFUSED');
    return authenticationInfo.newCounter;
  }

  private get host(): string {
    return new URL(this.config.publicUrl).hostname;
  }

  private get origin(): string {
    return new URL(this.config.publicUrl).origin;
  }
}

const named = ({ id, transports }: Credential) => ({ id, transports: [...transports] });

/** The library throws at whatever is not right: another origin, another site, a counter that fell behind. */
async function genuine<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (error) {
    log.info({ err: error }, 'a passkey was refused');
    throw new Refusal('PASSKEY_REFUSED');
  }
}
