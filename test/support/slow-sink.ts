import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** Milliseconds after which it answers: to a mail, and to each command before that. */
type Pauses = Readonly<{ mail: number; command: number }>;

/** A mail server that takes its time to say yes, and remembers whose yes it was. */
export async function startSlowSink({ mail, command }: Pauses = { mail: 5, command: 0 }) {
  const taken: string[] = [];
  const heard = new EventEmitter();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 1,
    onMailFrom: (_address, _session, done) => after(command, done),
    onRcptTo: (_address, _session, done) => after(command, done),
    onData: (stream, _session, done) => {
      let head = '';
      stream.on('data', (piece: Buffer) => {
        if (head.length < 4_096) head += piece.toString('latin1');
      });
      stream.on('end', () =>
        after(mail, () => {
          taken.push(/^message-id: (.*)$/im.exec(head)?.[1] ?? '');
          done();
          heard.emit('mail');
        }),
      );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const more = async (count: number) => {
    const goal = taken.length + count;
    while (taken.length < goal) await once(heard, 'mail');
  };
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return { url: `smtp://127.0.0.1:${port}`, taken, more, close };
}

function after(pause: number, act: () => void): void {
  if (pause === 0) act();
  else setTimeout(act, pause);
}
