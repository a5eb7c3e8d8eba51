import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { asId, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { PeopleService, personOf } from './people.service.ts';
import type { Person } from './people.service.ts';
import { whyNotGrant, whyNotRevoke } from './rules/access.ts';

export type Delegation = Readonly<{ id: string; assistantId: string; since: Temporal.Instant }>;
export type AssistantAct = Readonly<{
  id: string;
  at: Temporal.Instant;
  assistantId: string;
  /** The mutation's name. */
  verb: string;
  visitId: string;
}>;

const LATELY_DAYS = 90;
const howMany = z.int().min(1).max(200);

type Both = Readonly<{ principalId: string; assistantId: string }>;

/** Who may plan for whom. An assistant never reads what the principal wrote. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
  ) {}

  /** Granting what is granted already changes nothing. Returns the principal. */
  async grant(actor: Actor, principal: string, assistant: string): Promise<Person> {
    const both = { principalId: asId(principal), assistantId: asId(assistant) };
    refuse(whyNotGrant(actor, both.principalId, both.assistantId));
    return this.db.transaction(async () => {
      const person = await this.person(both.principalId);
      await this.person(both.assistantId);
      if (await this.isActive(both)) return person;
      await this.db.client.delegation.create({
        data: { ...both, since: toDate(this.clock.now()) },
      });
      await this.record(actor, 'grantDelegation', both);
      return person;
    });
  }

  /** Either of both may end it. Returns the principal. */
  async revoke(actor: Actor, principal: string, assistant: string): Promise<Person> {
    const both = { principalId: asId(principal), assistantId: asId(assistant) };
    refuse(whyNotRevoke(actor, both.principalId, both.assistantId));
    return this.db.transaction(async () => {
      const person = await this.person(both.principalId);
      const ended = await this.db.client.delegation.updateMany({
        where: { ...both, revokedAt: null },
        data: { revokedAt: toDate(this.clock.now()) },
      });
      if (ended.count > 0) await this.record(actor, 'revokeDelegation', both);
      return person;
    });
  }

  /** Who may plan for each of these people, and since when; those who have left do not any more. */
  async delegationsOf(principalIds: readonly string[]): Promise<ReadonlyMap<string, Delegation[]>> {
    const assistants = await this.people.assistantsOf(principalIds);
    const rows = await this.db.client.delegation.findMany({
      where: { principalId: { in: [...principalIds] }, revokedAt: null },
    });
    return new Map(
      [...assistants].map(([principalId, people]) => [
        principalId,
        people.flatMap(({ id }) => {
          const row = rows.find(
            (some) => some.principalId === principalId && some.assistantId === id,
          );
          return row ? [{ id: row.id, assistantId: id, since: toInstant(row.since) }] : [];
        }),
      ]),
    );
  }

  /** What the assistants of today and of before did lately for the person who asks. */
  async actsForMe(actor: Actor, first: number): Promise<AssistantAct[]> {
    const take = parseInput(howMany, first);
    const rows = await this.db.client.delegation.findMany({
      where: { principalId: actor.personId },
      select: { assistantId: true },
      distinct: ['assistantId'],
    });
    const acts = await this.audit.doneFor(actor.personId, {
      actorIds: rows.map(({ assistantId }) => assistantId),
      subjectType: 'Visit',
      since: this.clock.now().subtract({ hours: 24 * LATELY_DAYS }),
      first: take,
    });
    return acts.map(({ actorId, action, subjectId, ...act }) => ({
      ...act,
      assistantId: actorId,
      verb: action,
      visitId: subjectId,
    }));
  }

  private async person(id: string): Promise<Person> {
    return personOf(found(await this.db.client.person.findUnique({ where: { id } })));
  }

  private async isActive(both: Both): Promise<boolean> {
    const where = { ...both, revokedAt: null };
    return (await this.db.client.delegation.findFirst({ where })) !== null;
  }

  private async record(actor: Actor, action: string, both: Both): Promise<void> {
    await this.audit.record(actor, {
      action,
      subjectType: 'Person',
      subjectId: both.assistantId,
      ...(actor.personId !== both.principalId && { onBehalfOf: both.principalId }),
    });
  }
}
