import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.ts';
import type { Answer } from './rules/look-back.ts';

export type SealedEntry = Readonly<{
  reflectionId: string;
  prompt: number;
  /** A nonce of 12 bytes, the ciphertext, and a tag of 16 bytes. */
  sealed: Uint8Array<ArrayBuffer>;
  keyId: string;
}>;

const NONCE_BYTES = 12;

/**
 * Encrypts the author's own words with a key that is not in the database. There is no way back in
 * here: until somebody can prove to be the author, and not whoever reads the author's mail, the
 * product itself cannot read them.
 */
@Injectable()
export class Journal {
  private readonly keyId: string;

  constructor(private readonly config: Config) {
    // Tells after a change of key which one an entry needs, and nothing about the key.
    this.keyId = createHash('sha256').update(config.journalKey).digest('hex').slice(0, 16);
  }

  seal(reflectionId: string, { prompt, text }: Answer): SealedEntry {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.config.journalKey, nonce);
    // Bound to its place, an entry that somebody moves to another row no longer opens.
    cipher.setAAD(Buffer.from(`${reflectionId}/${prompt}`));
    const sealed = Buffer.concat([
      nonce,
      cipher.update(text, 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    return { reflectionId, prompt, sealed, keyId: this.keyId };
  }
}
