import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerSession } from 'smtp-server';

/**
 * A mail server that tells apart whose mail it is being given from whose mail it has taken. It asks
 * before it takes the first recipient, and can hang up on whoever has not come to an end.
 */
export async function startPatientSmtp(beforeTheFirst: () => Promise<void>) {
  const open = new Set<SMTPServerSession>();
  const taken: string[] = [];
  const heard = new EventEmitter();
  let first: Promise<void> | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 1,
    onRcptTo: (_address, _session, done) => {
      first ??= beforeTheFirst();
      void first.then(() => done());
    },
    onData: (stream, session, done) => {
      let text = '';
      stream.on('data', (piece: Buffer) => {
        text += piece.toString('latin1');
        open.add(session);
        heard.emit('news');
      });
      stream.on('end', () => {
        open.delete(session);
        taken.push(/^message-id: (.*)$/im.exec(text)?.[1] ?? '');
        heard.emit('news');
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    /** Of how many mails some lines have come, and the last one has not. */
    open: () => open.size,
    until: async (holds: () => boolean) => {
      while (!holds()) await once(heard, 'news');
    },
    hangUp: () => {
      for (const connection of server.connections as Set<{
        session: SMTPServerSession;
        close(): void;
      }>)
        if (open.has(connection.session)) connection.close();
      open.clear();
    },
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
