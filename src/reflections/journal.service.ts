import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.ts';
import type { Answer } from './rules/look-back.ts';

export type Sealed = Readonly<{
  /** A nonce of 12 bytes, the ciphertext, and a tag of 16 bytes. */
  sealed: Uint8Array<ArrayBuffer>;
  keyId: string;
}>;
export type SealedEntry = Sealed & Readonly<{ reflectionId: string; prompt: number }>;

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Tells after a change of key which one an entry needs, and nothing about the key. */
const idOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 16);

/** Where something is kept. Bound to it, an entry that somebody moves to another row does not open. */
export const places = {
  entry: (reflectionId: string, prompt: number): string => `${reflectionId}/${prompt}`,
  note: (id: string, visitId: string, authorId: string): string =>
    `note/${id}/${visitId}/${authorId}`,
  draft: (visitId: string): string => `draft/${visitId}`,
};

/**
 * Encrypts the author's own words (AES-256-GCM) with a key that is not in the database. Opening is
 * for those desks alone that have asked first whether it is the author, and surely.
 */
@Injectable()
export class Journal {
  /** Of the key that seals. */
  readonly keyId: string;
  private readonly keys: ReadonlyMap<string, Buffer>;

  constructor(private readonly config: Config) {
    const { journalKey, journalKeysPrevious } = config;
    this.keyId = idOf(journalKey);
    this.keys = new Map([...journalKeysPrevious, journalKey].map((key) => [idOf(key), key]));
  }

  /** Of the keys that still open what they sealed. */
  get previousKeyIds(): string[] {
    return [...this.keys.keys()].filter((keyId) => keyId !== this.keyId);
  }

  seal(reflectionId: string, { prompt, text }: Answer): SealedEntry {
    return { reflectionId, prompt, ...this.sealAt(places.entry(reflectionId, prompt), text) };
  }

  sealAt(place: string, text: string): Sealed {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.config.journalKey, nonce);
    cipher.setAAD(Buffer.from(place));
    const words = [cipher.update(text, 'utf8'), cipher.final()];
    const sealed = Uint8Array.from(Buffer.concat([nonce, ...words, cipher.getAuthTag()]));
    return { sealed, keyId: this.keyId };
  }

  /** Null when its key is not among ours, or it was sealed for another place. */
  openAt(place: string, { sealed, keyId }: Readonly<{ sealed: Uint8Array; keyId: string }>) {
    const key = this.keys.get(keyId);
    if (key === undefined) return null;
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const words = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([words, decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }
}
