/** What the server thread and the embedded database's thread say to each other. */
export type ToDatabase =
  | { kind: 'data'; connection: number; bytes: Uint8Array }
  | { kind: 'end'; connection: number }
  | { kind: 'close' };

export type FromDatabase =
  | { kind: 'ready' }
  | { kind: 'failed'; reason: string }
  | { kind: 'data'; connection: number; bytes: Uint8Array }
  | { kind: 'closed' };

export interface EmbeddedWorkerData {
  /** Folder of the database files; null keeps everything in memory. */
  dataDir: string | null;
}

const letter = (of: string) => of.charCodeAt(0);
const SYNC = letter('S');
const SIMPLE_QUERY = letter('Q');
const FLUSH = letter('H');
const TERMINATE = letter('X');
const ENDS_BATCH = new Set([SYNC, SIMPLE_QUERY, FLUSH, TERMINATE]);

/**
 * Collects the bytes of one connection and hands them on as batches that the database can answer
 * at once: whole messages up to one that asks for an answer.
 */
export class MessageCollector {
  private waiting: Uint8Array = new Uint8Array(0);
  private started = false;

  /** The complete batches that `bytes` brings, oldest first. */
  push(bytes: Uint8Array): Batch[] {
    this.waiting = this.waiting.length === 0 ? bytes : Buffer.concat([this.waiting, bytes]);
    const batches: Batch[] = [];
    let from = 0;
    let at = 0;
    for (;;) {
      const length = this.lengthAt(at);
      if (length === null || at + length > this.waiting.length) break;
      const kind = this.kindAt(at);
      this.started = true;
      at += length;
      if (kind !== null) {
        batches.push({ kind, bytes: this.waiting.subarray(from, at) });
        from = at;
      }
    }
    this.waiting = this.waiting.subarray(from);
    return batches;
  }

  private kindAt(at: number): Batch['kind'] | null {
    if (!this.started) return 'startup';
    const type = this.waiting[at] ?? 0;
    if (!ENDS_BATCH.has(type)) return null;
    return type === TERMINATE ? 'farewell' : 'statement';
  }

  /** The first message of a connection has no type letter before its length. */
  private lengthAt(at: number): number | null {
    const header = this.started ? 1 : 0;
    if (this.waiting.length < at + header + 4) return null;
    const { buffer, byteOffset } = this.waiting;
    return new DataView(buffer, byteOffset + at + header).getInt32(0) + header;
  }
}

export interface Batch {
  kind: 'startup' | 'statement' | 'farewell';
  bytes: Uint8Array;
}

/** A simple query message, as a client would send it. */
export function simpleQuery(sql: string): Uint8Array {
  const text = Buffer.from(`${sql}\0`);
  const message = Buffer.alloc(5 + text.length);
  message[0] = SIMPLE_QUERY;
  message.writeInt32BE(4 + text.length, 1);
  text.copy(message, 5);
  return message;
}

/** Ends a half-sent extended query, so that the next statement is heard. */
export const sync = Uint8Array.of(SYNC, 0, 0, 0, 4);

/** What a server says to a welcome client: authenticated, and ready outside a transaction. */
export const welcome = Uint8Array.of(
  ...[letter('R'), 0, 0, 0, 8, 0, 0, 0, 0],
  ...[letter('Z'), 0, 0, 0, 5, letter('I')],
);
