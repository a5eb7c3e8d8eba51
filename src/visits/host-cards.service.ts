import { Injectable } from '@nestjs/common';
import type { Locale } from '../i18n/catalogue.ts';
import { PeopleService } from '../people/people.service.ts';
import { fullName } from '../people/rules/person.ts';
import { Clock } from '../platform/clock.ts';
import { found } from '../platform/refuse.ts';
import { inWordsOf } from '../programmes/rules/programme.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { HostCardType } from './hosts.graphql.ts';
import { HostsService } from './hosts.service.ts';
import { whyNot } from './rules/lifecycle.ts';

/** What the printed card says. */
@Injectable()
export class HostCards {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: HostsService,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly visitTypes: VisitTypesService,
  ) {}

  /** Refuses LINK_INVALID. */
  async page(token: string, locale: Locale): Promise<HostCardType> {
    const { visit, host, visitor } = await this.hosts.hostCard(token);
    const isMember = (await this.teams.roleIn(visit.teamId, host.id)) !== null;
    const { name: team, site } = found(await this.teams.team(visit.teamId));
    const kinds = await this.visitTypes.byIds([visit.visitTypeId]);
    return {
      visitId: visit.id,
      teamId: visit.teamId,
      memberId: isMember ? host.id : null,
      host: host.givenName,
      visitor: fullName(visitor),
      jobTitle: visitor.jobTitle,
      department: (await this.departmentsOf([visitor.id])).get(visitor.id) ?? null,
      team,
      site: `${site.name}, ${site.address}`,
      visitType: inWordsOf(found(kinds.get(visit.visitTypeId)), locale).name,
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      timeZone: site.timeZone,
      mayGiveBack: whyNot('GIVE_BACK', visit, this.clock.now()) === null,
      mayConclude: isMember && whyNot('CONFIRM_IT_HAPPENED', visit, this.clock.now()) === null,
      happened: visit.state === 'DONE',
    };
  }

  /** Where visitors belong today, in words: what they decide about. */
  async departmentsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const tree = await this.people.departmentTree();
    const ids = await this.people.departmentsOf(personIds);
    return new Map(
      [...ids].flatMap(([personId, id]) => {
        const name = id === null ? undefined : tree.get(id)?.name;
        return name === undefined ? [] : [[personId, name] as const];
      }),
    );
  }
}
