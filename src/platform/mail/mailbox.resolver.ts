import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { MailboxMessage } from '../../generated/prisma/client.ts';
import { toInstant } from '../database/dates.ts';
import { Public } from '../graphql/access.ts';
import { MailboxMessageType } from './mailbox.graphql.ts';
import { Mailbox } from './mailbox.service.ts';

async function described(message: MailboxMessage): Promise<MailboxMessageType> {
  const mail = await Mailbox.read(message);
  const calendar = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const content = calendar?.content;
  return {
    id: message.id,
    to: message.to,
    subject: message.subject,
    at: toInstant(message.at),
    text: mail.text ?? '',
    calendar:
      content === undefined
        ? null
        : typeof content === 'string'
          ? content
          : new TextDecoder().decode(content),
  };
}

@Resolver(() => MailboxMessageType)
export class MailboxResolver {
  constructor(private readonly mailbox: Mailbox) {}

  @Public()
  @Query(() => [MailboxMessageType], {
    name: 'mailbox',
    description: 'The latest mails of the example organisation, newest first; NOT_FOUND elsewhere.',
  })
  async latest(
    @Args('first', { type: () => Int, defaultValue: 50, description: '1–500.' }) first: number,
  ): Promise<MailboxMessageType[]> {
    return Promise.all((await this.mailbox.latest(first)).map(described));
  }

  @Public()
  @Query(() => MailboxMessageType, {
    description: 'One mail of the example organisation; NOT_FOUND elsewhere.',
  })
  async mailboxMessage(
    @Args('id', { type: () => ID, description: 'Of the mail.' }) id: string,
  ): Promise<MailboxMessageType> {
    return described(await this.mailbox.message(id));
  }
}
