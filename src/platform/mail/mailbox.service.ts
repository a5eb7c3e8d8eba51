import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import type { MailboxMessage } from '../../generated/prisma/client.ts';
import { Refusal } from '../../refusals.ts';
import { Clock } from '../clock.ts';
import { Config } from '../config.ts';
import { Database } from '../database/database.service.ts';
import { toDate } from '../database/dates.ts';
import { asId } from '../input.ts';
import { found } from '../refuse.ts';

const KEPT = 500;

/** The mails of the example organisation, as they would arrive; elsewhere this does not exist. */
@Injectable()
export class Mailbox {
  private readonly compiler = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
  });

  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async keep(
    message: { to: { address: string }; subject: string },
    mail: SendMailOptions,
  ): Promise<void> {
    this.refuseElsewhere();
    const compiled = (await this.compiler.sendMail(mail)) as unknown as { message: Buffer };
    const at = toDate(this.clock.now());
    const { to, subject } = message;
    await this.db.client.mailboxMessage.create({
      data: { to: to.address, subject, source: compiled.message.toString('utf8'), at },
    });
    const oldest = await this.db.client.mailboxMessage.findFirst({
      orderBy: { id: 'desc' },
      skip: KEPT,
    });
    if (oldest)
      await this.db.client.mailboxMessage.deleteMany({ where: { id: { lte: oldest.id } } });
  }

  async latest(first: number): Promise<MailboxMessage[]> {
    this.refuseElsewhere();
    return this.db.client.mailboxMessage.findMany({
      orderBy: { id: 'desc' },
      take: Math.min(Math.max(first, 1), KEPT),
    });
  }

  async message(id: string): Promise<MailboxMessage> {
    this.refuseElsewhere();
    return found(await this.db.client.mailboxMessage.findUnique({ where: { id: asId(id) } }));
  }

  static read(message: MailboxMessage): Promise<Email> {
    return PostalMime.parse(message.source);
  }

  private refuseElsewhere(): void {
    if (!this.config.example || this.config.smtpUrl) throw new Refusal('NOT_FOUND');
  }
}
