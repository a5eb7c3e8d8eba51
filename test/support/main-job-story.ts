import { Temporal } from 'temporal-polyfill';
import { MessagesService } from '../../src/messages/messages.service.ts';
import { signedIn } from './api.ts';
import type { Api } from './api.ts';
import { startApp } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { FakeClock } from './clock.ts';
import { freshDatabase } from './database.ts';
import { startSmtp } from './smtp.ts';
import type { SmtpSink } from './smtp.ts';

const ZONE = 'Europe/Amsterdam';
const ADMIN = 'beheer@acme.example';

/** What one step of the main job leaves behind for the next. */
export class MainJobStory {
  readonly ids = { department: '', programme: '', visitType: '', promise: '' };
  invitationToken = '';
  visits: { id: string; startsAt: string; endsAt: string }[] = [];

  private constructor(
    readonly app: AppUnderTest,
    readonly smtp: SmtpSink,
    readonly clock: FakeClock,
    private readonly database: Awaited<ReturnType<typeof freshDatabase>>,
  ) {}

  static async begin(): Promise<MainJobStory> {
    const clock = new FakeClock('2026-09-07T08:00:00Z');
    const database = await freshDatabase();
    const smtp = await startSmtp();
    const config = { smtpUrl: smtp.url, adminEmail: ADMIN };
    const app = await startApp({ databaseUrl: database.url, clock, config });
    return new MainJobStory(app, smtp, clock, database);
  }

  async end(): Promise<void> {
    await this.app.close();
    await this.smtp.close();
    await this.database.drop();
  }

  signInHr(): Promise<Api> {
    return signedIn(this.app, ADMIN);
  }

  async sendDue(): Promise<void> {
    await this.app.nest.get(MessagesService, { strict: false }).sendDue(this.clock.now());
  }

  firstVisitStartsAt(): Temporal.ZonedDateTime {
    return Temporal.Instant.from(this.visits[0]?.startsAt ?? '').toZonedDateTimeISO(ZONE);
  }
}
