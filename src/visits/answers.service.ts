import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { Links } from '../platform/links.ts';
import { found, refuse } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { Refusal } from '../refusals.ts';
import { PlacesService } from './places.service.ts';
import { whyNotAllowed } from './rules/access.ts';
import { isLinkAlive, planAnswer } from './rules/invitation.ts';
import type { Answer, AnswerPlan } from './rules/invitation.ts';
import { undoOf } from './rules/undo.ts';
import type { Visit } from './rules/visit.ts';
import type { Invitation } from './visit-records.service.ts';
import { VisitRecords } from './visit-records.service.ts';
import { VisitsService } from './visits.service.ts';

export type InvitationPage = Readonly<{
  person: Person;
  programme: Programme;
  visits: readonly Visit[];
  assistants: readonly Person[];
  /** The link went to the leader alone, who may also sign with it. */
  maySign: boolean;
}>;

export type OpenedInvitation = Invitation & Readonly<{ maySign: boolean }>;

/** The leader's yes or no to what was proposed, signed in or from the link in the mail. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly links: Links,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly visits: VisitsService,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
  ) {}

  async acceptVisit(actor: Actor, visitId: string): Promise<Visit> {
    const visit = await this.visits.visit(actor, visitId);
    refuse(whyNotAllowed('ACCEPT', await this.visits.relationsTo(actor, visit)));
    await this.answer(actor, [visit], { accept: [visit.id], decline: [] });
    return this.visits.visit(actor, visit.id);
  }

  async declineVisit(actor: Actor, visitId: string): Promise<Visit> {
    const visit = await this.visits.visit(actor, visitId);
    refuse(whyNotAllowed('DECLINE', await this.visits.relationsTo(actor, visit)));
    await this.answer(actor, [visit], { accept: [], decline: [visit.id] });
    return this.visits.visit(actor, visit.id);
  }

  /** The page behind the link; refuses LINK_INVALID and LINK_EXPIRED. */
  async invitation(token: string): Promise<InvitationPage> {
    const invitation = await this.opened(token);
    return this.page(invitation, await this.visits.ofInvitation(invitation.id));
  }

  /** The link acts for the person of the invitation; who pressed it is not known. */
  async answerInvitation(token: string, answer: Answer): Promise<InvitationPage> {
    const invitation = await this.opened(token);
    await this.answer(null, await this.visits.ofInvitation(invitation.id), answer);
    return this.page(invitation, await this.visits.ofInvitation(invitation.id));
  }

  /** The invitation behind a link; refuses LINK_INVALID and LINK_EXPIRED. */
  async opened(token: string): Promise<OpenedInvitation> {
    const { kind, id } = this.links.verifyOneOf(['invitation', 'own-invitation'], token);
    const invitation = await this.records.invitation(id);
    if (invitation === null) throw new Refusal('LINK_INVALID');
    const visits = await this.visits.ofInvitation(id);
    if (!isLinkAlive(visits, this.clock.now())) throw new Refusal('LINK_EXPIRED');
    return { ...invitation, maySign: kind === 'own-invitation' };
  }

  private async page(
    { personId, programmeId, maySign }: OpenedInvitation,
    visits: readonly Visit[],
  ): Promise<InvitationPage> {
    return {
      person: found((await this.people.byIds([personId])).get(personId)),
      programme: found(await this.programmes.byId(programmeId)),
      visits,
      assistants: (await this.people.assistantsOf([personId])).get(personId) ?? [],
      maySign,
    };
  }

  private async answer(actor: Actor | null, seen: readonly Visit[], answer: Answer): Promise<void> {
    await this.db.transaction(async () => {
      const declined = seen.filter(({ id }) => answer.decline.includes(id));
      const personIds = seen.map(({ personId }) => personId);
      await this.places.hold({ personIds, slots: [], leaving: declined });
      const visits = await this.records.find({ id: { in: seen.map(({ id }) => id) } });
      const plan = planAnswer(visits, answer, this.clock.now());
      refuse(plan.objection);
      await this.carryOut(actor, plan);
    });
  }

  private async carryOut(actor: Actor | null, { accept, decline }: AnswerPlan): Promise<void> {
    // What was done by a link counts as the leader's own, and may be taken back as such.
    const by = (visit: Visit) => undoOf(visit, actor?.personId ?? visit.personId);
    for (const visit of accept) {
      const confirmedAt = this.clock.now();
      await this.records.change(visit, { state: 'CONFIRMED', confirmedAt, undo: by(visit) });
      await this.record(actor, 'acceptVisit', visit, 'CONFIRMED');
    }
    for (const visit of decline) {
      await this.places.giveBack(visit);
      const declined = { state: 'DECLINED', declineCause: 'NO' } as const;
      const change = { ...declined, slotId: null, placeNumber: null, undo: by(visit) };
      await this.records.change(visit, change);
      await this.record(actor, 'declineVisit', visit, 'DECLINED');
    }
  }

  private async record(
    actor: Actor | null,
    action: string,
    { id, personId, state }: Visit,
    answer: string,
  ): Promise<void> {
    await this.audit.record(actor, {
      action,
      subjectType: 'Visit',
      subjectId: id,
      ...(personId !== actor?.personId && { onBehalfOf: personId }),
      changes: { state: [state, answer] },
    });
  }
}
