import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();
const text = (data: Uint8Array): string => Buffer.from(data).toString('base64url');

const PRESENT_AND_VERIFIED = 0x05;
const WITH_KEY = 0x40;

type Options = Readonly<{ challenge: string }>;

/** A passkey in memory, for tests of many at once; test/browser has the ones of a real browser. */
export class SoftKey {
  readonly id = randomBytes(16);
  counter = 0;
  private readonly pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly site: URL;

  constructor(publicUrl: string) {
    this.site = new URL(publicUrl);
  }

  created(options: string): string {
    const { challenge } = JSON.parse(options) as Options;
    const attestation = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(this.data(PRESENT_AND_VERIFIED | WITH_KEY, this.key()))],
      ]) as Parameters<typeof isoCBOR.encode>[0],
    );
    return this.answer({
      clientDataJSON: this.client('webauthn.create', challenge),
      attestationObject: text(attestation),
    });
  }

  used(options: string): string {
    const { challenge } = JSON.parse(options) as Options;
    this.counter += 1;
    const data = this.data(PRESENT_AND_VERIFIED);
    const clientDataJSON = this.client('webauthn.get', challenge);
    const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    const signature = text(sign('sha256', signed, this.pair.privateKey));
    return this.answer({ clientDataJSON, authenticatorData: text(data), signature });
  }

  private answer(response: Record<string, string>): string {
    const id = text(this.id);
    const more = { type: 'public-key', clientExtensionResults: {} };
    return JSON.stringify({ id, rawId: id, response, ...more });
  }

  private client(type: string, challenge: string): string {
    return text(Buffer.from(JSON.stringify({ type, challenge, origin: this.site.origin })));
  }

  private data(flags: number, key: Buffer = Buffer.alloc(0)): Buffer {
    const head = Buffer.alloc(5);
    head.writeUInt8(flags, 0);
    head.writeUInt32BE(this.counter, 1);
    return Buffer.concat([sha256(this.site.hostname), head, key]);
  }

  /** As the standard writes it down: ES256 over P-256, with both coordinates. */
  private key(): Buffer {
    const { x = '', y = '' } = this.pair.publicKey.export({ format: 'jwk' });
    const cose = isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
        [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
      ]),
    );
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    return Buffer.concat([Buffer.alloc(16), length, this.id, cose]);
  }
}
