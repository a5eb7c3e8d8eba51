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
  serviceFrom: Temporal.PlainDate | undefined;
  /** Null: an empty cell says that no last day is known. */
  serviceUntil: Temporal.PlainDate | null | undefined;
  assistant: Readonly<{ email: string; name: Name | null }> | null;
}>;

const longest = { name: 80, title: 120 };
const name = readText(longest.name);
const title = readText(longest.title);

/** Reads cell after cell and remembers what is wrong. */
class RowReader {
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
    return text.normalize('NFC').replaceAll('\u00a0', ' ').trim();
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

export type ReadRow = Readonly<{ leader: LeaderRow | null; faults: readonly ImportFault[] }>;

/** The row is null when it has any fault. */
export function readRow(header: Header, cells: readonly string[], row: number): ReadRow {
  const reader = new RowReader(header, cells, row);
  if (cells.slice(header.cells.length).some((cell) => cell.trim() !== '')) {
    reader.fault(null, 'CELLS_TOO_MANY');
  }
  const leader = { ...readPerson(reader), ...readPlace(reader), ...readService(reader), row };
  const assistant = readAssistant(reader, leader.email);
  const { email, name: own, department, leaderGroup } = leader;
  const { faults } = reader;
  if (faults.length > 0 || !email || !own || !department || !leaderGroup) {
    return { leader: null, faults };
  }
  return { leader: { ...leader, email, name: own, department, leaderGroup, assistant }, faults };
}

function readPerson(reader: RowReader) {
  return {
    email: reader.required('email', readEmail),
    name: readName(reader),
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

function readService(reader: RowReader) {
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

function readAssistant(reader: RowReader, own: string | undefined): LeaderRow['assistant'] {
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
