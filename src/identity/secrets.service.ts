import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.ts';

export type SecretKind =
  'session' | 'browser' | 'link' | 'code' | 'address' | 'attempt' | 'voucher' | 'feed';

/** Makes what only one browser or mailbox knows, and what we keep of it: a keyed hash. */
@Injectable()
export class Secrets {
  constructor(private readonly config: Config) {}

  /** 256 random bits as 43 letters, digits, `-` and `_`. */
  token(): string {
    return randomBytes(32).toString('base64url');
  }

  sixDigits(): string {
    return randomInt(1_000_000).toString().padStart(6, '0');
  }

  /**
   * Keyed, because six digits and e-mail addresses can be guessed by whoever reads the table, and
   * named by kind, so that one kind of secret never passes for another.
   */
  hash(kind: SecretKind, ...parts: readonly string[]): string {
    const text = JSON.stringify([kind, ...parts]);
    return createHmac('sha256', this.config.sessionSecret).update(text).digest('base64url');
  }

  isSame(hash: string, other: string): boolean {
    const [a, b] = [Buffer.from(hash), Buffer.from(other)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
