import { around, concerned, everybody, office, signedIn } from './permitted-roles.ts';
import { beforeFields, beforeOf } from './permitted-before-fields.ts';
import { messageFields, row } from './permitted-message-fields.ts';
import type { Row } from './permitted-message-fields.ts';
import { mirrorFields } from './permitted-mirror-fields.ts';
import { onLookBackPage, ownOfVisit, ownWordsFields } from './permitted-own-words-fields.ts';
import { pointFields } from './permitted-point-fields.ts';
import { promiseFields } from './permitted-promise-fields.ts';

export const fieldCells: Readonly<Record<string, readonly Row[]>> = {
  Me: [
    row('assurance isLeader messageSwitches passkeys person sessions', signedIn),
    row('comingMessages', 'LEADER ASSISTANT LEAD HR'),
    row('principals', 'ASSISTANT'),
    row('roles', office),
    row('teams', 'MEMBER LEAD'),
  ],
  MessageSwitch: [row('group on', signedIn)],
  ComingMessage: [
    row('at kind', 'LEADER ASSISTANT LEAD HR'),
    row('startsAt team timeZone', 'LEADER ASSISTANT LEAD'),
  ],
  UnsubscribePage: [row('groups', everybody)],
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
    row('account failingAddress', office),
    row('agreement', 'LEADER ASSISTANT HR', 'HR'),
    row('assistants', 'LEADER ASSISTANT HR ADMINISTRATOR', ''),
    row('delegations', 'LEADER HR ADMINISTRATOR', ''),
    row('calendars', 'LEADER ASSISTANT', ''),
    row('calendarReadAt', 'LEADER ASSISTANT HR', 'HR'),
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
  Calendar: [row('address id isDue kind readAt trouble unread', 'LEADER ASSISTANT', '')],
  AssistantAct: [row('assistant at id verb visit', 'LEADER')],
  FileImport: [
    row('changed created dryRun errorCount errors ignoredColumns kind rows unchanged', 'HR'),
  ],
  ImportError: [row('column reason row', 'HR')],
  Programme: [
    row(
      'agreements answerWorkingDays councilDecidedOn councilDecisionNumber endsOn id mirrorThreshold name noCouncilBecause noticeWorkingDays replyByWorkingDays startsOn state thresholds whyNotPublishable',
      signedIn,
    ),
    row('changedSinceDecision deputy sponsor', office),
    // Nothing waits for the works council; see the story W1.
    row('pendingThreshold', ''),
    ...beforeOf.programme,
  ],
  Agreement: [row('leaderGroup norm shares', signedIn)],
  AgreementShare: [row('count visitType', signedIn)],
  VisitType: [
    row('code expectations id name questions whatToBring', signedIn),
    ...beforeOf.visitType,
  ],
  Site: [
    row(
      'address country holidaysKnown id name region regions schoolHolidays schoolRegion timeZone',
      signedIn,
    ),
    ...beforeOf.site,
  ],
  CountryRegion: [row('code name', signedIn)],
  SchoolHoliday: [row('from id name official until', signedIn)],
  HostTeam: [
    row(
      'budgetPerQuarter budgetPerWeek closedPeriods department id mayManage name pointReaders site visitType',
      signedIn,
    ),
    row('hosted members', 'MEMBER LEAD HR ADMINISTRATOR', office),
    row('boardLink', 'LEAD HR', 'HR'),
    ...beforeOf.team,
  ],
  HostedQuarter: [row('minutes quarter visits', 'MEMBER LEAD HR ADMINISTRATOR', office)],
  TeamMember: [row('person role', 'MEMBER LEAD HR ADMINISTRATOR', office)],
  ClosedPeriod: [row('from fromTime id until untilTime weekdays', signedIn)],
  Slot: [
    row(
      'capacity endsAt free id shiftKind startsAt state team timeZone',
      around,
      'LEADER ASSISTANT HR ADMINISTRATOR',
    ),
    row('whyNotBookable', 'ASSISTANT MEMBER LEAD HR ADMINISTRATOR', 'ASSISTANT HR ADMINISTRATOR'),
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
    // For who claimed the visit; the story F7 shows the rest.
    row('mirrorLink', 'MEMBER', ''),
    row('points', concerned, office),
    row('thanks', 'LEADER MEMBER', ''),
    row('reflected', 'LEADER HR', 'HR'),
    ...ownOfVisit,
    ...beforeOf.visit,
  ],
  VisitReason: [row('code sentence', around, office)],
  InvitationPage: [
    row('assistants', everybody, ''),
    row('person programme visits', everybody),
    // Nothing was agreed yet.
    row('expectations', ''),
    ...beforeOf.invitation,
  ],
  LookBackPage: [
    row('late points prompts submitted thanked themes visit', everybody),
    ...onLookBackPage,
  ],
  Point: [
    row(
      'goal id keepsPromise kind merged promise quickWin raisedOn signal team text theme',
      concerned,
      office,
    ),
    // HR has not looked at it, and nothing was merged with it.
    row('mergedPoints similar triagedAt', ''),
  ],
  ...promiseFields,
  MirrorPage: [row('items threshold visitType', everybody)],
  MirrorFigure: [row('means n quarter suppressed visitType', 'HR')],
  RotationRun: [
    row('bound createdAt from gaps id isStopped objective percent', office),
    row('programme publishedAt seconds seed state until visits', office),
    // It was made afresh.
    row('basedOn', ''),
  ],
  DraftVisit: [row('id isPinned movedFrom person reasons slot', office)],
  DraftMove: [row('points slot terms whyNot whyNotSentence', 'HR')],
  PlanChange: [row('points sentence term', 'HR')],
  RotationChanges: [row('changes gaps same since', 'HR')],
  DraftChange: [row('from kind person sentence to', 'HR')],
  GapChange: [row('after before person', 'HR')],
  PublicationRehearsal: [row('leaders messages outOfDate unreachable visits', 'HR')],
  RehearsedMessages: [row('kind messages moment reader recipients', 'HR')],
  DraftGap: [row('missing person reason sentences', office)],
  Overview: [
    row(
      'answeredInTime coverage expectations followThrough namesVisible perDepartment programme promisesOverdue reflectionWithin48h rhythm running warning withoutDate',
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
      'board channels department endsAt happened host jobTitle mayConclude mayGiveBack questions site startsAt team timeZone visitType visitor',
      everybody,
    ),
    // Once the visit has ended; while nobody else comes.
    row('mirrorLink others', ''),
  ],
  GuestOnCard: [row('card department endsAt jobTitle startsAt visitId visitType visitor', '')],
  QuestionOnCard: [row('question token', everybody)],
  ...messageFields,
  ...mirrorFields,
  ...ownWordsFields,
  ...beforeFields,
  ...pointFields,
};
