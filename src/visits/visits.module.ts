// Owns visits, invitations and what was signed before a visit.
// Promises: from proposal to "it happened", never double-booked; the database decides races.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { AbsencesService } from './absences.service.ts';
import { ActsResolver } from './acts.resolver.ts';
import { AfterwardsResolver } from './afterwards.resolver.ts';
import { AnswersService } from './answers.service.ts';
import { AssistantActVisitsResolver } from './assistant-acts.resolver.ts';
import { BookableSlotsResolver } from './bookable-slots.resolver.ts';
import { BookingFactsService } from './booking-facts.service.ts';
import { BookingVetoes } from './booking-vetoes.service.ts';
import { BookingsService } from './bookings.service.ts';
import { ContestsService } from './contests.service.ts';
import { DayCardsResolver, DeclinedRatesResolver } from './day-cards.resolver.ts';
import { DayCards } from './day-cards.service.ts';
import { ExchangeCandidates } from './exchange-candidates.service.ts';
import { ExchangeCandidatesResolver, ExchangesResolver } from './exchanges.resolver.ts';
import { ExchangeNews } from './exchange-news.service.ts';
import { ExchangesService } from './exchanges.service.ts';
import { CardActsResolver } from './card-acts.resolver.ts';
import { CardActsService } from './card-acts.service.ts';
import { ClosuresService } from './closures.service.ts';
import { HistoryResolver } from './history.resolver.ts';
import { HistoryService } from './history.service.ts';
import { HostCards } from './host-cards.service.ts';
import { HostNews } from './host-news.service.ts';
import { HostsResolver } from './hosts.resolver.ts';
import { HostsService } from './hosts.service.ts';
import { InvitingService } from './inviting.service.ts';
import { LinkActsResolver } from './link-acts.resolver.ts';
import { LinkActsService } from './link-acts.service.ts';
import { LoggingService } from './logging.service.ts';
import { HostingController } from './hosting.controller.ts';
import { HostingResolver } from './hosting.resolver.ts';
import { HostingService } from './hosting.service.ts';
import { NoticeService } from './notice.service.ts';
import { OutcomesService } from './outcomes.service.ts';
import { PlacesService } from './places.service.ts';
import { PlanningVisits } from './planning-visits.service.ts';
import { ProposalsService } from './proposals.service.ts';
import { ReadinessResolver, InvitationReadinessResolver } from './readiness.resolver.ts';
import { ReadinessService } from './readiness.service.ts';
import { SlotChangesResolver } from './slot-changes.resolver.ts';
import { SlotChangesService } from './slot-changes.service.ts';
import { SuccessionService } from './succession.service.ts';
import { TakingService } from './taking.service.ts';
import { UndoService } from './undo.service.ts';
import { VisitDetailsResolver } from './visit-details.resolver.ts';
import { VisitGlances } from './visit-glances.service.ts';
import { VisitNews } from './visit-news.service.ts';
import { VisitRecords } from './visit-records.service.ts';
import { VisitsJob } from './visits.job.ts';
import { VisitsResolver } from './visits.resolver.ts';
import { VisitsService } from './visits.service.ts';
import { WaitlistResolver } from './waitlist.resolver.ts';
import { WaitlistService } from './waitlist.service.ts';

const desks = [
  VisitRecords,
  VisitNews,
  VisitsService,
  NoticeService,
  PlacesService,
  BookingVetoes,
  BookingFactsService,
  BookingsService,
  AbsencesService,
  InvitingService,
  PlanningVisits,
  ProposalsService,
  AnswersService,
  LinkActsService,
  OutcomesService,
  TakingService,
  UndoService,
  LoggingService,
  ContestsService,
  HostsService,
  HostNews,
  ExchangeNews,
  HostCards,
  CardActsService,
  HistoryService,
  ClosuresService,
  VisitGlances,
  ExchangeCandidates,
  ExchangesService,
  WaitlistService,
  SuccessionService,
  SlotChangesService,
  VisitsJob,
  HostingService,
  ReadinessService,
  DayCards,
];
const doors = [
  VisitsResolver,
  VisitDetailsResolver,
  ActsResolver,
  LinkActsResolver,
  AfterwardsResolver,
  BookableSlotsResolver,
  HostsResolver,
  CardActsResolver,
  HistoryResolver,
  ExchangesResolver,
  ExchangeCandidatesResolver,
  WaitlistResolver,
  SlotChangesResolver,
  HostingResolver,
  AssistantActVisitsResolver,
  ReadinessResolver,
  InvitationReadinessResolver,
  DayCardsResolver,
  DeclinedRatesResolver,
];

@Module({
  imports: [PeopleModule, ProgrammesModule, TeamsModule, SlotsModule],
  controllers: [HostingController],
  providers: [...desks, ...doors],
  exports: [
    VisitsService,
    VisitNews,
    HostNews,
    ExchangeNews,
    NoticeService,
    PlanningVisits,
    ProposalsService,
    BookingFactsService,
    BookingVetoes,
    HostsService,
    CardActsService,
    AnswersService,
    BookingsService,
    OutcomesService,
    ReadinessService,
  ],
})
export class VisitsModule {}
