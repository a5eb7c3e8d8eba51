import { Injectable } from '@nestjs/common';
import { IdentityService } from '../identity/identity.service.ts';
import { PeopleService } from '../people/people.service.ts';
import { heirsOf } from './rules/owner.ts';
import type { Heirs } from './rules/owner.ts';

/**
 * Who answers for those who have left, as it stands today: nothing is rewritten when somebody goes,
 * so a last day that changes, or a successor who leaves as well, needs no repair.
 */
@Injectable()
export class OwnersService {
  constructor(
    private readonly identity: IdentityService,
    private readonly people: PeopleService,
  ) {}

  async heirs(): Promise<Heirs> {
    const leavers = await this.people.leavers();
    const orphaned = leavers.some(({ successorId }) => successorId === null);
    return heirsOf(leavers, orphaned ? await this.office() : []);
  }

  /** HR first, then the administrators; those in service before those who have left. */
  async office(): Promise<string[]> {
    const ids = [
      ...(await this.identity.personIdsWithRole('HR')),
      ...(await this.identity.personIdsWithRole('ADMINISTRATOR')),
    ];
    const left = await this.people.successorOf(ids);
    return [...ids.filter((id) => !left.has(id)), ...ids.filter((id) => left.has(id))];
  }
}
