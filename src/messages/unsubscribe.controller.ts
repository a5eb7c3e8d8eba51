import { Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { Public } from '../platform/graphql/access.ts';
import { Preferences } from './preferences.service.ts';

/**
 * One-click unsubscription as RFC 8058 section 3.1 wants it: a POST to the link of the mail's own
 * header, without cookies, signing in or a redirect. A GET is the page of the client, with a button.
 * https://www.rfc-editor.org/rfc/rfc8058
 */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly preferences: Preferences) {}

  @Public()
  @Post(':token')
  @HttpCode(200)
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-store')
  async off(@Param('token') token: string): Promise<string> {
    await this.preferences.chooseByLink(token, false);
    return '';
  }
}
