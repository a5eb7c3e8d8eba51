// Owns messages: which were due, to whom, and what became of them; their templates and calendar part;
// whether the mail server is left alone, and what messages of a kind begin with.
// Promises: the right message once, in its reader's language, or a loud reason why not.
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { ReflectionsModule } from '../reflections/reflections.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { VisitsModule } from '../visits/visits.module.ts';
import { MailBreakerService } from './breaker.service.ts';
import { IntroTexts } from './intro-texts.service.ts';
import { Letters } from './letters.service.ts';
import { MailDeskResolver } from './mail-desk.resolver.ts';
import { MailDesk } from './mail-desk.service.ts';
import { MailExamplesController } from './mail-examples.controller.ts';
import { MessagesJob } from './messages.job.ts';
import { MessagesResolver } from './messages.resolver.ts';
import { MessagesService } from './messages.service.ts';
import { Occasions } from './occasions.service.ts';
import { Outbox } from './outbox.service.ts';

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
  controllers: [MailExamplesController],
  providers: [
    MessagesService,
    Occasions,
    Outbox,
    MailBreakerService,
    Letters,
    MessagesJob,
    MessagesResolver,
    IntroTexts,
    MailDesk,
    MailDeskResolver,
  ],
  exports: [MessagesService],
})
export class MessagesModule {}
