import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../platform/graphql/access.ts';
import { FeedReading } from './feed-reading.service.ts';

/** What calendar programs subscribe to; the address is the key. */
@Controller('feeds')
export class FeedsController {
  constructor(private readonly reading: FeedReading) {}

  /**
   * 304 to who has it already (the framework compares both validators), 404 for any address that
   * opens nothing. Nobody on the way keeps a copy, so a revoked address is dead at once everywhere.
   */
  @Public()
  @Get(':token.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-cache')
  @Header('content-disposition', 'inline; filename="open-deur.ics"')
  @Header('x-robots-tag', 'noindex, nofollow')
  async read(
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { text, etag, lastModified } = await this.reading.read(token, request.ip ?? '');
    // Meant for caches on the way (RFC 9111 §5.2.1.4); the framework takes it for a reload without 304.
    delete request.headers['cache-control'];
    response.setHeader('etag', etag);
    if (lastModified !== null) response.setHeader('last-modified', lastModified);
    return text;
  }
}
