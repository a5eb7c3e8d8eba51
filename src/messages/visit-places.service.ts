import { Injectable } from '@nestjs/common';
import { found } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import type { Place } from './rules/visit-words.ts';

@Injectable()
export class VisitPlaces {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly teams: TeamsService,
  ) {}

  /** Visit id to where it is and what kind of work it shows. */
  async of(visits: readonly Visit[]): Promise<ReadonlyMap<string, Place>> {
    const teams = await this.teams.byIds(visits.map(({ teamId }) => teamId));
    const types = await this.programmes.visitTypesByIds(visits.map((visit) => visit.visitTypeId));
    return new Map(
      visits.map((visit) => [
        visit.id,
        { team: found(teams.get(visit.teamId)), visitType: found(types.get(visit.visitTypeId)) },
      ]),
    );
  }
}
