import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { BoardLink as Row } from '../generated/prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { Links } from '../platform/links.ts';
import { found } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { mayManage } from '../teams/rules/access.ts';
import { TeamsService } from '../teams/teams.service.ts';

export type BoardLink = Readonly<{ url: string; madeAt: Temporal.Instant }>;

/** The addresses at which boards open without signing in: one for a team at a time, and it can end. */
@Injectable()
export class BoardLinks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly links: Links,
    private readonly teams: TeamsService,
  ) {}

  /** By team, for its leads and HR. */
  async linksFor(
    actor: Actor | null,
    teamIds: readonly string[],
  ): Promise<ReadonlyMap<string, BoardLink>> {
    if (actor === null) return new Map();
    const led = await this.teams.teamsLedBy(actor.personId);
    const own = teamIds.filter((id) => mayManage(actor, led.includes(id) ? 'LEAD' : null));
    const rows = await this.db.client.boardLink.findMany({
      where: { teamId: { in: own }, endedAt: null },
    });
    return new Map(rows.map((row) => [row.teamId, this.asLink(row)]));
  }

  /** Makes a link, or a new one: then the one before ends. */
  async renewBoardLink(actor: Actor, teamId: string): Promise<BoardLink> {
    const { id } = await this.teams.teamToManage(actor, teamId);
    return this.db.transaction(async () => {
      await this.end(id);
      const madeAt = toDate(this.clock.now());
      const row = await this.db.client.boardLink.create({ data: { teamId: id, madeAt } });
      await this.record(actor, 'renewBoardLink', id);
      return this.asLink(row);
    });
  }

  /** Ends the link without a new one; nothing changes where there is none. */
  async endBoardLink(actor: Actor, teamId: string): Promise<void> {
    const { id } = await this.teams.teamToManage(actor, teamId);
    await this.db.transaction(async () => {
      await this.end(id);
      await this.record(actor, 'endBoardLink', id);
    });
  }

  /** Refuses LINK_INVALID for what we never made, LINK_ENDED for what was replaced. */
  async teamBehind(token: string): Promise<string> {
    const id = this.links.verify('board', token);
    const row = await this.db.client.boardLink.findUnique({ where: { id } });
    if (row === null) throw new Refusal('LINK_INVALID');
    if (row.endedAt !== null) throw new Refusal('LINK_ENDED');
    return row.teamId;
  }

  /** As a browser is told: 404 for what we never made, 410 for what was replaced. */
  async statusOf(token: string): Promise<200 | 404 | 410> {
    try {
      await this.teamBehind(token);
      return 200;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.code === 'LINK_ENDED' ? 410 : 404;
    }
  }

  /** Of two who renew at once the second ends the first's: the team's row is held. */
  private async end(teamId: string): Promise<void> {
    const held = await this.db.client.$queryRaw<object[]>`
      SELECT 1 FROM "HostTeam" WHERE "id" = ${teamId}::uuid FOR UPDATE`;
    found(held[0]);
    await this.db.client.boardLink.updateMany({
      where: { teamId, endedAt: null },
      data: { endedAt: toDate(this.clock.now()) },
    });
  }

  private asLink({ id, madeAt }: Row): BoardLink {
    return { url: this.links.url('board', id), madeAt: toInstant(madeAt) };
  }

  private async record(actor: Actor, action: string, subjectId: string): Promise<void> {
    await this.audit.record(actor, { action, subjectType: 'HostTeam', subjectId });
  }
}
