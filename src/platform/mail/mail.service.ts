import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { SendMailOptions, Transporter } from 'nodemailer';
import { Config } from '../config.ts';
import { emailAddress } from '../input.ts';
import { AccessTokens } from '../oauth/access-tokens.service.ts';
import { Mailbox } from './mailbox.service.ts';
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
}>;

const seconds = (count: number): number => count * 1_000;

// The pool of nodemailer would try again up to five times without telling; trying again is decided by the outbox.
const smtpOptions = {
  pool: true,
  maxConnections: 4,
  maxRequeues: 0,
  dnsTimeout: seconds(10),
  connectionTimeout: seconds(10),
  greetingTimeout: seconds(10),
  socketTimeout: seconds(60),
  disableFileAccess: true,
  disableUrlAccess: true,
} as const;

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
    tokens: AccessTokens,
  ) {
    this.transport = config.smtpUrl
      ? createTransport({ ...smtpAccess(config.smtpUrl, config, tokens), ...smtpOptions } as never)
      : null;
  }

  async send(message: MailMessage): Promise<void> {
    const address = emailAddress.parse(this.config.mailRedirect ?? message.to.address);
    const mail = this.compose(message, address);
    if (!this.transport) return this.mailbox.keep(message, mail);
    const info = await this.handOver(this.transport, mail);
    const [only, ...others] = info.envelope.to;
    if (only !== address || others.length > 0)
      throw new Error('The envelope names somebody else than the recipient.');
  }

  private async handOver(
    transport: Transporter,
    mail: SendMailOptions,
  ): Promise<{ envelope: { to: string[] } }> {
    try {
      return await transport.sendMail(mail);
    } catch (error) {
      throw asSendError(error);
    }
  }

  private compose(message: MailMessage, address: string): SendMailOptions {
    const redirected = this.config.mailRedirect !== null;
    return {
      from: { name: 'Open Deur', address: this.config.mailFrom },
      to: { name: message.to.name, address },
      envelope: { from: this.config.mailFrom, to: address },
      subject: redirected ? `[${message.to.address}] ${message.subject}` : message.subject,
      text: message.text,
      html: message.html,
      ...(message.messageId && { messageId: message.messageId }),
      ...(message.inReplyTo && { inReplyTo: message.inReplyTo }),
      ...(message.references && { references: message.references }),
      headers: { 'Auto-Submitted': 'auto-generated', ...message.headers },
      ...(message.calendar && { icalEvent: { ...message.calendar, filename: 'open-deur.ics' } }),
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }
}
