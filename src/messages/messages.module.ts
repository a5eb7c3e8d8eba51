// Owns messages: which were due, to whom, and what became of them; their templates and calendar part;
// the mails that come back and what they changed.
// Promises: the right message once, in its reader's language, or a loud reason why not.
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { ReflectionsModule } from '../reflections/reflections.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { VisitsModule } from '../visits/visits.module.ts';
import { Bounces } from './bounces.service.ts';
import { CalendarUids } from './calendar-uids.service.ts';
import { IncomingMailsJob } from './incoming-mails.job.ts';
import { IncomingMails } from './incoming-mails.service.ts';
import { Letters } from './letters.service.ts';
import { MessagesJob } from './messages.job.ts';
import { MessagesResolver } from './messages.resolver.ts';
import { MessagesService } from './messages.service.ts';
import { Occasions } from './occasions.service.ts';
import { Outbox } from './outbox.service.ts';
import { InboxReports } from './inbox-reports.service.ts';
import { FailingAddressOfPersonResolver, RepliesResolver } from './replies.resolver.ts';
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
  ],
  providers: [
    MessagesService,
    Occasions,
    Outbox,
    Letters,
    MessagesJob,
    MessagesResolver,
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
