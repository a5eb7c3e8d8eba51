import type { api } from '../../i18n/nl/api.ts';

export type Column = keyof typeof api.import.columns;
export type ImportReason = keyof typeof api.import.reasons;

/** What is wrong in which cell. */
export type ImportFault = Readonly<{
  /** As the spreadsheet counts: the header is row 1. */
  row: number;
  /** Null: the row or the file as a whole. */
  column: Column | null;
  reason: ImportReason;
  /** What the reason names: the cell's text, another row, a limit. */
  value: string;
}>;

const names: Readonly<Record<Column, readonly string[]>> = {
  name: ['naam', 'volledige naam', 'name', 'full name'],
  givenName: ['voornaam', 'roepnaam', 'given name', 'first name'],
  prefix: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'prefix', 'infix'],
  familyName: ['achternaam', 'familienaam', 'family name', 'last name', 'surname'],
  email: [
    'e mail',
    'email',
    'e mailadres',
    'emailadres',
    'mailadres',
    'e mail address',
    'email address',
    'mail',
  ],
  jobTitle: ['functie', 'functietitel', 'job title', 'title', 'position'],
  department: ['afdeling', 'department'],
  parentDepartment: [
    'bovenliggende afdeling',
    'hoofdafdeling',
    'directie',
    'parent department',
    'division',
  ],
  leaderGroup: ['groep', 'groep leidinggevenden', 'group', 'leader group'],
  partTime: [
    'deeltijd',
    'deeltijdpercentage',
    'deeltijdfactor',
    'fte',
    'part time',
    'part time percent',
    'part time percentage',
  ],
  serviceFrom: [
    'in dienst',
    'in dienst vanaf',
    'in dienst sinds',
    'datum in dienst',
    'startdatum',
    'in service',
    'in service from',
    'service from',
    'start date',
  ],
  serviceUntil: [
    'uit dienst',
    'in dienst tot en met',
    'datum uit dienst',
    'einddatum',
    'in service until',
    'service until',
    'end date',
  ],
  assistantName: ['assistent', 'naam assistent', 'assistent naam', 'assistant', 'assistant name'],
  assistantEmail: [
    'assistent e mail',
    'assistent email',
    'e mail assistent',
    'email assistent',
    'assistent e mailadres',
    'assistant e mail',
    'assistant email',
  ],
  locale: ['taal', 'language', 'locale'],
  personnelNumber: [
    'personeelsnummer',
    'personeelsnr',
    'pers nr',
    'medewerkernummer',
    'werknemersnummer',
    'personnel number',
    'employee number',
    'employee id',
    'staff number',
  ],
  leaderEmail: [
    'leidinggevende e mail',
    'leidinggevende email',
    'e mail leidinggevende',
    'email leidinggevende',
    'e mailadres leidinggevende',
    'leader e mail',
    'leader email',
    'principal e mail',
    'principal email',
  ],
  contactEmail: [
    'contactpersoon',
    'contactpersoon e mail',
    'e mail contactpersoon',
    'contact',
    'contact e mail',
    'contact email',
  ],
  team: ['team', 'teamnaam', 'ontvangend team', 'team name', 'host team'],
  role: ['rol', 'rol in team', 'rol in het team', 'role', 'team role', 'role in team'],
  site: ['locatie', 'vestiging', 'depot', 'standplaats', 'site', 'location'],
  address: ['adres', 'bezoekadres', 'address'],
  timeZone: ['tijdzone', 'time zone', 'timezone'],
  visitType: ['soort meeloopmoment', 'soort bezoek', 'bezoeksoort', 'visit type'],
  budget: [
    'gastgeefruimte',
    'gasten per week',
    'bezoeken per week',
    'hosting budget',
    'visits per week',
    'budget per week',
  ],
};

const columnOf = new Map(
  Object.entries(names).flatMap(([column, all]) => all.map((name) => [name, column as Column])),
);

/** Spelling of a header does not matter: case, accents, hyphens, what stands between brackets. */
const plain = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\(.*?\)/g, ' ')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** What a file is about; its columns tell. */
export type ImportKind = 'LEADERS' | 'DEPARTMENTS' | 'ASSISTANTS' | 'TEAMS' | 'HOSTS';

export type Header = Readonly<{
  /** Null: none of the columns says anything to us. */
  kind: ImportKind | null;
  positions: ReadonlyMap<Column, number>;
  cells: readonly string[];
  /** Headers that say nothing to us, so that whoever imports sees what is not read. */
  ignored: readonly string[];
  faults: readonly ImportFault[];
}>;

const required: Readonly<Record<ImportKind, readonly Column[]>> = {
  LEADERS: ['email', 'department', 'leaderGroup'],
  DEPARTMENTS: ['department'],
  ASSISTANTS: ['leaderEmail', 'assistantEmail'],
  TEAMS: ['team', 'site', 'visitType', 'department'],
  HOSTS: ['team'],
};

const namesPeople = (kind: ImportKind): boolean => kind === 'LEADERS' || kind === 'HOSTS';

/** One door for every file: nobody has to say beforehand what is in it. */
function kindOf(positions: ReadonlyMap<Column, number>): ImportKind | null {
  const some = (...columns: Column[]): boolean => columns.some((column) => positions.has(column));
  const named = some('name', 'familyName', 'givenName');
  if (some('leaderEmail')) return 'ASSISTANTS';
  if (some('team')) return !named && some('site', 'visitType', 'budget') ? 'TEAMS' : 'HOSTS';
  if (named || some('email', 'leaderGroup')) return 'LEADERS';
  return some('department') ? 'DEPARTMENTS' : null;
}

export function readHeader(cells: readonly string[]): Header {
  const positions = new Map<Column, number>();
  const ignored: string[] = [];
  const faults: ImportFault[] = [];
  cells.forEach((cell, place) => {
    const column = columnOf.get(plain(cell));
    if (column === undefined) {
      if (cell.trim() !== '') ignored.push(cell.trim());
    } else if (positions.has(column)) {
      faults.push({ row: 1, column, reason: 'COLUMN_TWICE', value: '' });
    } else positions.set(column, place);
  });
  const kind = kindOf(positions);
  if (kind === null) faults.push({ row: 1, column: null, reason: 'KIND_UNKNOWN', value: '' });
  else {
    for (const column of missing(kind, positions)) {
      faults.push({ row: 1, column, reason: 'COLUMN_MISSING', value: '' });
    }
  }
  return { kind, positions, cells, ignored, faults };
}

function missing(kind: ImportKind, positions: ReadonlyMap<Column, number>): Column[] {
  const whole = positions.has('name') || !namesPeople(kind);
  const nameParts: readonly Column[] = whole ? [] : ['givenName', 'familyName'];
  return [...nameParts, ...required[kind]].filter((column) => !positions.has(column));
}

/** The column as the file calls it; what it does not have, as we call it. */
export const columnName = (header: Header, column: Column, ours: string): string =>
  header.cells[header.positions.get(column) ?? -1]?.trim() ?? ours;
