import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, RequestLocale } from '../platform/graphql/access.ts';
import { HostingService } from './hosting.service.ts';

/** A file to save; reading it changes nothing. */
@Controller('exports')
export class HostingController {
  constructor(private readonly service: HostingService) {}

  @Get('hosting/:teamId')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  async hours(
    @CurrentActor() actor: Actor,
    @Param('teamId') teamId: string,
    @Query('year') year: string,
    @RequestLocale() locale: 'nl' | 'en',
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { name, text } = await this.service.hoursFile(actor, teamId, Number(year), locale);
    response.setHeader('content-disposition', `attachment; filename="${name}"`);
    return text;
  }
}
