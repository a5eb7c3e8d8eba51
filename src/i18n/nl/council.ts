/** What changed since the works council decided, in words; the tables by the kind of data in them. */
export const council = {
  term: (name: string, before: string | null, after: string | null) =>
    `Instelling “${name}”: ${before ?? 'niets'} werd ${after ?? 'niets'}.`,
  agreement: (group: string, before: string | null, after: string | null) =>
    before === null
      ? `Nieuwe afspraak voor ${group}.`
      : after === null
        ? `De afspraak voor ${group} is er niet meer.`
        : `De afspraak voor ${group} is veranderd.`,
  personalData: (table: string | undefined, column: string, isNew: boolean) =>
    isNew
      ? `Nieuw persoonsgegeven bij ${table ?? 'iets anders'}: ${column}.`
      : `Dit persoonsgegeven wordt niet meer bewaard bij ${table ?? 'iets anders'}: ${column}.`,
  integration: (name: string, isTied: boolean) =>
    isTied ? `Nieuw gekoppeld: ${name}.` : `Niet meer gekoppeld: ${name}.`,
  terms: {
    noticeWorkingDays: 'werkdagen vooraf',
    replyByWorkingDays: 'werkdagen om een punt te beantwoorden',
    answerWorkingDays: 'werkdagen dat een voorgesteld moment vrij blijft',
    settleFirstFrom: 'open toezeggingen tot “eerst terug”',
    confirmAfterDays: 'dagen tot de vraag “gemerkt?”',
    mirrorThreshold: 'antwoorden voordat een mening zichtbaar wordt',
    warnVisitsUp: 'procent meer bezoek voor de waarschuwing',
    warnFollowDown: 'procentpunt minder opvolging voor de waarschuwing',
    warnFromVisits: 'bezoeken vanaf wanneer gewaarschuwd wordt',
  },
  integrations: {
    MAIL_SERVER: 'de mailserver',
    MAIL_REPLIES: 'antwoorden per mail lezen',
    CALENDARS: 'de agenda’s van de organisatie',
  },
  tables: {
    AuditEntry: 'het logboek',
    MailboxMessage: 'de mailbox van het voorbeeld',
    MailPilot: 'de proef met mail',
    Account: 'accounts',
    Session: 'waar je bent ingelogd',
    Passkey: 'passkeys',
    AttemptCount: 'pogingen om in te loggen',
    SignInRequest: 'inlogmails',
    Person: 'personen',
    DepartmentMembership: 'wie bij welke afdeling hoort',
    Delegation: 'assistenten',
    Calendar: 'agenda’s',
    BusyInterval: 'bezette tijden',
    Exemption: 'vrijstellingen',
    Programme: 'het programma',
    TeamMember: 'teamleden',
    Volunteer: 'wie graag iemand meeneemt',
    Invitation: 'uitnodigingen',
    Visit: 'meeloopmomenten',
    HostClaim: 'wie een gast meeneemt',
    LateNotice: '“ik ben later”',
    WaitlistEntry: 'de wachtlijst',
    Exchange: 'ruilen en vervangen',
    ReadinessSignature: 'de klaar-om-te-gaan-lijst',
    Reflection: 'terugblikken',
    JournalEntry: '“alleen voor mij”',
    FieldNote: 'aantekeningen',
    LookBackDraft: 'terugblikken die nog niet af zijn',
    Expectation: 'verwachtingen',
    Point: 'punten',
    Promise: 'toezeggingen',
    PromiseAnswer: 'antwoorden op toezeggingen',
    HandOver: 'overgedragen toezeggingen',
    PromiseHelper: 'wie meehelpt',
    SettleFirstLift: 'uitzonderingen op “eerst terug”',
    Thanks: 'bedankjes',
    DraftVisit: 'roostervoorstellen',
    DraftGap: 'gaten in het roostervoorstel',
    Message: 'verzonden berichten',
    CalendarFeed: 'agendalinks',
    NudgeMail: 'herinneringen per dag',
    MutedGroup: 'uitgezette berichten',
    IncomingMail: 'antwoorden per mail',
    FailingAddress: 'adressen die mail weigeren',
  },
};
