import type {
  GuestFactsFragment,
  OpenSlotsInput,
  OverviewQuery,
  PersonQuery,
  ProgrammesQuery,
  RotationRunQuery,
  SiteQuery,
  TeamQuery,
} from '../api/generated/desk/graphql.ts';

// What the pages ask for, for the parts that they are made of.
export type Overview = OverviewQuery['overview'];

export type Programme = ProgrammesQuery['programmes'][number];

export type Run = NonNullable<RotationRunQuery['rotationRun']>;

export type Series = Required<Omit<OpenSlotsInput, 'teamId' | 'weekdays'>> & { weekdays: number[] };

export type Site = SiteQuery['sites'][number];

export type Team = NonNullable<TeamQuery['team']>;

export type Person = NonNullable<PersonQuery['person']>;

export type Asked = Readonly<{ person: Person; departments: PersonQuery['departments'] }>;

export type GuestVisit = GuestFactsFragment;

export type Members = readonly Readonly<{ person: Readonly<{ id: string; name: string }> }>[];
