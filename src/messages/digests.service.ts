import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { IdentityService } from '../identity/identity.service.ts';
import { PeopleService } from '../people/people.service.ts';
import { isInService } from '../people/rules/succession.ts';
import { Config } from '../platform/config.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { LookBacks } from './look-backs.service.ts';
import type { Told } from './look-backs.service.ts';
import { digest, monthBefore, weekAround } from './rules/digests.ts';
import type { MessageKey } from './rules/message.ts';
import type { Occasion } from './rules/occasion.ts';

/** Who is to have an overview of the running week or the month that is over. */
@Injectable()
export class Digests {
  constructor(
    private readonly config: Config,
    private readonly identity: IdentityService,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly teams: TeamsService,
    private readonly lookBacks: LookBacks,
  ) {}

  /** Weekly to team leads, monthly to HR and the sponsor, as far as they can be reached. */
  async around(now: Temporal.Instant): Promise<Told> {
    const today = now.toZonedDateTimeISO(this.config.timeZone).toPlainDate();
    return this.told([...(await this.ofTeams(now)), ...(await this.ofProgramme(today))]);
  }

  /** Of these messages those that are digests, as they are to be at this moment. */
  async behind(messages: readonly MessageKey[], now: Temporal.Instant): Promise<Told[]> {
    const ofLookBacks = messages.filter(({ kind }) => kind === 'OPEN_LOOK_BACKS');
    const others = messages.some(({ kind }) => regular.includes(kind));
    const programmeIds = [...new Set(ofLookBacks.map(({ subjectId }) => subjectId))];
    return [
      ...(others ? [await this.around(now)] : []),
      ...(programmeIds.length > 0 ? [await this.lookBacks.digestsOf(programmeIds, now)] : []),
    ];
  }

  private async ofTeams(now: Temporal.Instant): Promise<Occasion[]> {
    const teams = await this.teams.teams();
    const leads = await this.teams.leadsOf(teams.map(({ id }) => id));
    return teams.flatMap(({ id, site: { timeZone } }) => {
      const period = weekAround(now.toZonedDateTimeISO(timeZone).toPlainDate());
      const toLead = (leadId: string) => digest('TEAM_DIGEST', id, leadId, { period, timeZone });
      return (leads.get(id) ?? []).map((lead) => toLead(lead.id));
    });
  }

  private async ofProgramme(today: Temporal.PlainDate): Promise<Occasion[]> {
    const { timeZone } = this.config;
    const period = monthBefore(today);
    // A programme that began this month is told of next month.
    const programme = await this.programmes.runningOn(today);
    if (programme === null || !hasBegun(programme, period.until)) return [];
    const hr = await this.identity.personIdsWithRole('HR');
    const { id, sponsorId } = programme;
    return [
      ...hr.map((reader) => digest('HR_DIGEST', id, reader, { period, timeZone })),
      ...(sponsorId === null
        ? []
        : [digest('SPONSOR_DIGEST', id, sponsorId, { period, timeZone })]),
    ];
  }

  private async told(occasions: readonly Occasion[]): Promise<Told> {
    const today = this.people.today();
    const ids = new Set(occasions.map(({ key }) => key.recipientId));
    const people = await this.people.byIds([...ids]);
    const here = [...people.values()].filter(
      (person) => person.email !== null && isInService(person, today),
    );
    return { occasions, reachable: new Set(here.map(({ id }) => id)) };
  }
}

const regular: readonly string[] = ['TEAM_DIGEST', 'HR_DIGEST', 'SPONSOR_DIGEST'];

const hasBegun = ({ startsOn }: Programme, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(startsOn, day) < 0;
