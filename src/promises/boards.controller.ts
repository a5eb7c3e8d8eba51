import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../platform/graphql/access.ts';
import { sendClientPage } from '../platform/web/client.ts';
import { BoardLinks } from './board-links.service.ts';

/**
 * The page behind a board's link, whose status says whether the link still opens anything: also to
 * a television, a search engine or a scanner that does not run the page.
 */
@Controller('board')
export class BoardsController {
  constructor(private readonly links: BoardLinks) {}

  @Public()
  @Get(':token')
  @Header('cache-control', 'private, no-store')
  @Header('referrer-policy', 'no-referrer')
  @Header('x-robots-tag', 'noindex, nofollow')
  async page(@Param('token') token: string, @Res() response: Response): Promise<void> {
    sendClientPage(response, await this.links.statusOf(token));
  }
}
