// Owns visits and invitations.
// Promises: from proposal to "it happened", never double-booked; the database decides races.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { ActsResolver } from './acts.resolver.ts';
import { AnswersService } from './answers.service.ts';
import { AssistantActVisitsResolver } from './assistant-acts.resolver.ts';
import { BookableSlotsResolver } from './bookable-slots.resolver.ts';
import { BookingFactsService } from './booking-facts.service.ts';
import { BookingsService } from './bookings.service.ts';
import { NoticeService } from './notice.service.ts';
import { OutcomesService } from './outcomes.service.ts';
import { PlacesService } from './places.service.ts';
import { ProposalsService } from './proposals.service.ts';
import { VisitNews } from './visit-news.service.ts';
import { VisitRecords } from './visit-records.service.ts';
import { VisitsResolver } from './visits.resolver.ts';
import { VisitsService } from './visits.service.ts';

const desks = [
  VisitRecords,
  VisitNews,
  VisitsService,
  NoticeService,
  PlacesService,
  BookingFactsService,
  BookingsService,
  ProposalsService,
  AnswersService,
  OutcomesService,
];
const doors = [VisitsResolver, ActsResolver, AssistantActVisitsResolver, BookableSlotsResolver];

@Module({
  imports: [PeopleModule, ProgrammesModule, TeamsModule, SlotsModule],
  providers: [...desks, ...doors],
  exports: [VisitsService, VisitNews, NoticeService, ProposalsService, BookingFactsService],
})
export class VisitsModule {}
