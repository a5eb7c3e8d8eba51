import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { RotationService } from '../rotation/rotation.service.ts';
import { groupedBy } from '../visits/rules/grouping.ts';
import type { Visit } from '../visits/rules/visit.ts';
import type { Invitation } from '../visits/visit-news.service.ts';
import { Occasions } from './occasions.service.ts';
import { rehearsed } from './rules/rehearsal.ts';
import type { RehearsedMessages } from './rules/rehearsal.ts';

export type Rehearsal = Readonly<{
  visits: number;
  leaders: number;
  /** Dates that are no longer possible, and keep the draft from being published. */
  outOfDate: number;
  messages: readonly RehearsedMessages[];
  /** Leaders whom no mail reaches. */
  unreachableIds: readonly string[];
}>;

/** What publishing a draft would cause; nothing is written and nothing is sent. */
@Injectable()
export class Rehearsals {
  constructor(
    private readonly clock: Clock,
    private readonly rotation: RotationService,
    private readonly occasions: Occasions,
  ) {}

  async rehearse(actor: Actor, runId: string): Promise<Rehearsal> {
    const { visits, outOfDate } = await this.rotation.rehearse(actor, runId);
    const proposed = await this.occasions.aboutInvitations(this.invitations(visits));
    const confirmed = await this.occasions.aboutVisits(visits.map((visit) => this.accepted(visit)));
    const leaderIds = [...new Set(visits.map(({ personId }) => personId))];
    return {
      visits: visits.length,
      leaders: leaderIds.length,
      outOfDate,
      messages: rehearsed(proposed, confirmed, visits),
      unreachableIds: leaderIds.filter((id) => !proposed.reachable.has(id)),
    };
  }

  /** One for each leader, with all dates. */
  private invitations(visits: readonly Visit[]): Invitation[] {
    const createdAt = this.clock.now();
    return [...groupedBy(visits, ({ personId }) => personId)].flatMap(([personId, own]) => {
      const programmeId = own[0]?.programmeId;
      if (programmeId === undefined) return [];
      return [{ id: personId, personId, programmeId, createdAt, visits: own, fromWaitlist: false }];
    });
  }

  private accepted(visit: Visit): Visit {
    return { ...visit, state: 'CONFIRMED', confirmedAt: this.clock.now() };
  }
}
