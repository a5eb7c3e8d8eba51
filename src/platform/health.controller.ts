import { Controller, Get, HttpCode, ServiceUnavailableException } from '@nestjs/common';
import { Database } from './database/database.service.ts';
import { Public } from './graphql/access.ts';
import { log } from './log.ts';

@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly db: Database) {}

  /** The process answers. */
  @Get('live')
  @HttpCode(200)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** The database answers and has every migration. A mail server that is down keeps nobody out. */
  @Get('ready')
  async ready(): Promise<{ status: 'ready' }> {
    try {
      await this.db.ping();
      if ((await this.db.pendingMigrations()).length === 0) return { status: 'ready' };
    } catch (error) {
      log.error({ err: error }, 'not ready');
    }
    throw new ServiceUnavailableException({ status: 'not ready' });
  }
}
