import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { IdentityService } from '../identity/identity.service.ts';
import type { Actor, Role } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly } from '../platform/database/dates.ts';
import { asId, emailAddress, line, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { personOf } from './people.service.ts';
import type { Person } from './people.service.ts';
import { whyNotManage } from './rules/access.ts';

const newPerson = z.object({
  givenName: line(80),
  familyName: line(80),
  jobTitle: line(120, 0).nullish(),
  /** An empty field of a form is no address. */
  email: z.preprocess((typed) => typed || null, emailAddress.nullable()),
  departmentId: z.string(),
  locale: z.enum(['nl', 'en']).nullish(),
  leaderGroup: z.preprocess((typed) => typed || null, line(80).nullable()),
  partTimePercent: z.number().int().min(1).max(100).nullish(),
  serviceFrom: z.instanceof(Temporal.PlainDate),
});

export type NewPersonInput = Omit<z.input<typeof newPerson>, 'email' | 'leaderGroup'> &
  Readonly<{ email?: string | null; leaderGroup?: string | null }>;
type Newcomer = z.output<typeof newPerson>;

/** Persons who come in one by one; a file of leaders comes in through the import. */
@Injectable()
export class NewcomersService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly identity: IdentityService,
  ) {}

  /** With an account when there is an address to sign in with. */
  async addPerson(actor: Actor, input: NewPersonInput): Promise<Person> {
    refuse(whyNotManage(actor));
    const newcomer = parseInput(newPerson, input);
    const departmentId = asId(newcomer.departmentId);
    return this.db.transaction(async () => {
      found(await this.db.client.department.findUnique({ where: { id: departmentId } }));
      const person = await this.enter({ ...newcomer, departmentId }, []);
      const act = { action: 'addPerson', subjectType: 'Person', subjectId: person.id };
      await this.audit.record(actor, act);
      return person;
    });
  }

  /** The person, where they belong from their first day on, and their account. */
  async enter(newcomer: Newcomer, roles: readonly Role[]): Promise<Person> {
    const { departmentId, serviceFrom, ...fields } = newcomer;
    const from = dateOnly(serviceFrom);
    const row = await this.db.client.person.create({
      data: {
        ...fields,
        jobTitle: fields.jobTitle ?? '',
        locale: fields.locale ?? 'nl',
        partTimePercent: fields.partTimePercent ?? 100,
        serviceFrom: from,
        memberships: { create: { departmentId, from } },
      },
    });
    if (row.email !== null) {
      await this.identity.createAccount({ personId: row.id, email: row.email, roles });
    }
    return personOf(row);
  }
}
