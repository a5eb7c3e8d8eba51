import { Injectable } from '@nestjs/common';
import { IdentityService } from '../identity/identity.service.ts';
import { PeopleService } from '../people/people.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { effectiveOwner, heirsOf, whoAnswers } from './rules/owner.ts';
import type { Heirs } from './rules/owner.ts';

export type PointReaders = Readonly<{ members: number; ownerId: string }>;

/**
 * Who answers for those who have left, as it stands today: nothing is rewritten when somebody goes,
 * so a last day that changes, or a successor who leaves as well, needs no repair.
 */
@Injectable()
export class OwnersService {
  constructor(
    private readonly identity: IdentityService,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
  ) {}

  /** Who will read a point about each of these teams; HR and the administrators besides. */
  async readersOf(teamIds: readonly string[]): Promise<ReadonlyMap<string, PointReaders>> {
    const teams = await this.teams.byIds(teamIds);
    const members = await this.teams.membersOf(teamIds);
    const ownerIn = await this.whoAnswersIn();
    return new Map(
      [...teams].map(([id, { departmentId }]) => [
        id,
        { members: members.get(id)?.length ?? 0, ownerId: ownerIn(departmentId) },
      ]),
    );
  }

  async heirs(): Promise<Heirs> {
    const leavers = await this.people.leavers();
    const orphaned = leavers.some(({ successorId }) => successorId === null);
    return heirsOf(leavers, orphaned ? await this.office() : []);
  }

  /** Who answers what is heard in a team of this department, and is not kept by the leader. */
  async whoAnswers(departmentId: string): Promise<string> {
    return (await this.whoAnswersIn())(departmentId);
  }

  /** The same for several departments, read once. */
  async whoAnswersIn(): Promise<(departmentId: string) => string> {
    const [departments, office] = [await this.people.departmentTree(), await this.office()];
    const heirs = await this.heirs();
    return (departmentId) => {
      const ownerId = whoAnswers(departmentId, departments, office);
      if (ownerId === null) throw new Error('Nobody is left to answer: there is no HR account.');
      return effectiveOwner(ownerId, false, heirs);
    };
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
