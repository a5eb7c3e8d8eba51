// Owns messages: which were due, to whom, and what became of them; their templates and calendar part;
// whether the mail server is left alone, what messages of a kind begin with; the mails that come back
// and what they changed.
// Promises: the right message once, in its reader's language, or a loud reason why not.
import { Module } from '@nestjs/common';
import { DashboardModule } from '../dashboard/dashboard.module.ts';
import { IdentityModule } from '../identity/identity.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { PromisesModule } from '../promises/promises.module.ts';
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
import { IntroTexts } from './intro-texts.service.ts';
import { Bounces } from './bounces.service.ts';
import { CalendarUids } from './calendar-uids.service.ts';
import { IncomingMailsJob } from './incoming-mails.job.ts';
import { IncomingMails } from './incoming-mails.service.ts';
import { Letters } from './letters.service.ts';
import { MailDeskResolver } from './mail-desk.resolver.ts';
import { MailDesk } from './mail-desk.service.ts';
import { MailExamplesController } from './mail-examples.controller.ts';
import { MessagesJob } from './messages.job.ts';
import { MessagesResolver } from './messages.resolver.ts';
import { MessagesService } from './messages.service.ts';
import { Occasions } from './occasions.service.ts';
import { OpenFeeds } from './open-feeds.service.ts';
import { Marks } from './marks.service.ts';
import { Outbox } from './outbox.service.ts';
import { Posting } from './posting.service.ts';
import { Risk } from './risk.service.ts';
import { Sending } from './sending.service.ts';
import { VisitBackground } from './visit-background.service.ts';
import { VisitFactsReader } from './visit-facts.service.ts';
import { DigestLetters } from './digest-letters.service.ts';
import { Digests } from './digests.service.ts';
import { LookBacks } from './look-backs.service.ts';
import { NudgeLetters } from './nudge-letters.service.ts';
import { NudgeMails } from './nudge-mails.service.ts';
import { NudgeReaders } from './nudge-readers.service.ts';
import { NudgeRetries } from './nudge-retries.service.ts';
import { Nudges } from './nudges.service.ts';
import { ComingMessages } from './coming-messages.service.ts';
import { Preferences } from './preferences.service.ts';
import { PreferencesResolver } from './preferences.resolver.ts';
import { PromiseLetters } from './promise-letters.service.ts';
import { PromiseOccasions } from './promise-occasions.service.ts';
import { Standing } from './standing.service.ts';
import { TeamWeeks } from './team-weeks.service.ts';
import { ThanksNews } from './thanks-news.service.ts';
import { UnsubscribeLinks } from './unsubscribe-links.service.ts';
import { UnsubscribeController } from './unsubscribe.controller.ts';
import { VisitLetters } from './visit-letters.service.ts';
import { VisitPlaces } from './visit-places.service.ts';
import { InboxReports } from './inbox-reports.service.ts';
import { FailingAddressOfPersonResolver, RepliesResolver } from './replies.resolver.ts';
import { ReadinessLetters } from './readiness-letters.service.ts';
import { RehearsalsResolver } from './rehearsals.resolver.ts';
import { Rehearsals } from './rehearsals.service.ts';
import { Replies } from './replies.service.ts';
import { ReplyAnswers } from './reply-answers.service.ts';

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
    PromisesModule,
    DashboardModule,
  ],
  controllers: [FeedsController, UnsubscribeController, MailExamplesController],
  providers: [
    OpenFeeds,
    Feeds,
    FeedReading,
    FeedsResolver,
    MessagesService,
    Rehearsals,
    RehearsalsResolver,
    Occasions,
    Marks,
    Outbox,
    MailBreakerService,
    Risk,
    Posting,
    Sending,
    CalendarParts,
    Letters,
    InvitationLetters,
    ExchangeLetters,
    VisitLetters,
    VisitPlaces,
    VisitFactsReader,
    VisitBackground,
    Forgetting,
    Nudges,
    Standing,
    PromiseOccasions,
    PromiseLetters,
    LookBacks,
    Digests,
    NudgeReaders,
    NudgeMails,
    NudgeRetries,
    NudgeLetters,
    DigestLetters,
    ReadinessLetters,
    TeamWeeks,
    ThanksNews,
    UnsubscribeLinks,
    Preferences,
    ComingMessages,
    PreferencesResolver,
    MessagesJob,
    MessagesResolver,
    IntroTexts,
    MailDesk,
    MailDeskResolver,
    IncomingMails,
    IncomingMailsJob,
    Replies,
    ReplyAnswers,
    Bounces,
    InboxReports,
    RepliesResolver,
    FailingAddressOfPersonResolver,
    CalendarUids,
  ],
  exports: [MessagesService],
})
export class MessagesModule {}
