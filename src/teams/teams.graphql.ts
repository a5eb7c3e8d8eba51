import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { TeamRole } from '../generated/prisma/enums.ts';
import { GraphQLPlainDate, GraphQLTimeOfDay } from '../platform/graphql/scalars.ts';
import { schoolRegions } from './rules/school-holidays.ts';
import type { SchoolRegion } from './rules/school-holidays.ts';

registerEnumType(schoolRegions, {
  name: 'SchoolRegion',
  description: 'The regions over which the Netherlands spreads its school holidays.',
  valuesMap: {
    NORTH: { description: 'Regio Noord.' },
    CENTRAL: { description: 'Regio Midden.' },
    SOUTH: { description: 'Regio Zuid.' },
  },
});

registerEnumType(TeamRole, {
  name: 'TeamRole',
  description: 'What somebody is in a host team.',
  valuesMap: {
    LEAD: { description: 'Opens slots, minds the hosting budget, receives the notices.' },
    MEMBER: { description: 'Receives visitors.' },
  },
});

@ObjectType('Site', { description: 'A place where teams work, with the clock that hangs there.' })
export class SiteType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => String, { description: 'Unique, such as “Depot Amersfoort”.' })
  name!: string;

  @Field(() => String, { description: 'On one line, as it stands in a calendar.' })
  address!: string;

  @Field(() => String, { description: 'IANA name, such as Europe/Amsterdam.' })
  timeZone!: string;

  @Field(() => String, { description: 'ISO 3166, two letters; whose public holidays count.' })
  country!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the country with public holidays of its own, one of `regions`; null: those of the country.',
  })
  region!: string | null;

  @Field(() => schoolRegions, {
    nullable: true,
    description: 'Whose school holidays were copied; null: none were.',
  })
  schoolRegion!: SchoolRegion | null;
}

@ObjectType('CountryRegion', {
  description: 'A part of a country with public holidays of its own.',
})
export class CountryRegionType {
  @Field(() => String, { description: 'As ISO 3166-2 ends, such as BY.' })
  code!: string;

  @Field(() => String, { description: 'In the language of the country.' })
  name!: string;
}

@ObjectType('SchoolHoliday', { description: 'Days on which the schools around a site are closed.' })
export class SchoolHolidayType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => String, { description: 'Such as “Herfstvakantie 2026”.' })
  name!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day.' })
  from!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, { description: 'Last day.' })
  until!: Temporal.PlainDate;

  @Field(() => Boolean, { description: 'As it was copied; false once somebody wrote it.' })
  official!: boolean;
}

@ObjectType('ClosedPeriod', { description: 'Days, or hours on some days, without visitors.' })
export class ClosedPeriodType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day.' })
  from!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, {
    nullable: true,
    description: 'Last day; null: until further notice.',
  })
  until!: Temporal.PlainDate | null;

  @Field(() => [Int], { description: '1 is Monday, 7 Sunday; none means every day.' })
  weekdays!: readonly number[];

  @Field(() => GraphQLTimeOfDay, {
    nullable: true,
    description: 'Local time at the site; null: from the start of the day.',
  })
  fromTime!: string | null;

  @Field(() => GraphQLTimeOfDay, {
    nullable: true,
    description: 'Null: to the end of the day. Not later than `fromTime`: on the next day.',
  })
  untilTime!: string | null;
}

@ObjectType('TeamMember', { description: 'Somebody who belongs to a host team.' })
export class TeamMemberType {
  @Field(() => TeamRole, { description: 'What they are in the team.' })
  role!: TeamRole;
}

@ObjectType('HostTeam', { description: 'A team that receives visitors.' })
export class HostTeamType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => String, { description: 'Unique.' })
  name!: string;

  @Field(() => SiteType, { description: 'Where it works.' })
  site!: SiteType;

  @Field(() => Int, { description: 'Hosting budget: visits a week that it can bear, 0–50.' })
  budgetPerWeek!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Visits a calendar quarter that it can bear, 0–650; null: as many as the weeks allow.',
  })
  budgetPerQuarter!: number | null;
}

@ObjectType('Membership', { description: 'A team that somebody belongs to.' })
export class MembershipType {
  @Field(() => TeamRole, { description: 'What they are in the team.' })
  role!: TeamRole;
}

@InputType({ description: 'A place where teams work.' })
export class AddSiteInput {
  @Field(() => String, { description: '1–80 characters, unique.' })
  name!: string;

  @Field(() => String, { description: '1–200 characters, on one line.' })
  address!: string;

  @Field(() => String, { defaultValue: 'Europe/Amsterdam', description: 'IANA name.' })
  timeZone!: string;

  @Field(() => String, {
    defaultValue: 'NL',
    description: 'ISO 3166, two letters; refused when it is no country.',
  })
  country!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the country with public holidays of its own; null: those of the country.',
  })
  region?: string | null;
}

@InputType({ description: 'Days on which the schools around a site are closed.' })
export class SchoolHolidayInput {
  @Field(() => String, { description: '1–80 characters.' })
  name!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day.' })
  from!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, { description: 'Last day; at most 100 days.' })
  until!: Temporal.PlainDate;
}

@InputType({ description: 'A team that will receive visitors.' })
export class AddTeamInput {
  @Field(() => String, { description: '1–80 characters, unique.' })
  name!: string;

  @Field(() => ID, { description: 'Where it works.' })
  siteId!: string;

  @Field(() => ID, { description: 'What visitors do there.' })
  visitTypeId!: string;

  @Field(() => ID, { description: 'Where it belongs; its own leaders visit other teams.' })
  departmentId!: string;

  @Field(() => Int, { defaultValue: 2, description: 'Visits a week that it can bear, 0–50.' })
  budgetPerWeek!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Visits a calendar quarter that it can bear, 0–650; null: as many as the weeks allow.',
  })
  budgetPerQuarter?: number | null;
}

@InputType({ description: 'When a team receives nobody.' })
export class CloseTeamInput {
  @Field(() => ID, { description: 'Of the team.' })
  teamId!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day.' })
  from!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, {
    nullable: true,
    description: 'Last day; null: until further notice.',
  })
  until?: Temporal.PlainDate | null;

  @Field(() => [Int], {
    defaultValue: [],
    description: '1 is Monday, 7 Sunday; none means every day.',
  })
  weekdays!: number[];

  @Field(() => GraphQLTimeOfDay, {
    nullable: true,
    description: 'Local time at the site; null: from the start of the day.',
  })
  fromTime?: string | null;

  @Field(() => GraphQLTimeOfDay, {
    nullable: true,
    description: 'Null: to the end of the day. Earlier than `fromTime`: on the next day.',
  })
  untilTime?: string | null;
}
