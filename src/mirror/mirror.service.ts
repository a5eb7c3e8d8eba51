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
import { parseInput } from '../platform/input.ts';
import { Links } from '../platform/links.ts';
import { found, refuse } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import { whyNotOver } from '../reflections/rules/look-back.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { HostsService } from '../visits/hosts.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { mayHandOnLink } from './rules/access.ts';
import { figure, ITEMS, liesIn, quarterOf, quartersOf, VALUES } from './rules/release.ts';
import { strictest } from './rules/suppression.ts';
import { MirrorTallies, placeName } from './tallies.service.ts';

export type MirrorPage = Readonly<{
  visitTypeId: string;
  items: readonly string[];
  threshold: number;
}>;

export type MirrorFigure = Readonly<{
  visitTypeId: string;
  quarter: Temporal.PlainDate;
  suppressed: boolean;
  n: number | null;
  means: readonly number[] | null;
}>;

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
    private readonly hosts: HostsService,
    private readonly tallies: MirrorTallies,
  ) {}

  async mirrorPage(token: string, locale: Locale): Promise<MirrorPage> {
    const visit = await this.visitBehind(token);
    const { items } = catalogue(locale).api.mirror;
    const quarter = await this.quarter(visit);
    const threshold = (await this.thresholds([quarter]))(quarter);
    return { visitTypeId: visit.visitTypeId, items, threshold };
  }

  /** The links of these visits' hosts, as far as the person who asks may hand them on. */
  async linksOf(
    actor: Actor | null,
    visitIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (actor === null) return new Map();
    const { personId } = actor;
    const teamIds = (await this.teams.teamsOf(personId)).map(({ teamId }) => teamId);
    const hosts = await this.hosts.claimsOf(visitIds);
    const now = this.clock.now();
    const visits = [...(await this.visits.byIds(visitIds)).values()];
    return new Map(
      visits
        .filter((visit) => {
          const hostId = hosts.get(visit.id)?.personId ?? null;
          return mayHandOnLink({ personId, teamIds }, visit, { hostId, now });
        })
        .map(({ id }) => [id, this.links.url('mirror', id)]),
    );
  }

  /** For the printed card, which is the host's own: without a look at who asks. */
  async linkOnCard(visitId: string): Promise<string | null> {
    const visit = found((await this.visits.byIds([visitId])).get(visitId));
    const isOver = whyNotOver(visit, this.clock.now()) === null;
    return isOver ? this.links.url('mirror', visitId) : null;
  }

  /**
   * Counts four values and forgets who gave them: no row, time, team or person is kept with them.
   * That is also why no audit entry is written: its time would stand beside that of a session.
   */
  async answerMirror(token: string, given: readonly number[]): Promise<void> {
    const visit = await this.visitBehind(token);
    const { values } = parseInput(answers, { values: given });
    refuse(whyNotOver(visit, this.clock.now()));
    const place = { visitTypeId: visit.visitTypeId, quarter: await this.quarter(visit) };
    await this.db.transaction(async () => {
      const { count } = await this.db.client.mirrorLinkSpent.createMany({
        data: { mark: this.links.secretOf('mirror-spent', visit.id) },
        skipDuplicates: true,
      });
      if (count === 0) throw new Refusal('MIRROR_LINK_USED');
      const thresholds = await this.thresholds([place.quarter]);
      await this.tallies.count(place, values, thresholds(place.quarter));
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
    const released = await this.tallies.released(quarters);
    const thresholds = await this.thresholds(quarters);
    const types = await this.visitTypes.all();
    return quarters.flatMap((quarter) =>
      types.map(({ id: visitTypeId }) => {
        const tallies = released.get(placeName({ visitTypeId, quarter })) ?? [];
        const known = figure(tallies, thresholds(quarter));
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

  /** Two programmes that share a quarter show the same figures, so the stricter of the two decides. */
  private async thresholds(
    quarters: readonly Temporal.PlainDate[],
  ): Promise<(quarter: Temporal.PlainDate) => number> {
    const programmes = await this.programmes.overlapping(quarters);
    return (quarter) =>
      strictest(
        programmes
          .filter((programme) => liesIn(quarter, programme))
          .map(({ mirrorThreshold }) => mirrorThreshold),
      );
  }

  private today(): Temporal.PlainDate {
    return this.clock.now().toZonedDateTimeISO(this.config.timeZone).toPlainDate();
  }
}
