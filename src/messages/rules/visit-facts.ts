import type { Holidays } from '../../programmes/rules/working-days.ts';
import type { Hosting } from '../../visits/host-news.service.ts';
import type { Visit } from '../../visits/rules/visit.ts';

/** What the messages about one visit are made of. */
export type VisitFacts = Readonly<{
  visit: Visit;
  /** Inside the notice period the team's yes is still needed. */
  waitingForTeam: boolean;
  reflected: boolean;
  /** Something is still to be signed before it. */
  readinessOpen: boolean;
  leadIds: readonly string[];
  /** Who may act for the visitor now. */
  assistantIds: readonly string[];
  /** Those of the team who are happy to host. */
  volunteerIds: readonly string[];
  hosting: Hosting;
  /** A colleague took it over: the visitor's question was answered yes, or the colleague's was. */
  handedOver: 'ASKED' | 'SWAPPED' | null;
  /** IANA name of the site's zone. */
  timeZone: string;
  holidays: Holidays;
}>;

/** What its messages can have as their subject: the visit, a claim on it, an announcement. */
export const subjectsOfVisit = ({ visit, hosting }: VisitFacts): string[] => [
  visit.id,
  ...(hosting.claim === null ? [] : [hosting.claim.id]),
  ...hosting.releases.map(({ id }) => id),
  ...(hosting.late === null ? [] : [hosting.late.id]),
];
