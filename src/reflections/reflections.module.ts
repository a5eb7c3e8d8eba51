// Owns look-backs with their drafts, the private journal, notes, and expectations.
// Promises: nothing lost, nothing leaked. What somebody wrote opens for that somebody alone.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { VisitsModule } from '../visits/visits.module.ts';
import {
  DayCardChannelsResolver,
  HostCardChannelsResolver,
  LookBackChannelsResolver,
} from './channels.resolver.ts';
import { DraftsResolver } from './drafts.resolver.ts';
import { DraftsService } from './drafts.service.ts';
import { ExpectationGaps } from './expectation-gaps.service.ts';
import { ExpectationsResolver, InvitationExpectationsResolver } from './expectations.resolver.ts';
import { ExpectationsService } from './expectations.service.ts';
import { JournalKeysResolver } from './journal-keys.resolver.ts';
import { JournalKeys } from './journal-keys.service.ts';
import { Journal } from './journal.service.ts';
import { KnownColleagues } from './known-colleagues.service.ts';
import { DayCardNotesResolver, NotesResolver } from './notes.resolver.ts';
import { NotesService } from './notes.service.ts';
import { OwnVisits } from './own-visits.service.ts';
import { OwnWordsResolver } from './own-words.resolver.ts';
import { OwnWordsService } from './own-words.service.ts';
import { ReflectionsJob } from './reflections.job.ts';
import { PrivacyResolver } from './privacy.resolver.ts';
import { PrivacyCheck } from './privacy.service.ts';
import { ReflectionsResolver } from './reflections.resolver.ts';
import { ReflectionsService } from './reflections.service.ts';

@Module({
  imports: [PeopleModule, ProgrammesModule, TeamsModule, VisitsModule],
  providers: [
    Journal,
    JournalKeys,
    JournalKeysResolver,
    OwnVisits,
    NotesService,
    NotesResolver,
    DayCardNotesResolver,
    DraftsService,
    DraftsResolver,
    ExpectationGaps,
    ExpectationsService,
    ExpectationsResolver,
    InvitationExpectationsResolver,
    OwnWordsService,
    OwnWordsResolver,
    ReflectionsService,
    ReflectionsResolver,
    ReflectionsJob,
    LookBackChannelsResolver,
    HostCardChannelsResolver,
    DayCardChannelsResolver,
    KnownColleagues,
    PrivacyCheck,
    PrivacyResolver,
  ],
  exports: [ReflectionsService, Journal, KnownColleagues, PrivacyCheck],
})
export class ReflectionsModule {}
