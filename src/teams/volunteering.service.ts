import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId } from '../platform/input.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from './teams.service.ts';

/**
 * Happy to host, or not now. Only the present state is kept, nobody else sees it, and no audit
 * entry tells that it changed.
 */
@Injectable()
export class VolunteeringService {
  constructor(
    private readonly db: Database,
    private readonly teams: TeamsService,
  ) {}

  /** In one's own team; refuses NOT_FOUND for any other. */
  async setVolunteering(actor: Actor, teamId: string, happy: boolean): Promise<void> {
    const member = { teamId: asId(teamId), personId: actor.personId };
    if ((await this.teams.roleIn(member.teamId, member.personId)) === null)
      throw new Refusal('NOT_FOUND');
    const { volunteer } = this.db.client;
    if (happy)
      await volunteer.upsert({
        where: { teamId_personId: member },
        create: member,
        update: {},
      });
    else await volunteer.deleteMany({ where: member });
  }

  /** The teams for which somebody is happy to host; asked by and for that person alone. */
  async volunteeringFor(personId: string): Promise<ReadonlySet<string>> {
    const rows = await this.db.client.volunteer.findMany({ where: { personId } });
    return new Set(rows.map(({ teamId }) => teamId));
  }

  /** By team, to write to them and to nobody else about them. */
  async volunteersOf(teamIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const where = { teamId: { in: [...teamIds] } };
    const rows = await this.db.client.volunteer.findMany({ where, orderBy: { personId: 'asc' } });
    return new Map(
      teamIds.map((id) => [
        id,
        rows.filter(({ teamId }) => teamId === id).map(({ personId }) => personId),
      ]),
    );
  }
}
