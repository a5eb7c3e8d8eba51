import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';

export type ReceivedMail = Email &
  Readonly<{
    envelope: Readonly<{ from: string; to: string[] }>;
    /** As it came in. */
    source: string;
  }>;

/** What the server answers instead of taking a mail: the SMTP code, or a broken link. */
export type Answer = number | 'HANG_UP' | null;

export type SmtpSink = Readonly<{
  url: string;
  mails: readonly ReceivedMail[];
  /** The mails for one address, the oldest first. */
  to(address: string): ReceivedMail[];
  /** The last of that many mails for one address, as soon as they are all there. */
  arrived(address: string, count: number): Promise<ReceivedMail>;
  /** From now on: how it answers RCPT TO for an address, and the end of a mail it has read. */
  answer(with_: { recipient?: (address: string) => Answer; data?: (mail: Email) => Answer }): void;
  /** Takes everything again, and has received nothing yet. */
  forget(): void;
  close(): Promise<void>;
}>;

/** Whether a token of this user is taken instead of a password. */
type TakesToken = (user: string, token: string) => Promise<boolean>;

/** A real SMTP server on loopback that keeps what it is given; with `takesToken`, only after AUTH XOAUTH2. */
export async function startSmtp(takesToken?: TakesToken): Promise<SmtpSink> {
  const mails: ReceivedMail[] = [];
  const arrivals = new EventEmitter();
  let recipient: (address: string) => Answer = () => null;
  let data: (mail: Email) => Answer = () => null;

  const server = new SMTPServer({
    authOptional: takesToken === undefined,
    authMethods: ['XOAUTH2'],
    allowInsecureAuth: true,
    disabledCommands: takesToken === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    onAuth: ({ username = '', accessToken = '' }, _session, done) => {
      void takesToken?.(username, accessToken).then((isTaken) =>
        done(null, isTaken ? { user: username } : { message: 'The token is not taken.' }),
      );
    },
    onRcptTo: ({ address }, session, done) => finish(recipient(address), session, done),
    onData: (stream, session, done) => {
      void read(stream).then(async (source) => {
        const mail = await PostalMime.parse(source);
        const answer = data(mail);
        // A link that breaks here breaks after the mail was taken: nobody but the server knows.
        if (answer === null || answer === 'HANG_UP') {
          mails.push({ ...mail, envelope: envelopeOf(session), source: source.toString('utf8') });
          arrivals.emit('mail');
        }
        finish(answer, session, done);
      });
    },
  });
  // A client that is cut off is part of the tests.
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;

  const finish = (
    answer: Answer,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): void => {
    if (answer === null) return done();
    if (answer !== 'HANG_UP')
      return done(Object.assign(new Error('not now'), { responseCode: answer }));
    for (const connection of server.connections as Set<{ session: unknown; close(): void }>)
      if (connection.session === session) connection.close();
  };

  const to = (address: string) => mails.filter(({ envelope }) => envelope.to.includes(address));
  const arrived = async (address: string, count: number): Promise<ReceivedMail> => {
    for (;;) {
      const mail = to(address)[count - 1];
      if (mail) return mail;
      await once(arrivals, 'mail');
    }
  };

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    to,
    arrived,
    answer: (changes) => ({ recipient = recipient, data = data } = changes),
    forget: () => {
      mails.length = 0;
      recipient = () => null;
      data = () => null;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function read(stream: SMTPServerDataStream): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const envelopeOf = ({ envelope }: SMTPServerSession) => ({
  from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
  to: envelope.rcptTo.map(({ address }) => address),
});
