import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { Countries } from './countries.service.ts';
import type { CountryRegion } from './countries.service.ts';
import { schoolRegions } from './rules/school-holidays.ts';
import type { SchoolRegion } from './rules/school-holidays.ts';
import { SitesService } from './sites.service.ts';
import type { SchoolHoliday } from './sites.service.ts';
import {
  AddSiteInput,
  CountryRegionType,
  SchoolHolidayInput,
  SchoolHolidayType,
  SiteType,
} from './teams.graphql.ts';
import type { Site } from './teams.service.ts';

const siteId = { type: () => ID, description: 'Of the site.' };
const holidayId = { type: () => ID, description: 'Of the school holiday.' };

@Resolver(() => SiteType)
export class SitesResolver {
  constructor(
    private readonly service: SitesService,
    private readonly countries: Countries,
  ) {}

  @ResolveField(() => [CountryRegionType], {
    description: 'The parts of the country with public holidays of their own; none for most.',
  })
  regions(@Parent() site: Site): CountryRegion[] {
    return this.countries.regionsOf(site.country);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether we know the public holidays of the country; where not, none are skipped.',
  })
  holidaysKnown(@Parent() site: Site): boolean {
    return this.countries.hasPublicHolidays(site.country);
  }

  @ResolveField(() => [SchoolHolidayType], {
    description: 'The list of the site, from the earliest on.',
  })
  async schoolHolidays(
    @Parent() site: Site,
    @Context() context: GraphqlContext,
  ): Promise<SchoolHoliday[]> {
    const bySite = batched(context, SchoolHolidayType, (ids) => this.service.schoolHolidaysOf(ids));
    return (await bySite.load(site.id)) ?? [];
  }

  @Mutation(() => SiteType, {
    description: 'Adds a site. For HR; refuses NOT_ALLOWED, INVALID_INPUT, ALREADY_EXISTS.',
  })
  async addSite(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Where, and on which clock.' }) input: AddSiteInput,
  ): Promise<Site> {
    return this.service.addSite(actor, input);
  }

  @Mutation(() => SiteType, {
    description:
      'Says whose public holidays count; slots that are open stay. For HR; refuses NOT_ALLOWED, NOT_FOUND, ' +
      'INVALID_INPUT (no country, or no region of it).',
  })
  async setSiteCalendar(
    @CurrentActor() actor: Actor,
    @Args('siteId', siteId) site: string,
    @Args('country', { description: 'ISO 3166, two letters.' }) country: string,
    @Args('region', {
      type: () => String,
      nullable: true,
      description: 'One of the `regions` of the country; null: the holidays of the country.',
    })
    region: string | null,
  ): Promise<Site> {
    return this.service.setSiteCalendar(actor, site, { country, region });
  }

  @Mutation(() => SiteType, {
    description:
      'Copies the school holidays 2025/26–2027/28 of a Dutch region, in place of those copied before; what ' +
      'was edited or added by hand stays. For HR; refuses NOT_ALLOWED, NOT_FOUND.',
  })
  async setSchoolRegion(
    @CurrentActor() actor: Actor,
    @Args('siteId', siteId) site: string,
    @Args('region', {
      type: () => schoolRegions,
      nullable: true,
      description: 'Null: takes away what was copied.',
    })
    region: SchoolRegion | null,
  ): Promise<Site> {
    return this.service.setSchoolRegion(actor, site, region);
  }

  @Mutation(() => SiteType, {
    description:
      'Adds school holidays by hand. For HR; refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT, PERIOD_REVERSED.',
  })
  async addSchoolHoliday(
    @CurrentActor() actor: Actor,
    @Args('siteId', siteId) site: string,
    @Args('input', { description: 'Which days.' }) input: SchoolHolidayInput,
  ): Promise<Site> {
    return this.service.addSchoolHoliday(actor, site, input);
  }

  @Mutation(() => SiteType, {
    description:
      'Changes school holidays; slots that are open stay. For HR; refuses NOT_ALLOWED, NOT_FOUND, ' +
      'INVALID_INPUT, PERIOD_REVERSED.',
  })
  async editSchoolHoliday(
    @CurrentActor() actor: Actor,
    @Args('schoolHolidayId', holidayId) holiday: string,
    @Args('input', { description: 'Which days.' }) input: SchoolHolidayInput,
  ): Promise<Site> {
    return this.service.editSchoolHoliday(actor, holiday, input);
  }

  @Mutation(() => SiteType, {
    description: 'Takes school holidays off the list. For HR; refuses NOT_ALLOWED, NOT_FOUND.',
  })
  async removeSchoolHoliday(
    @CurrentActor() actor: Actor,
    @Args('schoolHolidayId', holidayId) holiday: string,
  ): Promise<Site> {
    return this.service.removeSchoolHoliday(actor, holiday);
  }
}
