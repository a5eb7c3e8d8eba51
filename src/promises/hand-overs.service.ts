import { Injectable } from '@nestjs/common';
import { ColleaguesService } from '../people/colleagues.service.ts';
import type { Person } from '../people/people.service.ts';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { asId, line, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { PointReading } from './point-reading.service.ts';
import { HeldPromises } from './held-promises.service.ts';
import { mayAnswer } from './rules/access.ts';
import { whyNotHandOver } from './rules/hand-over.ts';
import type { HandOverAnswer } from './rules/hand-over.ts';
import type { HandOver, Point, PromiseMade } from './rules/point.ts';
import { isClosing } from './rules/stage.ts';

const searched = line(80);

/** Asking a colleague to take a promise over. Until the yes it stays with its owner. */
@Injectable()
export class HandOversService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly colleagues: ColleaguesService,
    private readonly reading: PointReading,
    private readonly held: HeldPromises,
  ) {}

  /** Whom the owner, or HR, could ask: by name, the first twenty. */
  async candidates(actor: Actor, promiseId: string, search: string): Promise<Person[]> {
    const { ownerId } = this.owned(actor, await this.held.seen(actor, promiseId));
    const people = await this.colleagues.search(parseInput(searched, search));
    return people.filter(({ id }) => id !== ownerId);
  }

  /** What the person is asked to take over, by the date on which an answer is due. */
  async asked(actor: Actor): Promise<Point[]> {
    const handOvers = { some: { toId: actor.personId, state: 'ASKED' } } as const;
    const points = await this.reading.openOf(actor, { handOvers });
    return points.filter(({ promise }) => promise.handOver?.forMe);
  }

  /** Refuses HAND_OVER_ASKED while somebody is asked already. */
  async askHandOver(actor: Actor, promiseId: string, to: string): Promise<Point> {
    const toId = asId(to);
    return this.db.transaction(async () => {
      const point = await this.held.hold(actor, promiseId);
      const { id, ownerId, answers } = this.owned(actor, point);
      const canBeAsked = await this.colleagues.canBeAsked(toId);
      refuse(whyNotHandOver({ isClosed: answers.some(isClosing), ownerId, toId, canBeAsked }));
      const askedAt = toDate(this.clock.now());
      const data = { promiseId: id, toId, askedById: actor.personId, askedAt };
      await this.db.client.handOver.create({ data });
      await this.record(actor, 'askHandOver', { id, ownerId }, { toId: [null, toId] });
      return this.reading.point(actor, point.id);
    });
  }

  async withdrawHandOver(actor: Actor, promiseId: string): Promise<Point> {
    return this.db.transaction(async () => {
      const point = await this.held.hold(actor, promiseId);
      const { id, ownerId, handOver } = this.owned(actor, point);
      const { id: askedId, toId } = found(handOver);
      await this.close(askedId, 'WITHDRAWN');
      await this.record(actor, 'withdrawHandOver', { id, ownerId }, { toId: [toId, null] });
      return this.reading.point(actor, point.id);
    });
  }

  /** By who is asked; a yes makes them the owner, from then on and for the same dates. */
  async answerHandOver(actor: Actor, promiseId: string, answer: HandOverAnswer): Promise<void> {
    await this.db.transaction(async () => {
      const { promise } = await this.held.hold(actor, promiseId);
      const { id, ownerId } = promise;
      const toId = actor.personId;
      await this.close(askedOf(promise).id, answer);
      if (answer === 'DECLINED') {
        await this.record(actor, 'declineHandOver', { id, ownerId: toId });
        return;
      }
      await this.db.client.promise.update({ where: { id }, data: { ownerId: toId } });
      await this.db.client.promiseHelper.deleteMany({ where: { promiseId: id, personId: toId } });
      const changes = { ownerId: [ownerId, toId] } as const;
      await this.record(actor, 'acceptHandOver', { id, ownerId: toId }, changes);
    });
  }

  private owned(actor: Actor, { promise }: Point): PromiseMade {
    const asking = { personId: actor.personId, isHr: isHr(actor) };
    refuse(mayAnswer(asking, promise.ownerId) ? null : 'NOT_ALLOWED');
    return promise;
  }

  private async close(id: string, state: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN'): Promise<void> {
    const answeredAt = toDate(this.clock.now());
    await this.db.client.handOver.update({ where: { id }, data: { state, answeredAt } });
  }

  private async record(
    actor: Actor,
    action: string,
    { id, ownerId }: Readonly<{ id: string; ownerId: string }>,
    changes: Readonly<Record<string, readonly [string | null, string | null]>> = {},
  ): Promise<void> {
    await this.audit.record(actor, {
      action,
      subjectType: 'Promise',
      subjectId: id,
      changes,
      ...(actor.personId !== ownerId && { onBehalfOf: ownerId }),
    });
  }
}

/** What is asked of somebody else is as absent as what nobody is asked. */
const askedOf = ({ handOver }: PromiseMade): HandOver => found(handOver?.forMe ? handOver : null);
