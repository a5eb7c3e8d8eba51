import { Controller, Get, Header, Param } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import { IntroTexts } from './intro-texts.service.ts';

/** What a message looks like, for a frame on the administrator's page. */
@Controller('mail-examples')
export class MailExamplesController {
  constructor(private readonly intros: IntroTexts) {}

  /** Without scripts and without requests. */
  @Get(':kind/:locale')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @Header(
    'content-security-policy',
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  )
  async html(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Param('locale') locale: string,
  ): Promise<string> {
    return this.intros.page(actor, kind, locale);
  }
}
