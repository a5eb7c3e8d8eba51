import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { PeopleService } from '../people/people.service.ts';
import { isInService } from '../people/rules/succession.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId, parseInput, timeOfDay } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { ProgrammeYears } from '../programmes/programme-years.service.ts';
import { Refusal } from '../refusals.ts';
import { momentOf } from '../teams/rules/local-hours.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { PlacesService } from './places.service.ts';
import { isOwnDepartment } from './rules/booking.ts';
import { isWithin } from './rules/facts.ts';
import { whyNotLog } from './rules/logging.ts';
import type { LoggedTime } from './rules/logging.ts';
import type { Visit } from './rules/visit.ts';
import { VisitRecords } from './visit-records.service.ts';

const shape = z.object({
  teamId: z.string(),
  date: z.instanceof(Temporal.PlainDate),
  from: timeOfDay,
  until: timeOfDay,
  personId: z.string().nullish(),
});
export type UnplannedVisit = z.infer<typeof shape>;

/** A visit that was not planned: it counts once the host side confirms it. */
@Injectable()
export class LoggingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammeYears,
    private readonly teams: TeamsService,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
  ) {}

  async logVisit(actor: Actor, input: UnplannedVisit): Promise<Visit> {
    const leaderId = input.personId ? asId(input.personId) : actor.personId;
    if ((await this.people.mayActFor(actor, leaderId)) === null) throw new Refusal('NOT_ALLOWED');
    const asked = parseInput(shape, input);
    const team = found(await this.teams.team(asId(asked.teamId)));
    const { timeZone } = team.site;
    const time = {
      startsAt: momentOf(asked.date, asked.from, timeZone),
      endsAt: momentOf(asked.date, asked.until, timeZone),
    };
    const programmeId = await this.programmeFor(leaderId, team, asked.date, time);
    return this.db.transaction(async () => {
      await this.places.hold({ personIds: [leaderId], slots: [] });
      const visit = await this.records.insert({
        ...time,
        programmeId,
        invitationId: null,
        personId: leaderId,
        teamId: team.id,
        visitTypeId: team.visitTypeId,
        slotId: null,
        placeNumber: null,
        state: 'LOGGED',
        reasons: [],
        proposedAt: null,
        answerBy: null,
        confirmedAt: null,
        loggedOn: asked.date,
      });
      await this.audit.record(actor, {
        action: 'logVisit',
        subjectType: 'Visit',
        subjectId: visit.id,
        ...(leaderId !== actor.personId && { onBehalfOf: leaderId }),
        changes: { teamId: [null, team.id], loggedOn: [null, asked.date.toString()] },
      });
      return visit;
    });
  }

  private async programmeFor(
    leaderId: string,
    team: Team,
    date: Temporal.PlainDate,
    time: LoggedTime,
  ): Promise<string> {
    const person = found((await this.people.byIds([leaderId])).get(leaderId));
    const departmentId = (await this.people.departmentsOf([leaderId])).get(leaderId) ?? null;
    const published = await this.programmes.published();
    const programme = published.find((each) => isWithin(each, date)) ?? null;
    const logging = {
      leaderGroup: person.leaderGroup,
      inService: isInService(person, date),
      ownDepartment: isOwnDepartment(team.departmentId, departmentId),
      programmeRuns: programme !== null,
    };
    refuse(whyNotLog(time, logging, this.clock.now()));
    return found(programme).id;
  }
}
