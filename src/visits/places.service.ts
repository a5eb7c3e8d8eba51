import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import type { Slot } from '../slots/slots.service.ts';
import { periodKeys } from '../teams/rules/hosting-quarter.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { groupedBy } from './rules/grouping.ts';
import { expired } from './rules/lifecycle.ts';
import { holdingStates } from './rules/visit.ts';
import type { Visit } from './rules/visit.ts';
import { VisitRecords } from './visit-records.service.ts';

export type Holding = Readonly<{
  personIds: readonly string[];
  slots: readonly Slot[];
  /** Visits that will give their place back. */
  leaving?: readonly Visit[];
}>;

/** A time at a team, which is what a hosting budget counts. */
type Hosting = Readonly<{ teamId: string; startsAt: Temporal.Instant }>;

/** Who holds which place. Everything here happens inside the caller's transaction. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly teams: TeamsService,
    private readonly records: VisitRecords,
  ) {}

  /**
   * From here until the transaction ends nobody else books these persons, weeks, quarters and slots.
   * Proposals that nobody answered in time give their places back first. Locks are taken in the one
   * order that all bookings share, so that they wait for each other in a line and never in a ring;
   * weeks and quarters are one kind of lock, taken in one call and thereby in one order.
   */
  async hold({ personIds, slots, leaving = [] }: Holding): Promise<void> {
    await this.db.lock('person', personIds);
    const teamIds = [...new Set(slots.map(({ teamId }) => teamId))];
    const overdue = await this.overdue(personIds, teamIds);
    const hostings = [...slots, ...leaving, ...overdue].filter(hasTime);
    const slotIds = [...slots.map(({ id }) => id), ...[...leaving, ...overdue].map(slotOf)];
    await this.db.lockAll({
      'team-period': await this.periodKeys(hostings),
      slot: slotIds.filter((id) => id !== null),
    });
    for (const proposal of overdue) await this.expire(proposal);
  }

  /** The visits that hold a place in these slots, by slot. */
  async heldIn(slotIds: readonly string[]): Promise<ReadonlyMap<string, readonly Visit[]>> {
    return groupedBy(await this.visitsIn(slotIds), slotOf);
  }

  async visitsIn(slotIds: readonly string[]): Promise<Visit[]> {
    return this.records.find({
      slotId: { in: [...slotIds] },
      state: { in: [...holdingStates] },
    });
  }

  /** Of these slots, those before which somebody waits. */
  async waitedFor(slotIds: readonly string[]): Promise<ReadonlySet<string>> {
    const entries = await this.db.client.waitlistEntry.findMany({
      where: { slotId: { in: [...slotIds] }, leftAt: null, visitId: null },
      select: { slotId: true },
    });
    return new Set(entries.map(({ slotId }) => slotId));
  }

  /** Proposals at these teams that nobody answered in time, and that nobody wrote down yet. */
  async overdueAt(teamIds: readonly string[]): Promise<Visit[]> {
    return this.overdue([], teamIds);
  }

  /** Makes room in the team's week and quarter for somebody else. */
  async giveBack({ teamId, startsAt }: Visit): Promise<void> {
    if (startsAt !== null) await this.teams.release(teamId, startsAt);
  }

  private async expire(proposal: Visit): Promise<void> {
    // Whoever else wrote it down meanwhile has given its place back as well.
    if (!(await this.records.changeIfUnchanged(proposal, expired))) return;
    await this.giveBack(proposal);
    await this.audit.record(null, {
      action: 'expireProposal',
      subjectType: 'Visit',
      subjectId: proposal.id,
      changes: { state: [proposal.state, expired.state] },
    });
  }

  private overdue(personIds: readonly string[], teamIds: readonly string[]): Promise<Visit[]> {
    return this.records.find({
      state: 'PROPOSED',
      answerBy: { lte: toDate(this.clock.now()) },
      OR: [{ personId: { in: [...personIds] } }, { teamId: { in: [...teamIds] } }],
    });
  }

  private async periodKeys(hostings: readonly Hosting[]): Promise<string[]> {
    const teams = await this.teams.byIds([...new Set(hostings.map(({ teamId }) => teamId))]);
    return hostings.flatMap(({ teamId, startsAt }) => {
      const team = teams.get(teamId);
      return team === undefined ? [] : periodKeys(teamId, startsAt, team.site.timeZone);
    });
  }
}

const slotOf = ({ slotId }: Visit): string | null => slotId;

const hasTime = <T extends { startsAt: Temporal.Instant | null }>(
  one: T,
): one is T & { startsAt: Temporal.Instant } => one.startsAt !== null;
