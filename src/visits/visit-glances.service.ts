import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../i18n/catalogue.ts';
import { PeopleService } from '../people/people.service.ts';
import { fullName } from '../people/rules/person.ts';
import { found } from '../platform/refuse.ts';
import { inWordsOf } from '../programmes/rules/programme.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Visit } from './rules/visit.ts';

/** A visit in the few words that a colleague may know of it. */
export type VisitGlance = Readonly<{
  id: string;
  visitor: Readonly<{ id: string; name: string }>;
  team: string;
  site: string;
  visitType: string;
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
  timeZone: string;
}>;

/** Puts visits in words; who may see them is decided by who asks for it. */
@Injectable()
export class VisitGlances {
  constructor(
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly visitTypes: VisitTypesService,
  ) {}

  async of(visits: readonly Visit[], locale: Locale): Promise<VisitGlance[]> {
    const people = await this.people.byIds(distinct(visits, ({ personId }) => personId));
    const teams = await this.teams.byIds(distinct(visits, ({ teamId }) => teamId));
    const kinds = await this.visitTypes.byIds(distinct(visits, ({ visitTypeId }) => visitTypeId));
    return visits.map(({ id, personId, teamId, visitTypeId, startsAt, endsAt }) => {
      const { name: team, site } = found(teams.get(teamId));
      return {
        id,
        visitor: { id: personId, name: fullName(found(people.get(personId))) },
        team,
        site: site.name,
        visitType: inWordsOf(found(kinds.get(visitTypeId)), locale).name,
        startsAt,
        endsAt,
        timeZone: site.timeZone,
      };
    });
  }
}

const distinct = (visits: readonly Visit[], key: (visit: Visit) => string): string[] => [
  ...new Set(visits.map(key)),
];
