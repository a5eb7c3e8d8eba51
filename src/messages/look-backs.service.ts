import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { isInService } from '../people/rules/succession.ts';
import { Config } from '../platform/config.ts';
import { found } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { ReflectionsService } from '../reflections/reflections.service.ts';
import { PublicHolidays } from '../slots/holidays.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { NoticeService } from '../visits/notice.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitNews } from '../visits/visit-news.service.ts';
import { isExempt } from './rules/exempt.ts';
import {
  aboutOpenLookBack,
  LADDER_ENDS,
  openCases,
  openCasesDigests,
  overseerOf,
} from './rules/look-back-ladder.ts';
import type { LookBackFacts, OpenCase } from './rules/look-back-ladder.ts';
import type { Occasion } from './rules/occasion.ts';

/** So many visits are looked at in one go. */
const PIECE = 200;

/** Whom a piece of occasions may reach, besides what there is to tell. */
export type Told = Readonly<{ occasions: readonly Occasion[]; reachable: ReadonlySet<string> }>;

/** Look-backs that are still open, and who is to hear of them. */
@Injectable()
export class LookBacks {
  constructor(
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly teams: TeamsService,
    private readonly news: VisitNews,
    private readonly notice: NoticeService,
    private readonly reflections: ReflectionsService,
    private readonly holidays: PublicHolidays,
  ) {}

  /** What leaders, assistants and sponsors are to hear of the visits that are over. */
  async *around(now: Temporal.Instant): AsyncGenerator<Told> {
    const cases: OpenCase[] = [];
    for await (const facts of this.open(now)) {
      cases.push(...openCases(facts, now));
      yield this.told(facts.flatMap(aboutOpenLookBack));
    }
    yield this.told(openCasesDigests(cases, this.config.timeZone));
  }

  /** The same of these visits, and of the programmes' digests, as it stands now. */
  async of(visits: readonly Visit[]): Promise<Told> {
    return this.told((await this.factsOf(visits)).flatMap(aboutOpenLookBack));
  }

  async digestsOf(programmeIds: readonly string[], now: Temporal.Instant): Promise<Told> {
    const cases = await Promise.all(programmeIds.map((id) => this.casesOf(id, now)));
    return this.told(openCasesDigests(cases.flat(), this.config.timeZone));
  }

  /** Everything of a programme that an overseer hears of at this moment. */
  async casesOf(programmeId: string, now: Temporal.Instant): Promise<OpenCase[]> {
    const cases: OpenCase[] = [];
    for await (const facts of this.open(now)) {
      const here = facts.filter(({ visit }) => visit.programmeId === programmeId);
      cases.push(...openCases(here, now));
    }
    return cases;
  }

  private async *open(now: Temporal.Instant): AsyncGenerator<LookBackFacts[]> {
    const period = { from: now.subtract(LADDER_ENDS), until: now };
    let after: string | null = null;
    do {
      const page: Visit[] = await this.news.over(period, { after, most: PIECE });
      if (page.length > 0) yield this.factsOf(page);
      after = page.length < PIECE ? null : (page.at(-1)?.id ?? null);
    } while (after !== null);
  }

  private async factsOf(visits: readonly Visit[]): Promise<LookBackFacts[]> {
    const reflected = await this.reflections.lookedBackOn(visits.map(({ id }) => id));
    const open = visits.filter(({ id }) => !reflected.has(id));
    if (open.length === 0) return [];
    const waiting = await this.notice.waiting(open);
    const teams = await this.teams.byIds(distinct(open, ({ teamId }) => teamId));
    const leaderIds = distinct(open, ({ personId }) => personId);
    const assistants = await this.people.assistantsOf(leaderIds);
    const expected = await this.expected(leaderIds);
    const overseers = await this.overseers(open);
    return open.map((visit) => {
      const team = found(teams.get(visit.teamId));
      return {
        visit,
        reflected: false,
        waitingForTeam: waiting.get(visit.id) ?? false,
        expected: expected.has(visit.personId),
        assistantIds: (assistants.get(visit.personId) ?? []).map(({ id }) => id),
        overseerId: overseers(visit),
        timeZone: team.site.timeZone,
        holidays: this.holidaysAfter(visit, team),
      };
    });
  }

  /** Who is in service and not exempt today. */
  private async expected(leaderIds: readonly string[]): Promise<ReadonlySet<string>> {
    const today = this.people.today();
    const people = await this.people.byIds(leaderIds);
    const exemptions = await this.people.exemptionsOf(leaderIds);
    const here = [...people.values()].filter(
      (person) => isInService(person, today) && !isExempt(exemptions.get(person.id) ?? [], today),
    );
    return new Set(here.map(({ id }) => id));
  }

  private async overseers(visits: readonly Visit[]): Promise<(visit: Visit) => string | null> {
    const programmes = await this.programmes.byIds(
      distinct(visits, ({ programmeId }) => programmeId),
    );
    const ids = [...programmes.values()].flatMap(({ sponsorId, deputyId }) => [
      ...(sponsorId === null ? [] : [sponsorId]),
      ...(deputyId === null ? [] : [deputyId]),
    ]);
    const reachable = await this.reachable(ids);
    return ({ programmeId, personId }) =>
      overseerOf(personId, found(programmes.get(programmeId)), (id) => reachable.has(id));
  }

  private async told(occasions: readonly Occasion[]): Promise<Told> {
    const readers = occasions.map(({ key }) => key.recipientId);
    return { occasions, reachable: await this.reachable(readers) };
  }

  private async reachable(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const today = this.people.today();
    const people = await this.people.byIds([...new Set(personIds)]);
    const isHere = (person: Person) => person.email !== null && isInService(person, today);
    return new Set([...people.values()].filter(isHere).map(({ id }) => id));
  }

  private holidaysAfter({ endsAt }: Visit, { site }: Team): ReadonlySet<string> {
    if (endsAt === null) return new Set();
    const day = endsAt.toZonedDateTimeISO(site.timeZone).toPlainDate();
    return this.holidays.between(site.country, day, day.add({ weeks: 4 }), site.region);
  }
}

const distinct = <T>(things: readonly T[], keyOf: (thing: T) => string): string[] => [
  ...new Set(things.map(keyOf)),
];
