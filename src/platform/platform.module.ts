// Owns the audit log, idempotency keys, pilot mode of the mail and the example organisation's mailbox.
// Promises: nothing in here knows what a visit is; it could ship in a different product.
import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ScheduleModule } from '@nestjs/schedule';
import { Audit } from './audit.service.ts';
import { Clock } from './clock.ts';
import { Config } from './config.ts';
import { Database } from './database/database.service.ts';
import { SessionGuard } from './graphql/access.ts';
import { EndOfStreams } from './graphql/end-of-streams.ts';
import { IdempotencyInterceptor } from './graphql/idempotency.interceptor.ts';
import { IdempotencyJob } from './graphql/idempotency.job.ts';
import { graphqlOptions } from './graphql/options.ts';
import { RefusalFilter } from './graphql/refusal.filter.ts';
import { GuardedFetch } from './guarded-fetch.service.ts';
import { HealthController } from './health.controller.ts';
import { Links } from './links.ts';
import { LiveEventsController } from './live-events.controller.ts';
import { LiveEvents } from './live-events.service.ts';
import { Inbox } from './mail/inbox.service.ts';
import { Mail } from './mail/mail.service.ts';
import { MailboxController } from './mail/mailbox.controller.ts';
import { MailboxResolver } from './mail/mailbox.resolver.ts';
import { Mailbox } from './mail/mailbox.service.ts';
import { AccessTokens } from './oauth/access-tokens.service.ts';
import { MailPilot } from './mail/pilot.service.ts';

@Global()
@Module({
  imports: [GraphQLModule.forRoot(graphqlOptions), ScheduleModule.forRoot()],
  controllers: [HealthController, MailboxController, LiveEventsController],
  providers: [
    { provide: Config, useFactory: () => Config.fromEnvironment(process.env) },
    {
      provide: Database,
      useFactory: ({ databaseUrl, dataDir }: Config) =>
        Database.open({ url: databaseUrl, dataDir }),
      inject: [Config],
    },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_FILTER, useClass: RefusalFilter },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    Clock,
    Audit,
    IdempotencyJob,
    AccessTokens,
    { provide: GuardedFetch, useFactory: () => new GuardedFetch() },
    Links,
    LiveEvents,
    EndOfStreams,
    Inbox,
    Mail,
    Mailbox,
    MailPilot,
    MailboxResolver,
  ],
  exports: [
    Config,
    Database,
    Clock,
    Audit,
    Links,
    LiveEvents,
    Mail,
    MailPilot,
    Inbox,
    AccessTokens,
    GuardedFetch,
  ],
})
export class PlatformModule {}
