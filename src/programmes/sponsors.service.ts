import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import { hasLeft } from '../people/rules/succession.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { ProgrammesService } from './programmes.service.ts';
import { whyNotManageProgrammes } from './rules/access.ts';
import type { Programme } from './rules/programme.ts';

export type NameSponsor = Readonly<{
  programmeId: string;
  sponsorId?: string | null | undefined;
  deputyId?: string | null | undefined;
}>;

/** Who is responsible for a programme; also once it is published, for people come and go. */
@Injectable()
export class SponsorsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
  ) {}

  async nameSponsor(actor: Actor, input: NameSponsor): Promise<Programme> {
    refuse(whyNotManageProgrammes(actor));
    const id = asId(input.programmeId);
    const sponsorId = await this.somebody(input.sponsorId);
    const deputyId = await this.somebody(input.deputyId);
    refuse(sponsorId !== null && sponsorId === deputyId ? 'DEPUTY_IS_SPONSOR' : null);
    return this.db.transaction(async () => {
      const before = found(await this.programmes.byId(id));
      await this.db.client.programme.update({ where: { id }, data: { sponsorId, deputyId } });
      await this.audit.record(actor, {
        action: 'nameSponsor',
        subjectType: 'Programme',
        subjectId: id,
        changes: {
          sponsorId: [before.sponsorId, sponsorId],
          deputyId: [before.deputyId, deputyId],
        },
      });
      return found(await this.programmes.byId(id));
    });
  }

  /** Somebody who can still be reached; null when nobody is named. */
  private async somebody(given: string | null | undefined): Promise<string | null> {
    if (given === null || given === undefined) return null;
    const id = asId(given);
    const person = found((await this.people.byIds([id])).get(id));
    if (hasLeft(person, this.people.today()))
      throw new Refusal('SPONSOR_LEFT', { name: person.name });
    return id;
  }
}
