import type { TeamRole } from './access.ts';
import type { ClosedHours } from './closed.ts';

/** A place where teams work, with the clock that hangs there. */
export type Site = Readonly<{
  id: string;
  name: string;
  address: string;
  /** IANA name. */
  timeZone: string;
  /** ISO 3166, two letters; tells which public holidays count. */
  country: string;
}>;

/** A team that receives visitors. */
export type Team = Readonly<{
  id: string;
  name: string;
  siteId: string;
  visitTypeId: string;
  departmentId: string;
  budgetPerWeek: number;
  site: Site;
}>;

export type TeamMember = Readonly<{ teamId: string; personId: string; role: TeamRole }>;

export type ClosedPeriod = ClosedHours & Readonly<{ id: string; teamId: string }>;
