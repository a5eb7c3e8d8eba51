import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { SendMailOptions, Transporter } from 'nodemailer';
import { Config } from '../config.ts';
import { emailAddress } from '../input.ts';
import { AccessTokens } from '../oauth/access-tokens.service.ts';
import { Mailbox } from './mailbox.service.ts';
import { MailPilot } from './pilot.service.ts';
import type { Pilot } from './pilot.service.ts';
import { asSendError, smtpAccess } from './smtp-access.ts';

export type MailMessage = Readonly<{
  to: Readonly<{ name: string; address: string }>;
  subject: string;
  html: string;
  text: string;
  calendar?: Readonly<{ method: 'REQUEST' | 'CANCEL'; content: string }>;
  /** Stable over all attempts, with its angle brackets. */
  messageId?: string;
  inReplyTo?: string;
  references?: string;
  headers?: Readonly<Record<string, string>>;
  /**
   * Asked for by its reader a moment ago, to sign in: the switch of pilot mode leaves it alone, else
   * nobody could sign in any more, and the pilot's mailbox could sign in as everybody.
   */
  personal?: boolean;
}>;

/** Where mails go at this moment: to their recipients, or all to one address. */
export type MailRoute = Readonly<{ pilot: Pilot | null }>;

/**
 * Waited for before the last line of a mail, at which the mail server takes it: until then it throws
 * away what it has when the link breaks (RFC 5321, section 4.1.1.4).
 */
type BeforeItsEnd = () => Promise<void>;
type Held = SendMailOptions & Readonly<{ beforeItsEnd?: BeforeItsEnd | undefined }>;

const seconds = (count: number): number => count * 1_000;

// The pool of nodemailer would try again up to five times without telling; trying again is decided by the outbox.
const smtpOptions = {
  pool: true,
  maxRequeues: 0,
  dnsTimeout: seconds(10),
  connectionTimeout: seconds(10),
  greetingTimeout: seconds(10),
  socketTimeout: seconds(60),
  disableFileAccess: true,
  disableUrlAccess: true,
} as const;

/** What the mail server allows one process. */
const limitsOf = ({ mailConnections, mailPerConnection, mailPerMinute }: Config) => ({
  maxConnections: mailConnections,
  maxMessages: mailPerConnection,
  ...(mailPerMinute !== null && { rateLimit: mailPerMinute, rateDelta: seconds(60) }),
});

/**
 * The appointment as the last alternative, which is where Outlook, Gmail and Apple Mail look for it,
 * and once more as the file that Gmail's own invitations carry, for readers that know files only. It
 * is the tree that nodemailer makes of an `icalEvent`, built here because that one cannot say
 * `component` (RFC 6047 §2.4). In base64, so that no relay folds its lines anew.
 */
const calendarParts = ({ method, content }: NonNullable<MailMessage['calendar']>) => ({
  alternatives: [
    {
      contentType: `text/calendar; charset=utf-8; method=${method}; component=VEVENT`,
      contentTransferEncoding: 'base64' as const,
      content,
    },
  ],
  attachments: [{ filename: 'invite.ics', contentType: 'application/ics', content }],
});

/**
 * Hands one message for one recipient to the mail server, or to the mailbox page of the example
 * organisation. Throws what the server said; who calls decides whether to try again.
 */
@Injectable()
export class Mail implements OnModuleDestroy {
  private readonly transport: Transporter | null;

  constructor(
    private readonly config: Config,
    private readonly mailbox: Mailbox,
    private readonly pilot: MailPilot,
    tokens: AccessTokens,
  ) {
    this.transport = config.smtpUrl
      ? createTransport({
          ...smtpAccess(config.smtpUrl, config, tokens),
          ...smtpOptions,
          ...limitsOf(config),
        } as never)
      : null;
    this.transport?.use('stream', ({ message, data }, done) => {
      const { beforeItsEnd } = data as Held;
      if (beforeItsEnd) message.processFunc((source) => heldBack(source, beforeItsEnd));
      done();
    });
  }

  /** For who sends many at once: it holds for a moment, and is then asked for anew. */
  async route(): Promise<MailRoute> {
    return { pilot: await this.pilot.current() };
  }

  async send(message: MailMessage, route?: MailRoute, beforeItsEnd?: BeforeItsEnd): Promise<void> {
    const redirect = this.redirected(message, route ?? (await this.route()));
    const address = emailAddress.parse(redirect ?? message.to.address);
    const mail = this.compose(message, address);
    if (!this.transport) {
      await beforeItsEnd?.();
      return this.mailbox.keep(message, mail);
    }
    const info = await this.handOver(this.transport, { ...mail, beforeItsEnd });
    const [only, ...others] = info.envelope.to;
    if (only !== address || others.length > 0)
      throw new Error('The envelope names somebody else than the recipient.');
  }

  private redirected({ personal = false }: MailMessage, { pilot }: MailRoute): string | null {
    return personal && !this.pilot.isFixed ? null : (pilot?.address ?? null);
  }

  private async handOver(
    transport: Transporter,
    mail: Held,
  ): Promise<{ envelope: { to: string[] } }> {
    try {
      return await transport.sendMail(mail);
    } catch (error) {
      throw asSendError(error);
    }
  }

  private compose(message: MailMessage, address: string): SendMailOptions {
    const redirected = address !== message.to.address.trim().toLowerCase();
    // A blank subject would leave its header out.
    const subject = message.subject.trim() === '' ? 'Open Deur' : message.subject;
    return {
      from: { name: 'Open Deur', address: this.config.mailFrom },
      to: { name: message.to.name, address },
      envelope: { from: this.config.mailFrom, to: address },
      subject: redirected ? `[${message.to.address}] ${subject}` : subject,
      text: message.text,
      html: message.html,
      textEncoding: 'quoted-printable',
      ...(message.messageId && { messageId: message.messageId }),
      ...(message.inReplyTo && { inReplyTo: message.inReplyTo }),
      ...(message.references && { references: message.references }),
      headers: { 'Auto-Submitted': 'auto-generated', ...message.headers },
      ...(message.calendar && calendarParts(message.calendar)),
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }
}

/**
 * The mail in one piece, and its end once it may come. It is read, and its end asked for, once the
 * server has said that it listens. A plugin as nodemailer describes them (nodemailer.com/plugins/create).
 */
function heldBack(mail: Readable, beforeItsEnd: BeforeItsEnd): Readable {
  const pieces: Buffer[] = [];
  const end = async (): Promise<void> => {
    held.push(Buffer.concat(pieces));
    await beforeItsEnd();
    held.push(null);
  };
  const read = (): void => {
    if (mail.readableFlowing) return;
    mail.on('data', (piece: Buffer) => pieces.push(piece));
    mail.once('end', () => void end().catch((error: Error) => held.destroy(error)));
  };
  const held = new Readable({ read });
  mail.once('error', (error) => held.destroy(error));
  return held;
}
