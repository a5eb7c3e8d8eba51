import { Temporal } from 'temporal-polyfill';
import { readDate, readEmail, readLocale, readPartTime, readText } from './import-cells.ts';
import type { Read } from './import-cells.ts';
import type { Column, Header, ImportFault } from './import-columns.ts';
import { splitName } from './person.ts';
import type { Name } from './person.ts';

/** What one row says about one leader; `undefined` where the file says nothing. */
export type LeaderRow = Readonly<{
  row: number;
  email: string;
  name: Name;
  department: string;
  parent: string | undefined;
  leaderGroup: string;
  jobTitle: string | undefined;
  partTimePercent: number | undefined;
  locale: 'nl' | 'en' | undefined;
  personnelNumber: string | undefined;
  serviceFrom: Temporal.PlainDate | undefined;
  /** Null: an empty cell says that no last day is known. */
  serviceUntil: Temporal.PlainDate | null | undefined;
  assistant: Readonly<{ email: string; name: Name | null }> | null;
}>;

const longest = { name: 80, title: 120, number: 40 };
export const name = readText(longest.name);
export const title = readText(longest.title);
const number = readText(longest.number);

/** Reads cell after cell and remembers what is wrong. */
export class RowReader {
  readonly faults: ImportFault[] = [];

  constructor(
    private readonly header: Header,
    private readonly cells: readonly string[],
    readonly row: number,
  ) {}

  has(column: Column): boolean {
    return this.header.positions.has(column);
  }

  cell(column: Column): string {
    const place = this.header.positions.get(column);
    const text = place === undefined ? '' : (this.cells[place] ?? '');
    // Some systems break a line within a cell where a page would be too narrow.
    return text
      .normalize('NFC')
      .replaceAll('\u00a0', ' ')
      .replace(/\s*[\r\n]+\s*/g, ' ')
      .trim();
  }

  /** `undefined` for an empty cell, and for a wrong one. */
  optional<T>(column: Column, read: (cell: string) => Read<T>): T | undefined {
    const cell = this.cell(column);
    if (cell === '') return undefined;
    const answer = read(cell);
    if ('value' in answer) return answer.value;
    return this.fault(column, answer.reason, answer.about);
  }

  required<T>(column: Column, read: (cell: string) => Read<T>): T | undefined {
    return this.cell(column) === '' ? this.fault(column, 'MISSING') : this.optional(column, read);
  }

  fault(column: Column | null, reason: ImportFault['reason'], value = ''): undefined {
    this.faults.push({ row: this.row, column, reason, value });
  }
}

/** The record is null when the row has any fault. */
export type ReadRow<T> = Readonly<{ record: T | null; faults: readonly ImportFault[] }>;

export function reading(header: Header, cells: readonly string[], row: number): RowReader {
  const reader = new RowReader(header, cells, row);
  if (cells.slice(header.cells.length).some((cell) => cell.trim() !== '')) {
    reader.fault(null, 'CELLS_TOO_MANY');
  }
  return reader;
}

export function readRow(header: Header, cells: readonly string[], row: number): ReadRow<LeaderRow> {
  const reader = reading(header, cells, row);
  const leader = { ...readPerson(reader), ...readPlace(reader), ...readService(reader), row };
  const assistant = readAssistant(reader, leader.email);
  const { email, name: own, department, leaderGroup } = leader;
  const { faults } = reader;
  if (faults.length > 0 || !email || !own || !department || !leaderGroup) {
    return { record: null, faults };
  }
  return { record: { ...leader, email, name: own, department, leaderGroup, assistant }, faults };
}

function readPerson(reader: RowReader) {
  return {
    email: reader.required('email', readEmail),
    ...readWho(reader),
  };
}

/** What a file may say about anybody, with or without an address. */
export function readWho(reader: RowReader) {
  return {
    name: readName(reader),
    personnelNumber: reader.optional('personnelNumber', number),
    jobTitle: reader.has('jobTitle') ? (reader.optional('jobTitle', title) ?? '') : undefined,
    locale: reader.optional('locale', readLocale),
  };
}

function readName(reader: RowReader): Name | undefined {
  if (reader.has('givenName') && reader.has('familyName')) {
    const givenName = reader.required('givenName', name);
    const prefix = reader.optional('prefix', name);
    const familyName = reader.required('familyName', name);
    if (givenName === undefined || familyName === undefined) return undefined;
    return { givenName, familyName: prefix === undefined ? familyName : `${prefix} ${familyName}` };
  }
  const whole = reader.required('name', name);
  if (whole === undefined) return undefined;
  return splitName(whole) ?? reader.fault('name', 'NAME_INCOMPLETE', whole);
}

function readPlace(reader: RowReader) {
  const department = reader.required('department', title);
  const parent = reader.optional('parentDepartment', title);
  if (department !== undefined && parent !== undefined && sameDepartment(department, parent)) {
    reader.fault('parentDepartment', 'PARENT_ITSELF');
  }
  return { department, parent, leaderGroup: reader.required('leaderGroup', name) };
}

/** Departments differ by more than case and spaces. */
export const departmentKey = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
const sameDepartment = (a: string, b: string): boolean => departmentKey(a) === departmentKey(b);

export function readService(reader: RowReader) {
  const serviceFrom = reader.optional('serviceFrom', readDate);
  const until = reader.optional('serviceUntil', readDate);
  if (serviceFrom && until && Temporal.PlainDate.compare(until, serviceFrom) < 0) {
    reader.fault('serviceUntil', 'DATE_REVERSED');
  }
  return {
    partTimePercent: reader.optional('partTime', readPartTime),
    serviceFrom,
    serviceUntil: reader.has('serviceUntil') ? (until ?? null) : undefined,
  };
}

export function readAssistant(reader: RowReader, own: string | undefined): LeaderRow['assistant'] {
  const whole = reader.optional('assistantName', name);
  if (whole !== undefined && reader.cell('assistantEmail') === '') {
    reader.fault('assistantEmail', 'ASSISTANT_EMAIL_MISSING');
  }
  const email = reader.optional('assistantEmail', readEmail);
  if (email === undefined) return null;
  if (email === own) reader.fault('assistantEmail', 'ASSISTANT_ITSELF');
  const split = whole === undefined ? null : splitName(whole);
  if (whole !== undefined && split === null)
    reader.fault('assistantName', 'NAME_INCOMPLETE', whole);
  return { email, name: split };
}
