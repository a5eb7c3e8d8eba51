import { Injectable } from '@nestjs/common';
import type { Locale } from '../i18n/catalogue.ts';
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
    private readonly teams: TeamsService,
    private readonly visitTypes: VisitTypesService,
  ) {}

  /** Refuses LINK_INVALID. */
  async page(token: string, locale: Locale): Promise<HostCardType> {
    const { visit, host, visitor } = await this.hosts.hostCard(token);
    const { name: team, site } = found(await this.teams.team(visit.teamId));
    const kinds = await this.visitTypes.byIds([visit.visitTypeId]);
    return {
      visitId: visit.id,
      host: host.givenName,
      visitor: fullName(visitor),
      jobTitle: visitor.jobTitle,
      team,
      site: `${site.name}, ${site.address}`,
      visitType: inWordsOf(found(kinds.get(visit.visitTypeId)), locale).name,
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      timeZone: site.timeZone,
      mayGiveBack: whyNot('GIVE_BACK', visit, this.clock.now()) === null,
    };
  }
}
