// Owns messages: which were due, to whom, and what became of them; their templates and calendar part.
// Promises: the right message once, in its reader's language, or a loud reason why not.
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { ReflectionsModule } from '../reflections/reflections.module.ts';
import { RotationModule } from '../rotation/rotation.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { VisitsModule } from '../visits/visits.module.ts';
import { ExchangeLetters } from './exchange-letters.service.ts';
import { Forgetting } from './forgetting.service.ts';
import { InvitationLetters } from './invitation-letters.service.ts';
import { CalendarParts } from './calendar-parts.service.ts';
import { FeedReading } from './feed-reading.service.ts';
import { FeedsController } from './feeds.controller.ts';
import { FeedsResolver } from './feeds.resolver.ts';
import { Feeds } from './feeds.service.ts';
import { MailBreakerService } from './breaker.service.ts';
import { Letters } from './letters.service.ts';
import { MessagesJob } from './messages.job.ts';
import { MessagesResolver } from './messages.resolver.ts';
import { MessagesService } from './messages.service.ts';
import { Occasions } from './occasions.service.ts';
import { OpenFeeds } from './open-feeds.service.ts';
import { Outbox } from './outbox.service.ts';
import { VisitBackground } from './visit-background.service.ts';
import { VisitFactsReader } from './visit-facts.service.ts';
import { VisitLetters } from './visit-letters.service.ts';
import { VisitPlaces } from './visit-places.service.ts';

@Module({
  imports: [
    IdentityModule,
    PeopleModule,
    ProgrammesModule,
    TeamsModule,
    SlotsModule,
    VisitsModule,
    ReflectionsModule,
    RotationModule,
  ],
  controllers: [FeedsController],
  providers: [
    OpenFeeds,
    Feeds,
    FeedReading,
    FeedsResolver,
    MessagesService,
    Occasions,
    Outbox,
    MailBreakerService,
    CalendarParts,
    Letters,
    InvitationLetters,
    ExchangeLetters,
    VisitLetters,
    VisitPlaces,
    VisitFactsReader,
    VisitBackground,
    Forgetting,
    MessagesJob,
    MessagesResolver,
  ],
  exports: [MessagesService],
})
export class MessagesModule {}
