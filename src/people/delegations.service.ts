import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { personOf } from './people.service.ts';
import type { Person } from './people.service.ts';
import { whyNotGrant, whyNotRevoke } from './rules/access.ts';

type Both = Readonly<{ principalId: string; assistantId: string }>;

/** Who may plan for whom. An assistant never reads what the principal wrote. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
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
