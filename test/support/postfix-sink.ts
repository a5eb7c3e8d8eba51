import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';

const program = '/usr/sbin/smtp-sink';

/**
 * Postfix's own test server (smtp-sink(1)): `-r` answers the named commands with a soft error, `-f`
 * with a hard one, `-q` hangs up at them; `.` is the end of the mail.
 */
export class PostfixSink {
  private child: ChildProcess | null = null;

  private constructor(private readonly port: number) {}

  static async atFreePort(): Promise<PostfixSink> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    return new PostfixSink(port);
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async start(...options: readonly string[]): Promise<void> {
    await this.stop();
    const owner = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
    const args = [...owner, '-p', ...options, `127.0.0.1:${this.port}`, '100'];
    this.child = spawn(program, args, { stdio: 'ignore' });
    while (!(await this.listens())) await new Promise(setImmediate);
  }

  async stop(): Promise<void> {
    if (this.child === null) return;
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
    this.child = null;
  }

  private async listens(): Promise<boolean> {
    const socket = connect(this.port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return true;
    } catch {
      return false;
    } finally {
      socket.destroy();
    }
  }
}
