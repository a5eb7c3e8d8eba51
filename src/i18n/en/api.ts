import type { api as nl } from '../nl/api.ts';
import { afterVisit } from './after-visit.ts';
import { board } from './board.ts';
import { council } from './council.ts';
import { privacy } from './privacy.ts';
import { rotationWords } from './rotation-words.ts';

export const api: typeof nl = {
  board,
  council,
  signIn: {
    mail: {
      subject: (code) => `${code} – sign in to Open Deur`,
      greeting: 'Hello,',
      intro: (minutes) =>
        `This link signs you in. It works for ${minutes} minutes, once, in the browser that asked for it.`,
      button: 'Sign in',
      orTheCode: 'Or type these six digits on the page that is still open:',
      otherwise: 'Was it not you who asked? Then there is nothing to do.',
    },
    roles: {
      hr: 'HR, programme manager',
      administrator: 'Administrator',
      leader: (jobTitle) => `Leader, ${jobTitle}`,
      assistant: (principal) => `Assistant to ${principal}`,
    },
  },
  import: {
    columns: {
      name: 'name',
      givenName: 'given name',
      prefix: 'prefix',
      familyName: 'family name',
      email: 'e-mail',
      jobTitle: 'job title',
      department: 'department',
      parentDepartment: 'parent department',
      leaderGroup: 'group',
      partTime: 'part-time',
      serviceFrom: 'in service from',
      serviceUntil: 'in service until',
      assistantName: 'assistant',
      assistantEmail: 'assistant e-mail',
      locale: 'language',
      personnelNumber: 'personnel number',
      leaderEmail: 'leader e-mail',
      contactEmail: 'contact e-mail',
      team: 'team',
      role: 'role',
      site: 'site',
      address: 'address',
      timeZone: 'time zone',
      visitType: 'visit type',
      budget: 'visits per week',
    },
    reasons: {
      FILE_EMPTY: () => 'The file is empty.',
      FILE_TOO_LARGE: (value) => `The file is larger than ${value}. Cut it into parts.`,
      FILE_TOO_MANY_ROWS: (value) => `The file has more than ${value} rows. Cut it into parts.`,
      FILE_NOT_UTF8: () => 'Accented letters cannot be read. Save the file as “CSV UTF-8”.',
      FILE_WORKBOOK: () => 'This is an Excel workbook. Save the sheet as CSV.',
      FILE_NUL: () => 'The file has characters that do not belong in text. Save it as CSV again.',
      FILE_CELL_TOO_LONG: (value) =>
        `In or after this row, a row has more than ${value} characters.`,
      FILE_TOO_MANY_COLUMNS: (value) => `The file has more than ${value} columns.`,
      KIND_UNKNOWN: () =>
        'These columns do not say what is in the file: leaders, departments, assistants, teams or team members. Put the names of the columns in the first row.',
      FILE_QUOTES: () => 'A quotation mark in or above this row is never closed.',
      COLUMN_MISSING: () => 'This column is missing.',
      COLUMN_TWICE: () => 'This column appears twice.',
      CELLS_TOO_MANY: () =>
        'This row has more cells than there are columns. Put text with a comma between quotation marks.',
      MISSING: () => 'Please fill in this cell.',
      TEXT_TOO_LONG: (value) => `This text is longer than ${value} characters.`,
      TEXT_UNREADABLE: () => 'This cell contains invisible characters or line breaks.',
      NAME_INCOMPLETE: (value) => `Give a given name and a family name, not only “${value}”.`,
      EMAIL: (value) => `“${value}” is not an e-mail address.`,
      EMAIL_TWICE: (value) => `This e-mail address is also in row ${value}.`,
      DATE: (value) => `“${value}” is not a date. Write 2026-03-01 or 1-3-2026 (day first).`,
      DATE_REVERSED: () => 'This day is before the first day in service.',
      PART_TIME: (value) =>
        `“${value}” is not a part-time share. Write a percentage (80) or a fraction (0.8).`,
      LOCALE: (value) => `“${value}” is not a language I know. Write nl or en.`,
      PARENT_ITSELF: () => 'A department cannot be its own parent.',
      PARENT_DIFFERS: (value) => `In row ${value} this department has another parent.`,
      DEPARTMENT_LOOP: (value) => `This would put “${value}” underneath itself.`,
      ASSISTANT_EMAIL_MISSING: () => "Give the assistant's e-mail address too.",
      ASSISTANT_NAME_MISSING: () =>
        'This assistant is new. Give a given name and a family name too.',
      ASSISTANT_ITSELF: () => 'Nobody can be their own assistant.',
      LEADER_UNKNOWN: (value) => `“${value}” is not known yet. Import the leaders first.`,
      CONTACT_UNKNOWN: (value) => `“${value}” is not known yet. Import the people first.`,
      DEPARTMENT_TWICE: (value) => `This department is also in row ${value}.`,
      NUMBER_TWICE: (value) => `This personnel number is also in row ${value}.`,
      NUMBER_OTHER_PERSON: (value) =>
        `This personnel number and this e-mail address do not belong to the same person (${value}).`,
      TEAM_TWICE: (value) => `This team is also in row ${value}.`,
      TEAM_UNKNOWN: (value) => `The team “${value}” is not known yet. Import the teams first.`,
      TEAM_DIFFERS: (value) =>
        `This team already has something else here: ${value}. Change it on the page of the team.`,
      SITE_DIFFERS: (value) => `This site already has something else here: ${value}.`,
      SITE_ADDRESS_MISSING: () => 'This site is new. Give its address too.',
      TIME_ZONE: (value) => `“${value}” is not a time zone. Write Europe/Amsterdam, for example.`,
      VISIT_TYPE_UNKNOWN: (value) => `This is not a visit type. Choose from: ${value}.`,
      DEPARTMENT_UNKNOWN: (value) =>
        `The department “${value}” is not known yet. Import the departments first.`,
      BUDGET: (value) => `“${value}” is not a number from 0 to 50.`,
      ROLE: (value) => `“${value}” is not a role I know. Write team lead or host.`,
      MEMBER_TWICE: (value) => `This person is also in row ${value} for this team.`,
      MEMBER_AMBIGUOUS: () =>
        'More than one person in this team has this name. Give the personnel number or the e-mail address.',
    },
  },
  lookBack: { prompts: afterVisit.lookBack.prompts, debrief: afterVisit.lookBack.debrief },
  privacy,
  /** The file for whoever makes the roster; hours, without names. */
  hosting: {
    file: 'hosting-hours',
    columns: ['team', 'week from', 'hours hosted', 'hours agreed'],
  },
  mirror: {
    items: [
      'My guest came prepared.',
      'My guest listened.',
      'It was a good moment.',
      'I think something will come of it.',
    ],
  },
  reasons: {
    NOT_YET_VISITED_TYPE: ({ visitType }) =>
      `A new kind of work: ${visitType}.`,
    NOT_YET_VISITED_TEAM: ({ team }) => `A first time at ${team}.`,
    QUARTER_STILL_EMPTY: () => 'This part of the year has nothing planned yet.',
    AGREEMENT_SHARE: ({ count }) => `Fits the agreement: ${count} still to go.`,
    TEAM_SELDOM_VISITED: ({ team, count }) =>
      count === 0
        ? `${team} had no guest in the past year.`
        : `${team} had one guest in the past year.`,
    FIRST_VISIT: () => 'The first shadow day.',
    SOON_AFTER_STARTING: () => 'Within sixty days of the first day.',
    RETURN_VISIT: ({ team }) => `Back to ${team}, for what is still open there.`,
    POSTPONED_VISIT: ({ team }) => `The new date of the postponed visit to ${team}.`,
    INSTEAD_OF_POSTPONED: () => 'In place of the postponed visit; that team had no slot that fits.',
    DEPARTMENT_NOT_YET: ({ visitType }) =>
      `Nobody of this department saw this work in the past year: ${visitType}.`,
    SHIFT_SELDOM_SEEN: ({ team }) => `Nobody joined ${team} on such a shift in the past year.`,
    FITS_THE_DIARY: () => 'Fits between the other appointments.',
  },
  rotation: rotationWords,
};
