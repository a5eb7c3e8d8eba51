// Owns slots, their places, the series in which they were opened, and what teams are asked to open.
// Promises: which doors stand open, at which local time, and never the same one twice.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { PublicHolidays } from './holidays.service.ts';
import { SlotOccupancy } from './slot-occupancy.service.ts';
import { SlotOpeningResolver } from './slot-opening.resolver.ts';
import { SlotOpeningService } from './slot-opening.service.ts';
import { SlotRetiming } from './slot-retiming.service.ts';
import { SlotRepeatService } from './slot-repeat.service.ts';
import { SlotRequestsResolver } from './slot-requests.resolver.ts';
import { SlotRequestsService } from './slot-requests.service.ts';
import { SlotsResolver } from './slots.resolver.ts';
import { SlotsService } from './slots.service.ts';

const desks = [
  SlotsService,
  SlotOpeningService,
  SlotRepeatService,
  SlotRequestsService,
  SlotOccupancy,
  SlotRetiming,
  PublicHolidays,
];
const doors = [SlotsResolver, SlotOpeningResolver, SlotRequestsResolver];

@Module({
  imports: [PeopleModule, TeamsModule],
  providers: [...desks, ...doors],
  exports: [SlotsService, SlotOpeningService, SlotOccupancy, SlotRetiming, PublicHolidays],
})
export class SlotsModule {}
