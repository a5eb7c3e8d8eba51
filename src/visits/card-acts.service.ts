import { Injectable } from '@nestjs/common';
import type { Locale } from '../i18n/catalogue.ts';
import { PeopleService } from '../people/people.service.ts';
import { fullName } from '../people/rules/person.ts';
import { Clock } from '../platform/clock.ts';
import { toDate } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { inWordsOf } from '../programmes/rules/programme.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { HostCards } from './host-cards.service.ts';
import type { GuestOnCardType, HostCardType } from './hosts.graphql.ts';
import { HostsService } from './hosts.service.ts';
import type { HostCard } from './hosts.service.ts';
import { OutcomesService } from './outcomes.service.ts';
import type { Conclusion } from './outcomes.service.ts';
import { whyNot } from './rules/lifecycle.ts';
import type { Visit } from './rules/visit.ts';
import { UndoService } from './undo.service.ts';
import { VisitsService } from './visits.service.ts';

const MOST_GUESTS = 20;

/** What a colleague without e-mail does by the link on the own card, as a member of the team. */
@Injectable()
export class CardActsService {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly visitTypes: VisitTypesService,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
    private readonly hosts: HostsService,
    private readonly cards: HostCards,
    private readonly outcomes: OutcomesService,
    private readonly undo: UndoService,
  ) {}

  /** Refuses LINK_INVALID, and NOT_ALLOWED for who has left the team since. */
  async member(token: string): Promise<HostCard> {
    const card = await this.hosts.hostCard(token);
    const role = await this.teams.roleIn(card.visit.teamId, card.host.id);
    refuse(role === null ? 'NOT_ALLOWED' : null);
    return card;
  }

  async concludeByCard(token: string, action: Conclusion): Promise<void> {
    const { visit, host } = await this.member(token);
    await this.outcomes.concludeAs(null, host.id, visit, action);
  }

  /** What the host of this card said last, and nobody else's change. */
  async undoByCard(token: string): Promise<void> {
    const { visit, host } = await this.member(token);
    await this.undo.undoAs(null, host.id, visit);
  }

  /** The first who presses; a visit of one's own and of another team is not found. */
  async claimByCard(token: string, visitId: string): Promise<void> {
    const { visit: own, host } = await this.member(token);
    const id = asId(visitId);
    const visit = found((await this.visits.byIds([id])).get(id));
    if (visit.teamId !== own.teamId || visit.personId === host.id) throw new Refusal('NOT_FOUND');
    await this.hosts.claimAs(host.id, visit);
  }

  /** Who comes and has no host yet, and whom this host takes along besides; by date. */
  async others(card: HostCardType, locale: Locale): Promise<GuestOnCardType[]> {
    const { memberId } = card;
    if (memberId === null) return [];
    const coming = await this.coming(card);
    const claims = await this.hosts.claimsOf(coming.map(({ id }) => id));
    const shown = coming.filter(({ id }) => (claims.get(id)?.personId ?? memberId) === memberId);
    const visitors = await this.people.byIds(shown.map(({ personId }) => personId));
    const departments = await this.cards.departmentsOf([...visitors.keys()]);
    const kinds = await this.visitTypes.byIds(shown.map(({ visitTypeId }) => visitTypeId));
    return shown.map((visit) => {
      const visitor = found(visitors.get(visit.personId));
      const claim = claims.get(visit.id);
      return {
        visitId: visit.id,
        visitor: fullName(visitor),
        jobTitle: visitor.jobTitle,
        department: departments.get(visitor.id) ?? null,
        visitType: inWordsOf(found(kinds.get(visit.visitTypeId)), locale).name,
        startsAt: found(visit.startsAt),
        endsAt: found(visit.endsAt),
        card: claim === undefined ? null : this.hosts.cardAddress(claim),
      };
    });
  }

  private async coming({ teamId, visitId, memberId }: HostCardType): Promise<Visit[]> {
    const now = this.clock.now();
    const coming = await this.visits.visitsOf(
      { teamId, state: 'CONFIRMED', startsAt: { gt: toDate(now) } },
      MOST_GUESTS,
    );
    return coming.filter(
      (visit) =>
        visit.id !== visitId && visit.personId !== memberId && whyNot('CLAIM', visit, now) === null,
    );
  }
}
