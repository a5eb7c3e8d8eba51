import type { council as nl } from '../nl/council.ts';

export const council: typeof nl = {
  term: (name: string, before: string | null, after: string | null) =>
    `Setting “${name}”: ${before ?? 'nothing'} became ${after ?? 'nothing'}.`,
  agreement: (group: string, before: string | null, after: string | null) =>
    before === null
      ? `A new agreement for ${group}.`
      : after === null
        ? `The agreement for ${group} is no more.`
        : `The agreement for ${group} has changed.`,
  personalData: (table: string | undefined, column: string, isNew: boolean) =>
    isNew
      ? `New personal data kept with ${table ?? 'something else'}: ${column}.`
      : `This personal data is no longer kept with ${table ?? 'something else'}: ${column}.`,
  integration: (name: string, isTied: boolean) =>
    isTied ? `Newly connected: ${name}.` : `No longer connected: ${name}.`,
  terms: {
    noticeWorkingDays: 'working days of notice',
    replyByWorkingDays: 'working days to answer a point',
    answerWorkingDays: 'working days for which a proposed date is kept',
    settleFirstFrom: 'overdue promises until “settle first”',
    confirmAfterDays: 'days until “did you notice?”',
    mirrorThreshold: 'answers before an opinion shows',
    warnVisitsUp: 'per cent more visits for the warning',
    warnFollowDown: 'percentage points less follow-through for the warning',
    warnFromVisits: 'visits from which there is a warning',
  },
  integrations: {
    MAIL_SERVER: 'the mail server',
    MAIL_REPLIES: 'reading answers by mail',
    CALENDARS: 'the organisation’s calendars',
  },
  tables: {
    AuditEntry: 'the audit log',
    MailboxMessage: 'the example’s mailbox',
    MailPilot: 'the mail pilot',
    Account: 'accounts',
    Session: 'where one is signed in',
    Passkey: 'passkeys',
    AttemptCount: 'attempts to sign in',
    SignInRequest: 'sign-in mails',
    Person: 'persons',
    DepartmentMembership: 'who belongs to which department',
    Delegation: 'assistants',
    Calendar: 'calendars',
    BusyInterval: 'busy times',
    Exemption: 'exemptions',
    Programme: 'the programme',
    TeamMember: 'team members',
    Volunteer: 'who is happy to host',
    Invitation: 'invitations',
    Visit: 'visits',
    HostClaim: 'who receives a guest',
    LateNotice: '“I am late”',
    WaitlistEntry: 'the waiting list',
    Exchange: 'swaps and stand-ins',
    ReadinessSignature: 'the readiness list',
    Reflection: 'look-backs',
    JournalEntry: '“just for me”',
    FieldNote: 'notes',
    LookBackDraft: 'unfinished look-backs',
    Expectation: 'expectations',
    Point: 'points',
    Promise: 'promises',
    PromiseAnswer: 'answers to promises',
    HandOver: 'handed-over promises',
    PromiseHelper: 'who helps',
    SettleFirstLift: 'exceptions to “settle first”',
    Thanks: 'thank-yous',
    DraftVisit: 'rotation drafts',
    DraftGap: 'gaps in the rotation draft',
    Message: 'sent messages',
    CalendarFeed: 'calendar links',
    NudgeMail: 'reminders per day',
    MutedGroup: 'switched-off messages',
    IncomingMail: 'answers by mail',
    FailingAddress: 'addresses that refuse mail',
  },
};
