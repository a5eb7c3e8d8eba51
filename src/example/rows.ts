import type { Prisma } from '../generated/prisma/client.ts';

/** Everything the example organisation consists of, in the order in which the tables take it. */
export type Rows = {
  department: Prisma.DepartmentCreateManyInput[];
  person: Prisma.PersonCreateManyInput[];
  departmentMembership: Prisma.DepartmentMembershipCreateManyInput[];
  account: Prisma.AccountCreateManyInput[];
  delegation: Prisma.DelegationCreateManyInput[];
  exemption: Prisma.ExemptionCreateManyInput[];
  site: Prisma.SiteCreateManyInput[];
  schoolHoliday: Prisma.SchoolHolidayCreateManyInput[];
  hostTeam: Prisma.HostTeamCreateManyInput[];
  teamMember: Prisma.TeamMemberCreateManyInput[];
  volunteer: Prisma.VolunteerCreateManyInput[];
  closedPeriod: Prisma.ClosedPeriodCreateManyInput[];
  programme: Prisma.ProgrammeCreateManyInput[];
  agreement: Prisma.AgreementCreateManyInput[];
  agreementShare: Prisma.AgreementShareCreateManyInput[];
  slot: Prisma.SlotCreateManyInput[];
  slotPlace: Prisma.SlotPlaceCreateManyInput[];
  invitation: Prisma.InvitationCreateManyInput[];
  visit: Prisma.VisitCreateManyInput[];
  readinessSignature: Prisma.ReadinessSignatureCreateManyInput[];
  hostClaim: Prisma.HostClaimCreateManyInput[];
  waitlistEntry: Prisma.WaitlistEntryCreateManyInput[];
  exchange: Prisma.ExchangeCreateManyInput[];
  teamLoad: Prisma.TeamLoadCreateManyInput[];
  reflection: Prisma.ReflectionCreateManyInput[];
  expectation: Prisma.ExpectationCreateManyInput[];
  reportingChannel: Prisma.ReportingChannelCreateManyInput[];
  theme: Prisma.ThemeCreateManyInput[];
  coreValue: Prisma.CoreValueCreateManyInput[];
  customerGoal: Prisma.CustomerGoalCreateManyInput[];
  point: Prisma.PointCreateManyInput[];
  promise: Prisma.PromiseCreateManyInput[];
  promiseAnswer: Prisma.PromiseAnswerCreateManyInput[];
  thanks: Prisma.ThanksCreateManyInput[];
  mirrorTally: Prisma.MirrorTallyCreateManyInput[];
  boardLink: Prisma.BoardLinkCreateManyInput[];
};

export const noRows = (): Rows => ({
  department: [],
  person: [],
  departmentMembership: [],
  account: [],
  delegation: [],
  exemption: [],
  site: [],
  schoolHoliday: [],
  hostTeam: [],
  teamMember: [],
  volunteer: [],
  closedPeriod: [],
  programme: [],
  agreement: [],
  agreementShare: [],
  slot: [],
  slotPlace: [],
  invitation: [],
  visit: [],
  readinessSignature: [],
  hostClaim: [],
  waitlistEntry: [],
  exchange: [],
  teamLoad: [],
  reflection: [],
  expectation: [],
  reportingChannel: [],
  theme: [],
  coreValue: [],
  customerGoal: [],
  point: [],
  promise: [],
  promiseAnswer: [],
  thanks: [],
  mirrorTally: [],
  boardLink: [],
});
