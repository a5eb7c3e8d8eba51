import { Duplex } from 'node:stream';

/** How a connection reaches the thread of the embedded database. */
export interface Line {
  /** Opens the line and gives the connection its number, higher than any before. */
  connect(connection: EmbeddedConnection): Promise<number>;
  send(connection: EmbeddedConnection, bytes: Uint8Array): void;
  hangUp(connection: EmbeddedConnection): void;
}

/** The socket that `pg` believes to have: it carries the PostgreSQL protocol to another thread. */
export class EmbeddedConnection extends Duplex {
  /** Zero until connected. */
  number = 0;

  constructor(private readonly line: Line) {
    super({ allowHalfOpen: false });
  }

  connect(): this {
    this.line.connect(this).then(
      (number) => {
        this.number = number;
        this.emit('connect');
      },
      (error: Error) => this.destroy(error),
    );
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed as they arrive.
  }

  override _write(bytes: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    this.line.send(this, bytes);
    done();
  }

  override _writev(chunks: { chunk: Uint8Array }[], done: () => void): void {
    this.line.send(this, Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.line.hangUp(this);
    done(error);
  }
}
