import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals published addresses with a key that is not in the database: knowing one is reading along. */
@Injectable()
export class CalendarsSecrets {
  private readonly key: Uint8Array;
  private readonly previous: readonly Uint8Array[];

  constructor({ journalKey, journalKeysPrevious }: Config) {
    this.key = ownKey(journalKey);
    this.previous = journalKeysPrevious.map(ownKey);
  }

  /** A nonce of 12 bytes, the ciphertext, and a tag of 16 bytes; it opens for this person only. */
  seal(personId: string, address: string): Uint8Array<ArrayBuffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    cipher.setAAD(Buffer.from(personId));
    const text = [cipher.update(address, 'utf8'), cipher.final()];
    return Uint8Array.from(Buffer.concat([nonce, ...text, cipher.getAuthTag()]));
  }

  /** Null when it was sealed with a key that is not among ours, or for somebody else. */
  open(personId: string, sealed: Uint8Array): string | null {
    for (const key of [this.key, ...this.previous]) {
      const address = openWith(key, personId, sealed);
      if (address !== null) return address;
    }
    return null;
  }

  /** The same address under the key of today; null when it is under it, or does not open. */
  renewed(personId: string, sealed: Uint8Array): Uint8Array<ArrayBuffer> | null {
    if (openWith(this.key, personId, sealed) !== null) return null;
    const address = this.open(personId, sealed);
    return address === null ? null : this.seal(personId, address);
  }
}

/** A key of its own, so that neither use can be played against the other. */
const ownKey = (journalKey: Buffer): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', journalKey, '', 'open-deur calendar address', 32));

function openWith(key: Uint8Array, personId: string, sealed: Uint8Array): string | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(personId));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const text = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
