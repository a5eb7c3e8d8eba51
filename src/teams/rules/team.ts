import type { TeamRole } from './access.ts';
import type { ClosedHours } from './closed.ts';
import type { SchoolRegion } from './school-holidays.ts';

/** A place where teams work, with the clock that hangs there. */
export type Site = Readonly<{
  id: string;
  name: string;
  address: string;
  /** IANA name. */
  timeZone: string;
  /** ISO 3166, two letters; tells which public holidays count. */
  country: string;
  /** Part of the country with public holidays of its own; null: those of the country. */
  region: string | null;
  /** Whose school holidays were copied to the site. */
  schoolRegion: SchoolRegion | null;
}>;

/** A team that receives visitors. */
export type Team = Readonly<{
  id: string;
  name: string;
  siteId: string;
  visitTypeId: string;
  departmentId: string;
  budgetPerWeek: number;
  /** Null: as many as the weeks allow. */
  budgetPerQuarter: number | null;
  site: Site;
}>;

export type TeamMember = Readonly<{ teamId: string; personId: string; role: TeamRole }>;

export type ClosedPeriod = ClosedHours & Readonly<{ id: string; teamId: string }>;
