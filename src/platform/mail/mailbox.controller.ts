import { Controller, Get, Header, Param } from '@nestjs/common';
import { Public } from '../graphql/access.ts';
import { Mailbox } from './mailbox.service.ts';

@Controller('mailbox')
export class MailboxController {
  constructor(private readonly mailbox: Mailbox) {}

  /** Without scripts and without requests, whatever the mail contains. */
  @Public()
  @Get(':id/html')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header(
    'content-security-policy',
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  )
  async html(@Param('id') id: string): Promise<string> {
    const mail = await Mailbox.read(await this.mailbox.message(id));
    return mail.html ?? '';
  }
}
