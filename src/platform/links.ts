import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../refusals.ts';
import { Config } from './config.ts';
import { id as uuid } from './input.ts';

export type LinkKind =
  | 'invitation'
  /** To the leader alone: it also signs what is asked before the visit. */
  | 'own-invitation'
  | 'day-card'
  | 'look-back'
  | 'mirror'
  | 'host-card'
  | 'board'
  | `unsubscribe:${string}`
  | `noticed:${string}`;
/** Where an id goes about that is not a link. */
export type SecretKind = 'calendar' | 'mirror-spent' | `noticed:${string}`;

/**
 * Signed links: the id and a signature over kind and id. Nothing is stored, a retried mail carries
 * the same link, and whether the link still opens anything is decided by the record behind it.
 */
@Injectable()
export class Links {
  constructor(private readonly config: Config) {}

  sign(kind: LinkKind, id: string): string {
    return `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}.${this.signature(kind, id).toString('base64url')}`;
  }

  /** The id behind a link of this kind; refuses LINK_INVALID for any other text. */
  verify(kind: LinkKind, token: string): string {
    const [packed = '', signature = ''] = token.split('.');
    const hex = Buffer.from(packed, 'base64url').toString('hex');
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const given = Buffer.from(signature, 'base64url');
    const expected = this.signature(kind, id);
    const genuine = given.length === expected.length && timingSafeEqual(given, expected);
    if (!genuine || !uuid.safeParse(id).success || this.sign(kind, id) !== token)
      throw new Refusal('LINK_INVALID');
    return id;
  }

  /** The same where links of several kinds open one page. */
  verifyOneOf<K extends LinkKind>(
    kinds: readonly K[],
    token: string,
  ): Readonly<{ kind: K; id: string }> {
    for (const kind of kinds) {
      try {
        return { kind, id: this.verify(kind, token) };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    throw new Refusal('LINK_INVALID');
  }

  url(kind: LinkKind, id: string): string {
    return `${this.config.publicUrl}/${kind}/${this.sign(kind, id)}`;
  }

  /** What proves that somebody was told of this id by us: 32 hexadecimal digits, for as long as it lives. */
  secretOf(kind: SecretKind, id: string): string {
    return this.signature(kind, id).subarray(0, 16).toString('hex');
  }

  isSecretOf(kind: SecretKind, id: string, given: string): boolean {
    const expected = Buffer.from(this.secretOf(kind, id));
    const shown = Buffer.from(given);
    return shown.length === expected.length && timingSafeEqual(shown, expected);
  }

  private signature(kind: LinkKind | SecretKind, id: string): Buffer {
    return createHmac('sha256', this.config.sessionSecret)
      .update(`${kind}\n${id}`)
      .digest()
      .subarray(0, 18);
  }
}
