import { around, concerned, everybody, office, signedIn } from './permissions.ts';
import type { Cell } from './permissions.ts';

/** How each type is reached; `$visit` is the id of the visit that is near, or far. */
export const paths: Readonly<Record<string, string>> = {
  Me: 'me',
  Membership: 'me { teams',
  Passkey: 'me { passkeys',
  Session: 'me { sessions',
  VouchingCode: 'mutation makeVouchingCode(personId: $person)',
  Account: 'peopleWithRoles { account',
  ExamplePerson: 'examplePeople',
  Person: 'person(id: $person)',
  LeaderAgreement: 'person(id: $person) { agreement',
  Department: 'departments',
  Exemption: 'person(id: $person) { exemptions',
  DepartmentMembership: 'person(id: $person) { departments',
  Delegation: 'person(id: $person) { delegations',
  AssistantAct: 'actsForMe',
  // voornaam;onzin
  FileImport: 'mutation importFile(content: "dm9vcm5hYW07b256aW4=", dryRun: true)',
  ImportError: 'mutation importFile(content: "dm9vcm5hYW07b256aW4=", dryRun: true) { errors',
  Programme: 'programme(id: $programme)',
  Agreement: 'programme(id: $programme) { agreements',
  AgreementShare: 'programme(id: $programme) { agreements { shares',
  VisitType: 'visitTypes',
  Site: 'sites',
  CountryRegion: 'sites { regions',
  SchoolHoliday: 'sites { schoolHolidays',
  HostTeam: 'team(id: $team)',
  HostedQuarter: 'team(id: $team) { hosted(year: 2026)',
  TeamMember: 'team(id: $team) { members',
  ClosedPeriod: 'team(id: $team) { closedPeriods',
  Slot: 'slots(from: "2026-12-03", until: "2026-12-03", teamId: $team)',
  SlotPreview:
    'slotPreview(input: { teamId: $team, from: "2026-12-24", until: "2026-12-25", fromTime: "09:00", untilTime: "11:00" })',
  SkippedDate:
    'slotPreview(input: { teamId: $team, from: "2026-12-24", until: "2026-12-25", fromTime: "09:00", untilTime: "11:00" }) { skipped',
  OpenedSlots:
    'mutation openSlots(input: { teamId: $team, from: "2026-12-24", until: "2026-12-25", fromTime: "09:00", untilTime: "11:00" })',
  SlotRequest: 'slotRequests(teamId: $team)',
  SlotSupply: 'slotSupply(programmeId: $programme)',
  Visit: 'visit(id: $done)',
  VisitReason: 'visit(id: $done) { reasons',
  InvitationPage: 'invitation(token: $invitationToken)',
  LookBackPage: 'lookBack(token: $doneToken)',
  Point: 'points(teamId: $team)',
  Promise: 'promises(ownerId: $person)',
  PromiseAnswer: 'promises(ownerId: $person) { answers',
  MirrorPage: 'mirrorPage(token: $mirrorToken)',
  MirrorFigure: 'mirrorFigures(programmeId: $programme)',
  RotationRun: 'rotationRun(id: $run)',
  DraftVisit: 'rotationRun(id: $run) { visits',
  DraftGap: 'rotationRun(id: $run) { gaps',
  Overview: 'overview(programmeId: $programme)',
  Rate: 'overview(programmeId: $programme) { rhythm',
  DepartmentAgreement: 'overview(programmeId: $programme) { perDepartment',
  LeaderWithoutDate: 'overview(programmeId: $programme) { withoutDate',
  CoverageCell: 'overview(programmeId: $programme) { coverage',
  Exchange: 'exchanges',
  VisitGlance: 'exchanges { visit',
  Colleague: 'exchanges { asked',
  VisitChange: 'visitHistory(visitId: $done)',
  WaitlistEntry: 'waitlist',
  HostCard: 'hostCard(token: $hostCardToken)',
  SentMessage: 'messagesAbout(visitId: $visit)',
  MailboxMessage: 'mailbox',
};

type Row = Cell & Readonly<{ fields: string }>;

const row = (fields: string, near: string, far = near): Row => ({ fields, near, far });

export const fieldCells: Readonly<Record<string, readonly Row[]>> = {
  Me: [
    row('assurance isLeader passkeys person sessions', signedIn),
    row('principals', 'ASSISTANT'),
    row('roles', office),
    row('teams', 'MEMBER LEAD'),
  ],
  Membership: [row('role team volunteering', 'MEMBER LEAD')],
  Passkey: [
    row('createdAt id name usedAt', signedIn),
    row('vouchedAt', 'LEADER ASSISTANT FORMER MEMBER LEAD'),
  ],
  Session: [row('assurance createdAt current id seenAt way', signedIn)],
  VouchingCode: [row('code expiresAt', office)],
  Account: [row('active roles vouched', office)],
  ExamplePerson: [row('email name role', '')],
  Person: [
    row('account', office),
    row('agreement', 'LEADER ASSISTANT HR', 'HR'),
    row('assistants', 'LEADER ASSISTANT HR ADMINISTRATOR', ''),
    row('delegations', 'LEADER HR ADMINISTRATOR', ''),
    row(
      'department familyName givenName id jobTitle name',
      'LEADER ASSISTANT HR ADMINISTRATOR',
      office,
    ),
    row(
      'departments email exemptions leaderGroup locale partTimePercent personnelNumber serviceFrom serviceUntil successor',
      'LEADER HR ADMINISTRATOR',
      office,
    ),
  ],
  LeaderAgreement: [
    row('adjustedNorm confirmed done missing norm programme proposed', 'LEADER ASSISTANT HR', 'HR'),
  ],
  Department: [row('contact id name parent', signedIn)],
  Exemption: [row('from id until', 'LEADER HR ADMINISTRATOR', office)],
  DepartmentMembership: [row('department from until', 'LEADER HR ADMINISTRATOR', office)],
  Delegation: [row('assistant id since', 'LEADER HR ADMINISTRATOR', '')],
  AssistantAct: [row('assistant at id verb visit', 'LEADER')],
  FileImport: [
    row('changed created dryRun errorCount errors ignoredColumns kind rows unchanged', 'HR'),
  ],
  ImportError: [row('column reason row', 'HR')],
  Programme: [
    row(
      'agreements answerWorkingDays councilDecidedOn councilDecisionNumber endsOn id name noCouncilBecause noticeWorkingDays replyByWorkingDays startsOn state whyNotPublishable',
      signedIn,
    ),
  ],
  Agreement: [row('leaderGroup norm shares', signedIn)],
  AgreementShare: [row('count visitType', signedIn)],
  VisitType: [row('code id name questions whatToBring', signedIn)],
  Site: [
    row(
      'address country holidaysKnown id name region regions schoolHolidays schoolRegion timeZone',
      signedIn,
    ),
  ],
  CountryRegion: [row('code name', signedIn)],
  SchoolHoliday: [row('from id name official until', signedIn)],
  HostTeam: [
    row(
      'budgetPerQuarter budgetPerWeek closedPeriods department id mayManage name site visitType',
      signedIn,
    ),
    row('hosted members', 'MEMBER LEAD HR ADMINISTRATOR', office),
  ],
  HostedQuarter: [row('minutes quarter visits', 'MEMBER LEAD HR ADMINISTRATOR', office)],
  TeamMember: [row('person role', 'MEMBER LEAD HR ADMINISTRATOR', office)],
  ClosedPeriod: [row('from fromTime id until untilTime weekdays', signedIn)],
  Slot: [
    row(
      'capacity endsAt free id shiftKind startsAt state team timeZone whyNotBookable',
      around,
      'LEADER ASSISTANT HR ADMINISTRATOR',
    ),
  ],
  SlotPreview: [row('skipped starts', 'LEAD HR', 'HR')],
  SkippedDate: [row('date reason', 'LEAD HR', 'HR')],
  OpenedSlots: [row('skipped slots', 'LEAD HR', 'HR')],
  SlotRequest: [
    row(
      'askedAt count from id opened shiftKind state team until',
      'MEMBER LEAD HR ADMINISTRATOR',
      office,
    ),
  ],
  SlotSupply: [row('free needed open quarter visitType', 'HR')],
  Visit: [
    row('actions', 'LEADER', ''),
    row(
      'answerBy cancelSide contestDecidedAt contestedAt declineCause endsAt host id lateMinutes loggedOn needsHost reasons revision slot standsIn startsAt state team timeZone unsaid visitType visitor waitingForTeam',
      around,
      office,
    ),
    row('undoUntil', 'LEADER', ''),
    row('hostCardLink', 'LEAD', ''),
    // Only of a visit to come; see the stories E4 and "swap".
    row('alternatives standIns swaps', ''),
    row('mirrorLink', 'MEMBER LEAD', ''),
    row('points', concerned, office),
    row('reflected', 'LEADER HR', 'HR'),
  ],
  VisitReason: [row('code sentence', around, office)],
  InvitationPage: [row('assistants', everybody, ''), row('person programme visits', everybody)],
  LookBackPage: [row('late points prompts submitted visit', everybody)],
  Point: [row('id kind promise quickWin raisedOn team text', concerned, office)],
  Promise: [row('answers dueOn id mayAnswer owner point replyBy stage', concerned, office)],
  PromiseAnswer: [row('answeredAt busyUntil kind text', concerned, office)],
  MirrorPage: [row('items spent visitType', everybody)],
  MirrorFigure: [row('means n quarter suppressed visitType', 'HR')],
  RotationRun: [
    row('createdAt from gaps id programme publishedAt seed state until visits', office),
  ],
  DraftVisit: [row('id person reasons slot', office)],
  DraftGap: [row('missing person reason', office)],
  Overview: [
    row(
      'answeredInTime coverage namesVisible perDepartment programme promisesOverdue reflectionWithin48h rhythm running withoutDate',
      'HR',
    ),
  ],
  Rate: [row('denominator numerator rate', 'HR')],
  DepartmentAgreement: [row('adjustedNorm confirmed department done leaders', 'HR')],
  LeaderWithoutDate: [row('adjustedNorm cause confirmed department done missing person', 'HR')],
  CoverageCell: [row('department open visitType visits', 'HR')],
  Exchange: [row('answerBy asked id otherVisit state visit', 'LEADER ASSISTANT')],
  VisitGlance: [row('endsAt id site startsAt team timeZone visitType visitor', 'LEADER ASSISTANT')],
  VisitChange: [row('action actor at id principal stateAfter stateBefore', 'HR')],
  Colleague: [row('id name', 'LEADER ASSISTANT')],
  WaitlistEntry: [row('id joinedAt person slot', 'LEADER ASSISTANT')],
  HostCard: [
    row(
      'endsAt host jobTitle mayGiveBack site startsAt team timeZone visitType visitor',
      everybody,
    ),
  ],
  SentMessage: [row('dueAt failure id kind recipient sentAt state', 'HR')],
  MailboxMessage: [row('at calendar id subject text to', '')],
};
