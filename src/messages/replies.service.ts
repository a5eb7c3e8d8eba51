import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { IdentityService } from '../identity/identity.service.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { Links } from '../platform/links.ts';
import { found } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { AlternativesService } from '../rotation/alternatives.service.ts';
import { AnswersService } from '../visits/answers.service.ts';
import { BookingsService } from '../visits/bookings.service.ts';
import { NoticeService } from '../visits/notice.service.ts';
import { OutcomesService } from '../visits/outcomes.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import type { CalendarReply } from './rules/calendar-reply.ts';
import { readUid } from './rules/calendar-uid.ts';
import type { Handled, Incoming } from './rules/incoming-mail.ts';
import { slotMeant } from './rules/proposed-moment.ts';
import { answererOf, isToldByNothingElse, planReply } from './rules/reply.ts';
import type { ReplyPlan } from './rules/reply.ts';

/** An answer that is surely of the leader or of a registered assistant. */
type Genuine = Readonly<{ visit: Visit; personId: string; reply: CalendarReply }>;

/** Lets an answer from somebody's calendar do what the page would do, and nothing else. */
@Injectable()
export class Replies {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: Links,
    private readonly identity: IdentityService,
    private readonly people: PeopleService,
    private readonly visits: VisitsService,
    private readonly notice: NoticeService,
    private readonly answers: AnswersService,
    private readonly bookings: BookingsService,
    private readonly outcomes: OutcomesService,
    private readonly alternatives: AlternativesService,
  ) {}

  /**
   * In the transaction that notes the mail. `objection` is why the visit could not be changed at an
   * earlier try, which was undone: then that is what is noted.
   */
  async act(mail: Incoming, reply: CalendarReply, objection: Refusal | null): Promise<Handled> {
    const visit = await this.provenVisit(reply);
    if (visit === null) return strange('FORGED', reply);
    const personId = await this.answererOf(mail, visit);
    if (personId === null) return strange('NOT_THE_VISITOR', reply);
    const genuine = { visit, personId, reply };
    const plan = await this.planFor(genuine, objection);
    if (plan.act !== null) await this.carryOut(plan, visit, await this.actor(personId));
    return this.handled(plan, genuine);
  }

  /** The visit that the UID speaks of; null unless its secret fits. */
  private async provenVisit({ uid }: CalendarReply): Promise<Visit | null> {
    const known = readUid(uid);
    if (known === null) return null;
    const { visitId, secret } = known;
    if (!this.links.isSecretOf('calendar', visitId, secret)) return null;
    return (await this.visits.byIds([visitId])).get(visitId) ?? null;
  }

  private async answererOf(mail: Incoming, { personId }: Visit): Promise<string | null> {
    const leader = found((await this.people.byIds([personId])).get(personId));
    const assistants = (await this.people.assistantsOf([personId])).get(personId) ?? [];
    return answererOf(mail, known(leader), assistants.map(known));
  }

  private async planFor({ visit, reply }: Genuine, objection: Refusal | null): Promise<ReplyPlan> {
    if (objection !== null) return { act: null, refusal: objection.code };
    if (await this.isOvertaken(visit, reply)) return { act: null, refusal: 'OLDER_ANSWER' };
    const otherSlotId = await this.otherSlot(visit, reply);
    return planReply(reply, visit, { now: this.clock.now(), otherSlotId });
  }

  /** Among those that the page would offer for this visit. */
  private async otherSlot(visit: Visit, { proposed }: CalendarReply): Promise<string | null> {
    if (proposed === null) return null;
    return slotMeant(proposed, await this.alternatives.all(visit))?.id ?? null;
  }

  /** Mails arrive in any order; the answer that was written last counts (RFC 5546, section 2.1.5). */
  private async isOvertaken({ id }: Visit, { stampedAt, sequence }: CalendarReply) {
    if (stampedAt === null) return false;
    const later = await this.db.client.incomingMail.findFirst({
      where: { visitId: id, revision: sequence, stampedAt: { gt: toDate(momentOf(stampedAt)) } },
      select: { id: true },
    });
    return later !== null;
  }

  /** The desks of the page, which check once more what may be done by whom. */
  private async carryOut(
    plan: Exclude<ReplyPlan, { act: null }>,
    { id, revision }: Visit,
    actor: Actor,
  ): Promise<void> {
    switch (plan.act) {
      case 'ACCEPT':
        await this.answers.acceptVisit(actor, id);
        break;
      case 'DECLINE':
        await this.answers.declineVisit(actor, id);
        break;
      case 'MOVE':
        await this.bookings.postponeVisit(actor, id, plan.slotId, revision);
        break;
      case 'CANCEL':
        await this.outcomes.cancelVisit(actor, id, 'VISITOR', revision);
        break;
    }
  }

  /** A mail shows who it is from and no more: whatever other role that person has stays out of it. */
  private async actor(personId: string): Promise<Actor> {
    const account = await this.identity.accountOf(personId);
    return { accountId: account?.id ?? '', personId, roles: [], assurance: 'LOW' };
  }

  private async handled(plan: ReplyPlan, genuine: Genuine): Promise<Handled> {
    const { visit, personId, reply } = genuine;
    const fresh = found((await this.visits.byIds([visit.id])).get(visit.id));
    const waitingForTeam = (await this.notice.waiting([fresh])).get(visit.id) ?? false;
    const byLeader = personId === visit.personId;
    const refusal = plan.act === null ? plan.refusal : null;
    return {
      kind: 'CALENDAR_REPLY',
      outcome: plan.act !== null ? 'APPLIED' : refusal === null ? 'NOTED' : 'REFUSED',
      reason: refusal,
      answer: reply.answer,
      personId,
      visitId: visit.id,
      revision: reply.sequence,
      stampedAt: reply.stampedAt === null ? null : momentOf(reply.stampedAt),
      tell:
        isToldByNothingElse(plan, reply, { byLeader, waitingForTeam }) &&
        !(refusal === null && (await this.wasTold(genuine))),
    };
  }

  /** Who says "perhaps" twice hears once what is still needed. */
  private async wasTold({ visit, personId, reply }: Genuine): Promise<boolean> {
    if (reply.answer !== 'TENTATIVE') return false;
    const { answer, sequence: revision } = reply;
    const earlier = await this.db.client.incomingMail.findFirst({
      where: { visitId: visit.id, personId, answer, revision, outcome: 'NOTED', tell: true },
      select: { id: true },
    });
    return earlier !== null;
  }
}

/** Whose it is stays unsaid: a colleague's no to hosting must be recorded nowhere by name. */
const strange = (reason: string, { answer }: CalendarReply): Handled => ({
  kind: 'CALENDAR_REPLY',
  outcome: 'REFUSED',
  reason,
  answer,
});

const known = ({ id, email }: Person) => ({ id, email });

const momentOf = (milliseconds: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds);
