import { PublicHolidays } from '../../src/slots/holidays.service.ts';
import { SlotOccupancy } from '../../src/slots/slot-occupancy.service.ts';
import { SlotOpeningService } from '../../src/slots/slot-opening.service.ts';
import { SlotRepeatService } from '../../src/slots/slot-repeat.service.ts';
import { SlotRequestsService } from '../../src/slots/slot-requests.service.ts';
import { SlotsService } from '../../src/slots/slots.service.ts';
import { Countries } from '../../src/teams/countries.service.ts';
import { HostingLoads } from '../../src/teams/hosting-loads.service.ts';
import { SitesService } from '../../src/teams/sites.service.ts';
import { TeamsService } from '../../src/teams/teams.service.ts';
import type { World } from './world.ts';

/** The desks of the slots, in a world without visits. */
export function slotDesks({ db, audit, clock, people }: World) {
  const teams = new TeamsService(db, people, new HostingLoads(db));
  const occupancy = new SlotOccupancy();
  const slots = new SlotsService(db, clock, audit, people, teams, occupancy);
  const sites = new SitesService(db, audit, new Countries());
  const holidays = new PublicHolidays();
  const opening = new SlotOpeningService(db, clock, audit, teams, sites, holidays, slots);
  const repeat = new SlotRepeatService(db, teams, opening);
  const requests = new SlotRequestsService(db, clock, audit, teams);
  return { slots, sites, occupancy, opening, repeat, requests };
}
