import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerSession } from 'smtp-server';

export const commands = ['CONN', 'AUTH', 'MAIL FROM', 'RCPT TO', 'DATA'] as const;
export const moods = ['soft', 'hard', 'disconnect', 'slow'] as const;
type Command = (typeof commands)[number];
type Mood = (typeof moods)[number];

/** RFC 5321, 4.2.3, and RFC 4954, 6: what a server answers to say not now, or never. */
export const answers: Readonly<Record<Command, Readonly<{ soft: number; hard: number }>>> = {
  CONN: { soft: 421, hard: 554 },
  AUTH: { soft: 454, hard: 535 },
  'MAIL FROM': { soft: 451, hard: 550 },
  'RCPT TO': { soft: 450, hard: 550 },
  DATA: { soft: 451, hard: 554 },
};
const SLOW = 700;

type Done = (error?: Error | null) => void;

/** A mail server that asks for a password and is in a mood at one command of the dialogue. */
export class MoodySmtp {
  readonly taken: string[] = [];
  private mood: readonly [Command, Mood] | null = null;
  private readonly server: SMTPServer;

  constructor() {
    this.server = new SMTPServer({
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onConnect: (session, done) => this.answer('CONN', session, done),
      onAuth: (_auth, session, done) =>
        this.answer('AUTH', session, (error) =>
          error ? done(error) : done(null, { user: 'open-deur' }),
        ),
      onMailFrom: (_address, session, done) => this.answer('MAIL FROM', session, done),
      onRcptTo: (_address, session, done) => this.answer('RCPT TO', session, done),
      onData: (stream, session, done) => {
        let source = '';
        stream.on('data', (piece: Buffer) => (source += piece.toString()));
        stream.on('end', () =>
          this.answer('DATA', session, (error) => {
            if (!error) this.taken.push(/^message-id: (.*)$/im.exec(source)?.[1] ?? '');
            done(error);
          }),
        );
      },
    });
    this.server.on('error', () => undefined);
  }

  async open(): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://open-deur:secret@127.0.0.1:${port}`;
  }

  /** Null: takes everything. Connections that were opened before are closed. */
  become(mood: readonly [Command, Mood] | null): void {
    this.mood = mood;
    for (const connection of this.connections()) connection.close();
  }

  close(): Promise<void> {
    this.become(null);
    return new Promise((closed) => this.server.close(() => closed()));
  }

  private answer(command: Command, session: SMTPServerSession, done: Done): void {
    const [where, mood] = this.mood ?? [null, null];
    if (where !== command) return done();
    if (mood === 'slow') setTimeout(done, SLOW);
    else if (mood === 'disconnect') this.hangUp(session);
    else {
      const responseCode = answers[command][mood];
      done(Object.assign(new Error('not in the mood'), { responseCode }));
    }
  }

  private hangUp(session: SMTPServerSession): void {
    for (const connection of this.connections())
      if (connection.session === session) connection.close();
  }

  private connections() {
    return this.server.connections as Set<{ session: unknown; close(): void }>;
  }
}
