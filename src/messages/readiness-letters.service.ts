import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import { Links } from '../platform/links.ts';
import { found } from '../platform/refuse.ts';
import { itemInWords } from '../programmes/rules/readiness-item.ts';
import { ReadinessService } from '../visits/readiness.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { momentOf } from './rules/moment.ts';
import type { Worded } from './rules/nudge-letter.ts';
import { readinessOpen } from './rules/promise-words.ts';
import { VisitPlaces } from './visit-places.service.ts';

/** What is still to be signed before a visit, in words. */
@Injectable()
export class ReadinessLetters {
  constructor(
    private readonly config: Config,
    private readonly links: Links,
    private readonly people: PeopleService,
    private readonly visits: VisitsService,
    private readonly readiness: ReadinessService,
    private readonly places: VisitPlaces,
  ) {}

  /** Null once nothing is open any more. */
  async words(visitId: string, reader: Person): Promise<Worded | null> {
    const visit = (await this.visits.byIds([visitId])).get(visitId);
    if (visit === undefined || visit.startsAt === null || visit.endsAt === null) return null;
    const states = (await this.readiness.readinessOf([visit])).get(visitId) ?? [];
    const items = states
      .filter(({ state }) => state === 'OPEN')
      .map(({ item }) => itemInWords(item, reader.locale).name);
    if (items.length === 0) return null;
    const { team } = found((await this.places.of([visit])).get(visitId));
    const { startsAt, endsAt } = visit;
    const own = reader.id === visit.personId;
    return readinessOpen(
      {
        visitor: found((await this.people.byIds([visit.personId])).get(visit.personId)).name,
        own,
        team: team.name,
        moment: momentOf({ startsAt, endsAt }, team.site.timeZone, reader.locale),
        items,
        url: this.urlOf(visit, own),
      },
      reader,
    );
  }

  /** Only the leader's mail carries a link that signs. */
  private urlOf({ id, invitationId }: Visit, own: boolean): string {
    const { publicUrl } = this.config;
    return own && invitationId !== null
      ? `${publicUrl}/invitation/${this.links.sign('own-invitation', invitationId)}`
      : `${publicUrl}/visits/${id}`;
  }
}
