import { Injectable } from '@nestjs/common';
import type { Exchange as Row } from '../generated/prisma/client.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { ExchangeCandidates } from './exchange-candidates.service.ts';
import { PlacesService } from './places.service.ts';
import { whyNotAllowed } from './rules/access.ts';
import { asOfNow, exchangeAnswerBy, whyNotAnswerable, whyNotExchange } from './rules/exchange.ts';
import type { Exchange } from './rules/exchange.ts';
import { cancelled } from './rules/lifecycle.ts';
import type { Visit } from './rules/visit.ts';
import { TakingService } from './taking.service.ts';
import { VisitRecords } from './visit-records.service.ts';
import { VisitsService } from './visits.service.ts';

/** Standing in for one another, and swapping: both leaders say yes, and the places change hands at once. */
@Injectable()
export class ExchangesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly visits: VisitsService,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
    private readonly taking: TakingService,
    private readonly candidates: ExchangeCandidates,
  ) {}

  /** Open questions to and from the actor and the actor's principals, the latest first. */
  async exchanges(actor: Actor): Promise<Exchange[]> {
    const ids = [actor.personId, ...(await this.people.principalsOf(actor.personId))];
    const now = toDate(this.clock.now());
    const rows = await this.db.client.exchange.findMany({
      where: {
        state: 'ASKED',
        answerBy: { gt: now },
        OR: [{ personId: { in: ids } }, { visit: { personId: { in: ids } } }],
      },
      orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
    });
    return rows.map(exchangeOf);
  }

  async askStandIn(actor: Actor, visitId: string, personId: string): Promise<Exchange> {
    const visit = await this.visits.visit(actor, visitId);
    refuse(whyNotAllowed('ASK_STAND_IN', await this.visits.relationsTo(actor, visit)));
    refuse(whyNotExchange(visit, null, this.clock.now()));
    refuse(await this.candidates.whyNotStandIn(visit, asId(personId)));
    return this.ask(actor, visit, { personId: asId(personId), other: null });
  }

  async askSwap(actor: Actor, visitId: string, otherVisitId: string): Promise<Exchange> {
    const visit = await this.visits.visit(actor, visitId);
    refuse(whyNotAllowed('ASK_SWAP', await this.visits.relationsTo(actor, visit)));
    const other = found((await this.visits.byIds([asId(otherVisitId)])).get(asId(otherVisitId)));
    refuse(whyNotExchange(visit, other, this.clock.now()));
    refuse(await this.candidates.whyNotSwap(visit, other));
    return this.ask(actor, visit, { personId: other.personId, other });
  }

  /** For who asked, their assistants and HR. */
  async withdraw(actor: Actor, id: string): Promise<Exchange> {
    const exchange = await this.one(id);
    const [visit] = await this.behind(exchange);
    if ((await this.people.mayActFor(actor, visit.personId)) === null)
      throw new Refusal('NOT_FOUND');
    return this.close(actor, exchange, 'WITHDRAWN', visit.personId);
  }

  /** For who was asked, their assistants and HR. */
  async answer(actor: Actor, id: string, accept: boolean): Promise<Exchange> {
    const seen = await this.one(id);
    if ((await this.people.mayActFor(actor, seen.personId)) === null)
      throw new Refusal('NOT_FOUND');
    if (!accept) return this.close(actor, seen, 'DECLINED', seen.personId);
    return this.db.transaction(async () => {
      const [visit, other] = await this.behind(seen);
      await this.holdAll(seen, [visit, ...(other ? [other] : [])]);
      const exchange = await this.close(actor, seen, 'ACCEPTED', seen.personId);
      await this.carryOut(actor, exchange);
      return exchange;
    });
  }

  private async ask(
    actor: Actor,
    visit: Visit,
    { personId, other }: Readonly<{ personId: string; other: Visit | null }>,
  ): Promise<Exchange> {
    const now = this.clock.now();
    return this.db.transaction(async () => {
      // A question that lapsed makes room for the next one.
      await this.db.client.exchange.updateMany({
        where: { visitId: visit.id, state: 'ASKED', answerBy: { lte: toDate(now) } },
        data: { state: 'DECLINED' },
      });
      const data = {
        visitId: visit.id,
        otherVisitId: other?.id ?? null,
        personId,
        askedAt: toDate(now),
        answerBy: toDate(exchangeAnswerBy(other === null ? [visit] : [visit, other], now)),
      };
      const exchange = exchangeOf(await this.db.client.exchange.create({ data }));
      const action = other === null ? 'askStandIn' : 'askSwap';
      await this.record(actor, action, exchange, visit.personId);
      return exchange;
    });
  }

  private async close(
    actor: Actor,
    exchange: Exchange,
    state: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN',
    onBehalfOf: string,
  ): Promise<Exchange> {
    refuse(whyNotAnswerable(exchange, this.clock.now()));
    return this.db.transaction(async () => {
      const { count } = await this.db.client.exchange.updateMany({
        where: { id: exchange.id, state: 'ASKED' },
        data: { state, ...(state !== 'WITHDRAWN' && { answeredAt: toDate(this.clock.now()) }) },
      });
      if (count === 0) throw new Refusal('CHANGED_MEANWHILE');
      const verb = state === 'WITHDRAWN' ? 'withdrawExchange' : 'answerExchange';
      await this.record(actor, verb, { ...exchange, state }, onBehalfOf);
      return { ...exchange, state };
    });
  }

  private async holdAll({ personId }: Exchange, visits: readonly Visit[]): Promise<void> {
    const slots = await this.taking.slots(
      visits.map(({ slotId }) => slotId).filter((id) => id !== null),
    );
    const personIds = [personId, ...visits.map((visit) => visit.personId)];
    await this.places.hold({ personIds: [...new Set(personIds)], slots, leaving: visits });
  }

  /** Both leave their places before either takes the other's. */
  private async carryOut(actor: Actor, exchange: Exchange): Promise<void> {
    const [visit, other] = await this.behind(exchange);
    refuse(whyNotExchange(visit, other, this.clock.now()));
    await this.leave(visit);
    if (other !== null) await this.leave(other);
    await this.takeOver(actor, visit, exchange.personId);
    if (other !== null) await this.takeOver(actor, other, visit.personId);
  }

  private async leave(visit: Visit): Promise<void> {
    await this.places.giveBack(visit);
    await this.records.change(visit, cancelled(visit, 'VISITOR'));
  }

  private async takeOver(actor: Actor, left: Visit, personId: string): Promise<void> {
    if (left.slotId === null) throw new Refusal('WRONG_STATE');
    const slot = await this.taking.slot(left.slotId);
    const visit = await this.taking.confirm(actor, personId, slot, left.id);
    await this.audit.record(actor, {
      action: 'takeOverVisit',
      subjectType: 'Visit',
      subjectId: visit.id,
      ...(personId !== actor.personId && { onBehalfOf: personId }),
      changes: { visitId: [left.id, visit.id], personId: [left.personId, personId] },
    });
  }

  private async one(id: string): Promise<Exchange> {
    const row = await this.db.client.exchange.findUnique({ where: { id: asId(id) } });
    return asOfNow(exchangeOf(found(row)), this.clock.now());
  }

  private async behind({ visitId, otherVisitId }: Exchange): Promise<[Visit, Visit | null]> {
    const ids = [visitId, ...(otherVisitId === null ? [] : [otherVisitId])];
    const visits = await this.visits.byIds(ids);
    return [
      found(visits.get(visitId)),
      otherVisitId === null ? null : found(visits.get(otherVisitId)),
    ];
  }

  private async record(
    actor: Actor,
    action: string,
    exchange: Exchange,
    onBehalfOf: string,
  ): Promise<void> {
    await this.audit.record(actor, {
      action,
      subjectType: 'Visit',
      subjectId: exchange.visitId,
      ...(onBehalfOf !== actor.personId && { onBehalfOf }),
      changes: { exchange: [null, exchange.state], personId: [null, exchange.personId] },
    });
  }
}

export const exchangeOf = ({ askedAt, answerBy, answeredAt, ...row }: Row): Exchange => ({
  ...row,
  askedAt: toInstant(askedAt),
  answerBy: toInstant(answerBy),
  answeredAt: answeredAt && toInstant(answeredAt),
});
