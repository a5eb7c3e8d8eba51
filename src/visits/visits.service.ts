import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { PeopleService } from '../people/people.service.ts';
import { isHr, isOffice } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { toDate } from '../platform/database/dates.ts';
import { asId, id as uuid, parseInput } from '../platform/input.ts';
import { found } from '../platform/refuse.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { actionsFor, relationsOf } from './rules/access.ts';
import type { Asking, Relations } from './rules/access.ts';
import { asOf } from './rules/lifecycle.ts';
import type { VisitAction } from './rules/lifecycle.ts';
import { visitStates } from './rules/visit.ts';
import type { Visit, VisitState } from './rules/visit.ts';
import { VisitRecords } from './visit-records.service.ts';

export type VisitFilter = Readonly<{
  /** Calendar dates of the organisation; a visit without a date falls outside any period. */
  from?: Temporal.PlainDate | null | undefined;
  until?: Temporal.PlainDate | null | undefined;
  teamId?: string | null | undefined;
  personId?: string | null | undefined;
  slotId?: string | null | undefined;
  states?: readonly VisitState[] | null | undefined;
  first?: number | undefined;
}>;

/** What has to be known beside a visit to say what may be done to it, by visit. */
export type Around = Readonly<{
  waiting: ReadonlyMap<string, boolean>;
  hosts: ReadonlyMap<string, Readonly<{ personId: string }>>;
}>;

const byLink: Relations = new Set(['LINK']);
const first = z.number().int().min(1).max(500);

/** Reading visits. What was not answered in time is shown as expired by every method here. */
@Injectable()
export class VisitsService {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly records: VisitRecords,
  ) {}

  /** Refuses NOT_FOUND when it is not there or not visible. */
  async visit(actor: Actor, id: string): Promise<Visit> {
    return found(await this.findVisit(actor, asId(id)));
  }

  /** Null when it is not there or not visible. */
  async findVisit(actor: Actor, id: string): Promise<Visit | null> {
    if (!uuid.safeParse(id).success) return null;
    const [visit] = await this.show({ AND: [{ id }, this.visibleTo(actor)] });
    return visit ?? null;
  }

  /** By date, those without a date last. */
  async visits(actor: Actor, filter: VisitFilter): Promise<Visit[]> {
    const take = parseInput(first, filter.first ?? 100);
    return this.show({ AND: [this.visibleTo(actor), this.matching(filter)] }, take);
  }

  /** Without a look at who asks: for rooms that decide that themselves. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Visit>> {
    const now = this.clock.now();
    const visits = await this.records.byIds(ids);
    return new Map(visits.map((visit) => [visit.id, asOf(visit, now)]));
  }

  /** The same, by what is asked; by date, and without a limit unless one is given. */
  async visitsOf(filter: Prisma.VisitWhereInput, most?: number): Promise<Visit[]> {
    return this.show(filter, most);
  }

  async ofInvitation(invitationId: string): Promise<Visit[]> {
    return this.show({ invitationId });
  }

  async relationsTo(actor: Actor, visit: Visit): Promise<Relations> {
    return (await this.relationsOf(actor))(visit);
  }

  /** What the actor may do to each visit now, by visit. */
  async actions(
    actor: Actor,
    visits: readonly Visit[],
    { waiting, hosts }: Around,
  ): Promise<ReadonlyMap<string, readonly VisitAction[]>> {
    const relations = await this.relationsOf(actor);
    return this.actionsAs(visits, ({ id, ...visit }) => ({
      relations: relations(visit),
      waitingForTeam: waiting.get(id) ?? false,
      host: hostSeenBy(actor, hosts.get(id)),
    }));
  }

  /** What the link of an invitation may do to each of its visits, by visit. */
  actionsByLink(visits: readonly Visit[]): ReadonlyMap<string, readonly VisitAction[]> {
    return this.actionsAs(visits, () => ({
      relations: byLink,
      waitingForTeam: false,
      host: 'NOBODY',
    }));
  }

  private actionsAs(
    visits: readonly Visit[],
    asking: (visit: Visit) => Asking,
  ): ReadonlyMap<string, readonly VisitAction[]> {
    const now = this.clock.now();
    return new Map(visits.map((visit) => [visit.id, actionsFor(visit, asking(visit), now)]));
  }

  /** What somebody is to any visit, read once for a whole list. */
  async relationsOf(
    actor: Actor,
  ): Promise<(visit: Pick<Visit, 'personId' | 'teamId'>) => Relations> {
    const principalIds = await this.people.principalsOf(actor.personId);
    const memberships = await this.teams.teamsOf(actor.personId);
    const roles = new Map(memberships.map(({ teamId, role }) => [teamId, role]));
    return ({ personId, teamId }) =>
      relationsOf({
        SELF: personId === actor.personId,
        ASSISTANT: principalIds.includes(personId),
        HR: isHr(actor),
        TEAM_LEAD: roles.get(teamId) === 'LEAD',
        TEAM_MEMBER: roles.get(teamId) === 'MEMBER',
        LINK: false,
      });
  }

  private async show(where: Prisma.VisitWhereInput, take?: number): Promise<Visit[]> {
    const now = this.clock.now();
    const visits = await this.records.find(where, {
      orderBy: [{ startsAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      ...(take !== undefined && { take }),
    });
    return visits.map((visit) => asOf(visit, now));
  }

  /** The visitor and assistants, the host team, and the office. */
  private visibleTo(actor: Actor): Prisma.VisitWhereInput {
    if (isOffice(actor)) return {};
    const { personId } = actor;
    return {
      OR: [
        { personId },
        { person: { assistants: { some: { assistantId: personId, revokedAt: null } } } },
        { team: { members: { some: { personId } } } },
      ],
    };
  }

  private matching(filter: VisitFilter): Prisma.VisitWhereInput {
    const { from, until, teamId, personId, slotId, states } = filter;
    return {
      AND: [
        from ? { startsAt: { gte: this.startOf(from) } } : {},
        until ? { startsAt: { lt: this.startOf(until.add({ days: 1 })) } } : {},
        teamId ? { teamId: asId(teamId) } : {},
        personId ? { personId: asId(personId) } : {},
        slotId ? { slotId: asId(slotId) } : {},
        states ? { OR: states.map((state) => this.inState(state)) } : {},
      ],
    };
  }

  private inState(state: VisitState): Prisma.VisitWhereInput {
    const now = toDate(this.clock.now());
    const overdue = { state: visitStates.PROPOSED, answerBy: { lte: now } };
    if (state === 'PROPOSED') return { state, NOT: overdue };
    return state === 'DECLINED' ? { OR: [{ state }, overdue] } : { state };
  }

  private startOf(day: Temporal.PlainDate): Date {
    return toDate(day.toZonedDateTime(this.config.timeZone).toInstant());
  }
}

function hostSeenBy(
  { personId }: Actor,
  host: Readonly<{ personId: string }> | undefined,
): Asking['host'] {
  if (host === undefined) return 'NOBODY';
  return host.personId === personId ? 'ONESELF' : 'SOMEBODY_ELSE';
}
