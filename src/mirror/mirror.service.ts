import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { catalogue } from '../i18n/catalogue.ts';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { isHr } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toPlainDate } from '../platform/database/dates.ts';
import { parseInput } from '../platform/input.ts';
import { Links } from '../platform/links.ts';
import { found, refuse } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import { whyNotOver } from '../reflections/rules/look-back.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { mayHandOnLink } from './rules/access.ts';
import { figure, ITEMS, quarterOf, quartersOf, VALUES, withAnswer } from './rules/release.ts';
import type { Tally } from './rules/release.ts';

export type MirrorPage = Readonly<{
  visitTypeId: string;
  items: readonly string[];
  spent: boolean;
}>;

export type MirrorFigure = Readonly<{
  visitTypeId: string;
  quarter: Temporal.PlainDate;
  suppressed: boolean;
  n: number | null;
  means: readonly number[] | null;
}>;

type Cell = Readonly<{ visitTypeId: string; quarter: Temporal.PlainDate }>;

const answers = z.object({
  values: z.array(z.int().min(VALUES[0]).max(VALUES[4])).length(ITEMS.length),
});

@Injectable()
export class MirrorService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly links: Links,
    private readonly programmes: ProgrammesService,
    private readonly visitTypes: VisitTypesService,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
  ) {}

  async mirrorPage(token: string, locale: Locale): Promise<MirrorPage> {
    const visit = await this.visitBehind(token);
    const spent = await this.db.client.mirrorLinkSpent.findUnique({ where: { visitId: visit.id } });
    const { items } = catalogue(locale).api.mirror;
    return { visitTypeId: visit.visitTypeId, items, spent: spent !== null };
  }

  /** The links of these visits' hosts, as far as the person who asks may hand them on. */
  async linksOf(
    actor: Actor | null,
    visitIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (actor === null) return new Map();
    const { personId } = actor;
    const teamIds = (await this.teams.teamsOf(personId)).map(({ teamId }) => teamId);
    const now = this.clock.now();
    const visits = [...(await this.visits.byIds(visitIds)).values()];
    return new Map(
      visits
        .filter((visit) => mayHandOnLink({ personId, teamIds }, visit, now))
        .map(({ id }) => [id, this.links.url('mirror', id)]),
    );
  }

  /**
   * Counts four values and forgets who gave them: no row, time, team or person is kept with them.
   * That is also why no audit entry is written: its time would stand beside that of a session.
   */
  async answerMirror(token: string, given: readonly number[]): Promise<void> {
    const visit = await this.visitBehind(token);
    const { values } = parseInput(answers, { values: given });
    refuse(whyNotOver(visit, this.clock.now()));
    const cell = { visitTypeId: visit.visitTypeId, quarter: await this.quarter(visit) };
    await this.db.transaction(async () => {
      const { count } = await this.db.client.mirrorLinkSpent.createMany({
        data: { visitId: visit.id },
        skipDuplicates: true,
      });
      if (count === 0) throw new Refusal('MIRROR_LINK_USED');
      await this.tally(cell, values);
    });
  }

  /**
   * Every visit type in every quarter that has begun, whether anybody answered or not: a missing row
   * would already tell that nobody did.
   */
  async mirrorFigures(actor: Actor, programmeId: string): Promise<MirrorFigure[]> {
    refuse(isHr(actor) ? null : 'NOT_ALLOWED');
    const programme = found(await this.programmes.programme(actor, programmeId));
    const quarters = quartersOf(programme, this.today());
    const shown = await this.releasedTallies(quarters);
    const types = await this.visitTypes.all();
    return quarters.flatMap((quarter) =>
      types.map(({ id: visitTypeId }) => {
        const known = figure(shown.get(keyOf({ visitTypeId, quarter })) ?? []);
        return {
          visitTypeId,
          quarter,
          suppressed: known === null,
          n: known?.n ?? null,
          means: known?.means ?? null,
        };
      }),
    );
  }

  private async visitBehind(token: string): Promise<Visit> {
    const id = this.links.verify('mirror', token);
    return found((await this.visits.byIds([id])).get(id));
  }

  private async quarter(visit: Visit): Promise<Temporal.PlainDate> {
    const team = found((await this.teams.byIds([visit.teamId])).get(visit.teamId));
    return quarterOf(found(visit.startsAt), team.site.timeZone);
  }

  /** The twenty rows are locked together, so that the fifth answer is the fifth for all of them. */
  private async tally({ visitTypeId, quarter }: Cell, values: readonly number[]): Promise<void> {
    const { mirrorTally } = this.db.client;
    const cell = { visitTypeId, quarter: dateOnly(quarter) };
    await mirrorTally.createMany({
      data: ITEMS.flatMap((item) => VALUES.map((value) => ({ ...cell, item, value }))),
      skipDuplicates: true,
    });
    const before = await this.db.client.$queryRaw<Tally[]>`
      SELECT "item", "value", "count", "released" FROM "MirrorTally"
      WHERE "visitTypeId" = ${visitTypeId}::uuid AND "quarter" = ${quarter.toString()}::date
      ORDER BY "item", "value" FOR UPDATE`;
    const after = withAnswer(before, values);
    const changed = after.filter(
      ({ count, released }, index) =>
        count !== before[index]?.count || released !== before[index].released,
    );
    for (const { item, value, count, released } of changed) {
      await mirrorTally.update({
        where: { visitTypeId_quarter_item_value: { ...cell, item, value } },
        data: { count, released },
      });
    }
  }

  private async releasedTallies(
    quarters: readonly Temporal.PlainDate[],
  ): Promise<ReadonlyMap<string, Tally[]>> {
    const rows = await this.db.client.mirrorTally.findMany({
      where: { quarter: { in: quarters.map(dateOnly) }, released: { gt: 0 } },
    });
    const cells = new Map<string, Tally[]>();
    for (const { visitTypeId, quarter, ...tally } of rows) {
      const key = keyOf({ visitTypeId, quarter: toPlainDate(quarter) });
      cells.set(key, [...(cells.get(key) ?? []), tally]);
    }
    return cells;
  }

  private today(): Temporal.PlainDate {
    return this.clock.now().toZonedDateTimeISO(this.config.timeZone).toPlainDate();
  }
}

const keyOf = ({ visitTypeId, quarter }: Cell): string => `${visitTypeId} ${quarter.toString()}`;
