// Owns slots, their places, and the series in which they were opened.
// Promises: which doors stand open, at which local time, and never the same one twice.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { PublicHolidays } from './holidays.service.ts';
import { SlotOccupancy } from './slot-occupancy.service.ts';
import { SlotOpeningService } from './slot-opening.service.ts';
import { SlotRetiming } from './slot-retiming.service.ts';
import { SlotsResolver } from './slots.resolver.ts';
import { SlotsService } from './slots.service.ts';

@Module({
  imports: [PeopleModule, TeamsModule],
  providers: [
    SlotsService,
    SlotOpeningService,
    SlotOccupancy,
    SlotRetiming,
    PublicHolidays,
    SlotsResolver,
  ],
  exports: [SlotsService, SlotOpeningService, SlotOccupancy, SlotRetiming, PublicHolidays],
})
export class SlotsModule {}
