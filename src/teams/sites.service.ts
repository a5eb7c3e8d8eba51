import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toPlainDate } from '../platform/database/dates.ts';
import { asId, inputWords, line, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { Countries } from './countries.service.ts';
import { whyNotSetUp } from './rules/access.ts';
import { isCountry } from './rules/country.ts';
import { isTimeZone } from './rules/local-hours.ts';
import { periodsToCopy } from './rules/school-holidays.ts';
import type { SchoolPeriod, SchoolRegion } from './rules/school-holidays.ts';
import type { Site } from './rules/team.ts';

const date = z.instanceof(Temporal.PlainDate);
const calendar = z.object({
  country: z.string().trim().toUpperCase().refine(isCountry, 'country'),
  region: z.string().trim().toUpperCase().nullish(),
});
const newSite = calendar.extend({
  name: line(80),
  address: line(200),
  timeZone: z.string().refine(isTimeZone, 'IANA time zone, such as Europe/Amsterdam'),
});
const schoolHoliday = z.object({ name: line(80), from: date, until: date });
const LONGEST_DAYS = 100;

export type AddSite = z.infer<typeof newSite>;
export type SiteCalendar = z.infer<typeof calendar>;
export type SchoolHoliday = SchoolPeriod &
  Readonly<{ id: string; siteId: string; official: boolean }>;

/** Where teams work, and which days count there as holidays. By HR. */
@Injectable()
export class SitesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly countries: Countries,
  ) {}

  async addSite(actor: Actor, input: AddSite): Promise<Site> {
    refuse(whyNotSetUp(actor));
    const data = { ...parseInput(newSite, input), ...this.calendarFrom(input) };
    return this.db.transaction(async () => {
      const site = await this.db.client.site.create({ data });
      await this.audit.record(actor, { action: 'addSite', ...subject(site.id) });
      return site;
    });
  }

  /** Slots that are open stay as they are. */
  async setSiteCalendar(actor: Actor, siteId: string, input: SiteCalendar): Promise<Site> {
    refuse(whyNotSetUp(actor));
    const id = asId(siteId);
    const data = this.calendarFrom(input);
    return this.db.transaction(async () => {
      const before = found(await this.db.client.site.findUnique({ where: { id } }));
      const site = await this.db.client.site.update({ where: { id }, data });
      const changes = {
        country: [before.country, site.country],
        region: [before.region, site.region],
      } as const;
      await this.audit.record(actor, { action: 'setSiteCalendar', ...subject(id), changes });
      return site;
    });
  }

  /** From the earliest on. */
  async schoolHolidaysOf(
    siteIds: readonly string[],
  ): Promise<ReadonlyMap<string, SchoolHoliday[]>> {
    const rows = await this.db.client.schoolHoliday.findMany({
      where: { siteId: { in: [...siteIds] } },
      orderBy: [{ from: 'asc' }, { id: 'asc' }],
    });
    const bySite = new Map<string, SchoolHoliday[]>(siteIds.map((id) => [id, []]));
    for (const row of rows) {
      const period = { ...row, from: toPlainDate(row.from), until: toPlainDate(row.until) };
      bySite.get(row.siteId)?.push(period);
    }
    return bySite;
  }

  /** Copies the official list of the region in place of what was copied before; own periods stay. */
  async setSchoolRegion(
    actor: Actor,
    siteId: string,
    schoolRegion: SchoolRegion | null,
  ): Promise<Site> {
    refuse(whyNotSetUp(actor));
    const id = asId(siteId);
    return this.db.transaction(async () => {
      const before = found(await this.db.client.site.findUnique({ where: { id } }));
      const site = await this.db.client.site.update({ where: { id }, data: { schoolRegion } });
      await this.db.client.schoolHoliday.deleteMany({ where: { siteId: id, official: true } });
      const own = (await this.schoolHolidaysOf([id])).get(id) ?? [];
      const copies = schoolRegion === null ? [] : periodsToCopy(schoolRegion, own);
      await this.db.client.schoolHoliday.createMany({
        data: copies.map((period) => ({ ...rowOf(period), siteId: id, official: true })),
      });
      const changes = { schoolRegion: [before.schoolRegion, schoolRegion] } as const;
      await this.audit.record(actor, { action: 'setSchoolRegion', ...subject(id), changes });
      return site;
    });
  }

  async addSchoolHoliday(actor: Actor, siteId: string, input: SchoolPeriod): Promise<Site> {
    refuse(whyNotSetUp(actor));
    const id = asId(siteId);
    const data = { ...rowOf(parsed(input)), siteId: id };
    return this.db.transaction(async () => {
      const site = found(await this.db.client.site.findUnique({ where: { id } }));
      await this.db.client.schoolHoliday.create({ data });
      await this.audit.record(actor, { action: 'addSchoolHoliday', ...subject(id) });
      return site;
    });
  }

  async editSchoolHoliday(actor: Actor, holidayId: string, input: SchoolPeriod): Promise<Site> {
    refuse(whyNotSetUp(actor));
    const id = asId(holidayId);
    const data = { ...rowOf(parsed(input)), official: false };
    return this.changeHoliday(actor, 'editSchoolHoliday', id, () =>
      this.db.client.schoolHoliday.updateMany({ where: { id }, data }),
    );
  }

  async removeSchoolHoliday(actor: Actor, holidayId: string): Promise<Site> {
    refuse(whyNotSetUp(actor));
    const id = asId(holidayId);
    return this.changeHoliday(actor, 'removeSchoolHoliday', id, () =>
      this.db.client.schoolHoliday.deleteMany({ where: { id } }),
    );
  }

  private calendarFrom(input: SiteCalendar): { country: string; region: string | null } {
    const { country, region } = parseInput(calendar, input);
    if (!region) return { country, region: null };
    const isKnown = this.countries.regionsOf(country).some(({ code }) => code === region);
    const details = { field: 'region', reason: inputWords().region };
    refuse(isKnown ? null : 'INVALID_INPUT', details);
    return { country, region };
  }

  private async changeHoliday(
    actor: Actor,
    action: string,
    id: string,
    change: () => Promise<{ count: number }>,
  ): Promise<Site> {
    return this.db.transaction(async () => {
      const { site } = found(
        await this.db.client.schoolHoliday.findUnique({ where: { id }, include: { site: true } }),
      );
      if ((await change()).count === 0) throw new Refusal('NOT_FOUND');
      await this.audit.record(actor, { action, ...subject(site.id) });
      return site;
    });
  }
}

function parsed(input: SchoolPeriod): SchoolPeriod {
  const period = parseInput(schoolHoliday, input);
  if (Temporal.PlainDate.compare(period.until, period.from) < 0)
    throw new Refusal('PERIOD_REVERSED');
  const { days } = period.from.until(period.until, { largestUnit: 'days' });
  const details = { field: 'until', reason: inputWords().days(LONGEST_DAYS) };
  refuse(days < LONGEST_DAYS ? null : 'INVALID_INPUT', details);
  return period;
}

const rowOf = ({ name, from, until }: SchoolPeriod) => ({
  name,
  from: dateOnly(from),
  until: dateOnly(until),
});

const subject = (subjectId: string) => ({ subjectType: 'Site', subjectId });
