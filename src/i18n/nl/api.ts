import { afterVisit } from './after-visit.ts';
import { board } from './board.ts';
import { council } from './council.ts';
import { privacy } from './privacy.ts';
import { rotationWords } from './rotation-words.ts';

export const api = {
  board,
  council,
  signIn: {
    mail: {
      subject: (code: string) => `${code} – inloggen bij Open Deur`,
      greeting: 'Dag,',
      intro: (minutes: number) =>
        `Met deze link log je in. Hij werkt ${minutes} minuten, één keer, in de browser waarin je hem vroeg.`,
      button: 'Inloggen',
      orTheCode: 'Of typ deze zes cijfers op de pagina die nog openstaat:',
      otherwise: 'Vroeg je dit niet zelf? Dan hoef je niets te doen.',
    },
    roles: {
      hr: 'HR, programmamanager',
      administrator: 'Beheerder',
      leader: (jobTitle: string) => `Leidinggevende, ${jobTitle}`,
      assistant: (principal: string) => `Assistent van ${principal}`,
    },
  },
  import: {
    columns: {
      name: 'naam',
      givenName: 'voornaam',
      prefix: 'tussenvoegsel',
      familyName: 'achternaam',
      email: 'e-mail',
      jobTitle: 'functie',
      department: 'afdeling',
      parentDepartment: 'bovenliggende afdeling',
      leaderGroup: 'groep',
      partTime: 'deeltijd',
      serviceFrom: 'in dienst',
      serviceUntil: 'uit dienst',
      assistantName: 'assistent',
      assistantEmail: 'assistent e-mail',
      locale: 'taal',
      personnelNumber: 'personeelsnummer',
      leaderEmail: 'leidinggevende e-mail',
      contactEmail: 'contactpersoon e-mail',
      team: 'team',
      role: 'rol',
      site: 'locatie',
      address: 'adres',
      timeZone: 'tijdzone',
      visitType: 'soort meeloopmoment',
      budget: 'gasten per week',
    },
    /** Each says what to do; `value` is what stands in the cell, or what the sentence names. */
    reasons: {
      FILE_EMPTY: () => 'Het bestand is leeg.',
      FILE_TOO_LARGE: (value: string) => `Het bestand is groter dan ${value}. Knip het in delen.`,
      FILE_TOO_MANY_ROWS: (value: string) =>
        `Het bestand heeft meer dan ${value} rijen. Knip het in delen.`,
      FILE_NOT_UTF8: () =>
        'Letters met accenten zijn onleesbaar. Bewaar het bestand als “CSV UTF-8”.',
      FILE_WORKBOOK: () => 'Dit is een werkmap van Excel. Bewaar het blad als CSV.',
      FILE_NUL: () =>
        'In het bestand staan tekens die niet in tekst horen. Bewaar het opnieuw als CSV.',
      FILE_CELL_TOO_LONG: (value: string) =>
        `In of na deze rij staat een rij van meer dan ${value} tekens.`,
      FILE_TOO_MANY_COLUMNS: (value: string) => `Het bestand heeft meer dan ${value} kolommen.`,
      KIND_UNKNOWN: () =>
        'Uit deze kolommen blijkt niet wat er in het bestand staat: leidinggevenden, afdelingen, assistenten, teams of teamleden. Zet de namen van de kolommen in de eerste rij.',
      FILE_QUOTES: () => 'Een aanhalingsteken in of boven deze rij wordt niet gesloten.',
      COLUMN_MISSING: () => 'Deze kolom ontbreekt.',
      COLUMN_TWICE: () => 'Deze kolom staat er twee keer in.',
      CELLS_TOO_MANY: () =>
        'Deze rij heeft meer cellen dan er kolommen zijn. Zet tekst met een komma tussen aanhalingstekens.',
      MISSING: () => 'Vul deze cel in.',
      TEXT_TOO_LONG: (value: string) => `Deze tekst is langer dan ${value} tekens.`,
      TEXT_UNREADABLE: () => 'In deze cel staan onzichtbare tekens of regeleinden.',
      NAME_INCOMPLETE: (value: string) => `Noem voornaam en achternaam, niet alleen “${value}”.`,
      EMAIL: (value: string) => `“${value}” is geen e-mailadres.`,
      EMAIL_TWICE: (value: string) => `Dit e-mailadres staat ook in rij ${value}.`,
      DATE: (value: string) => `“${value}” is geen datum. Schrijf 2026-03-01 of 1-3-2026.`,
      DATE_REVERSED: () => 'Deze dag ligt voor de eerste dag in dienst.',
      PART_TIME: (value: string) =>
        `“${value}” is geen deeltijd. Schrijf een percentage (80) of een deel (0,8).`,
      LOCALE: (value: string) => `“${value}” ken ik niet als taal. Schrijf nl of en.`,
      PARENT_ITSELF: () => 'Een afdeling hangt niet onder zichzelf.',
      PARENT_DIFFERS: (value: string) => `In rij ${value} hangt deze afdeling onder een andere.`,
      DEPARTMENT_LOOP: (value: string) => `Zo zou “${value}” onder zichzelf komen te hangen.`,
      ASSISTANT_EMAIL_MISSING: () => 'Noem ook het e-mailadres van de assistent.',
      ASSISTANT_NAME_MISSING: () => 'Deze assistent is nieuw. Noem ook voornaam en achternaam.',
      ASSISTANT_ITSELF: () => 'Iemand kan niet de eigen assistent zijn.',
      LEADER_UNKNOWN: (value: string) =>
        `“${value}” is nog niet bekend. Importeer eerst de leidinggevenden.`,
      CONTACT_UNKNOWN: (value: string) =>
        `“${value}” is nog niet bekend. Importeer eerst de mensen.`,
      DEPARTMENT_TWICE: (value: string) => `Deze afdeling staat ook in rij ${value}.`,
      NUMBER_TWICE: (value: string) => `Dit personeelsnummer staat ook in rij ${value}.`,
      NUMBER_OTHER_PERSON: (value: string) =>
        `Dit personeelsnummer en dit e-mailadres horen niet bij dezelfde persoon (${value}).`,
      TEAM_TWICE: (value: string) => `Dit team staat ook in rij ${value}.`,
      TEAM_UNKNOWN: (value: string) =>
        `Het team “${value}” is nog niet bekend. Importeer eerst de teams.`,
      TEAM_DIFFERS: (value: string) =>
        `Dit team heeft hier al iets anders staan: ${value}. Verander dat op de pagina van het team.`,
      SITE_DIFFERS: (value: string) => `Deze locatie heeft hier al iets anders staan: ${value}.`,
      SITE_ADDRESS_MISSING: () => 'Deze locatie is nieuw. Noem ook het adres.',
      TIME_ZONE: (value: string) =>
        `“${value}” is geen tijdzone. Schrijf bijvoorbeeld Europe/Amsterdam.`,
      VISIT_TYPE_UNKNOWN: (value: string) => `Dit is geen soort meeloopmoment. Kies uit: ${value}.`,
      DEPARTMENT_UNKNOWN: (value: string) =>
        `De afdeling “${value}” is nog niet bekend. Importeer eerst de afdelingen.`,
      BUDGET: (value: string) => `“${value}” is geen aantal van 0 tot en met 50.`,
      ROLE: (value: string) => `“${value}” ken ik niet als rol. Schrijf teamleider of gastgever.`,
      MEMBER_TWICE: (value: string) => `Deze persoon staat ook in rij ${value} bij dit team.`,
      MEMBER_AMBIGUOUS: () =>
        'In dit team heet meer dan één persoon zo. Noem het personeelsnummer of het e-mailadres.',
    },
  },
  lookBack: { prompts: afterVisit.lookBack.prompts, debrief: afterVisit.lookBack.debrief },
  privacy,
  /** The file for whoever makes the roster; hours, without names. */
  hosting: {
    file: 'gastgeefuren',
    columns: ['team', 'week vanaf', 'uren ontvangen', 'uren afgesproken'],
  },
  mirror: {
    items: [
      'Mijn gast kwam voorbereid.',
      'Mijn gast luisterde.',
      'Het moment kwam goed uit.',
      'Ik denk dat er iets mee gebeurt.',
    ],
  },
  /** Why this leader, why here; read by the leader as well as by HR. */
  reasons: {
    NOT_YET_VISITED_TYPE: ({ visitType }: { visitType: string }) =>
      `Een nieuw soort werk: ${visitType}.`,
    NOT_YET_VISITED_TEAM: ({ team }: { team: string }) => `Voor het eerst bij ${team}.`,
    QUARTER_STILL_EMPTY: () => 'In dit deel van het jaar staat nog niets.',
    AGREEMENT_SHARE: ({ count }: { count: number }) => `Past in de afspraak: nog ${count} te gaan.`,
    TEAM_SELDOM_VISITED: ({ team, count }: { team: string; count: number }) =>
      count === 0
        ? `${team} had het afgelopen jaar nog geen gast.`
        : `${team} had het afgelopen jaar één gast.`,
    FIRST_VISIT: () => 'Het eerste meeloopmoment.',
    SOON_AFTER_STARTING: () => 'Binnen zestig dagen na de start.',
    RETURN_VISIT: ({ team }: { team: string }) => `Weer naar ${team}, voor wat daar nog loopt.`,
    POSTPONED_VISIT: ({ team }: { team: string }) =>
      `De nieuwe datum van het verzette moment bij ${team}.`,
    INSTEAD_OF_POSTPONED: () =>
      'In plaats van het verzette moment; bij dat team was geen plek die past.',
    DEPARTMENT_NOT_YET: ({ visitType }: { visitType: string }) =>
      `Uit deze afdeling zag het afgelopen jaar nog niemand dit werk: ${visitType}.`,
    SHIFT_SELDOM_SEEN: ({ team }: { team: string }) =>
      `Bij ${team} ging het afgelopen jaar nog niemand mee op zo’n dienst.`,
    FITS_THE_DIARY: () => 'Past tussen de andere afspraken.',
  },
  rotation: rotationWords,
};
