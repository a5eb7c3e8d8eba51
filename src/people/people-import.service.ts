import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { Injectable } from '@nestjs/common';
import { IdentityService } from '../identity/identity.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { Refusal } from '../refusals.ts';
import { inputWords } from '../platform/input.ts';
import { DepartmentsService } from './departments.service.ts';
import { ImportWriter } from './import-writer.service.ts';
import { PeopleService, personOf } from './people.service.ts';
import type { Person } from './people.service.ts';
import type { ImportFault } from './rules/import-columns.ts';
import { delimiterOf, fileFault, openSheet, readLeaders } from './rules/import-file.ts';
import type { Rows, Sheet } from './rules/import-file.ts';
import {
  planAssistantFile,
  planDepartmentFile,
  readAssistants,
  readDepartments,
} from './rules/import-others.ts';
import { delegationKey } from './rules/import-people.ts';
import type { ImportPlan, Known } from './rules/import-people.ts';
import { planImport } from './rules/import.ts';
import { decode, longestFile } from './rules/import-text.ts';
import { membershipFrom } from './rules/memberships.ts';

export type Planned<Plan = ImportPlan> = Readonly<{ plan: Plan; faults: readonly ImportFault[] }>;
/** Of a file whose rows were read: what it asks for, once it is compared with what is there. */
export type Reading<Plan = ImportPlan> = Readonly<{
  faults: readonly ImportFault[];
  compare: () => Promise<Planned<Plan>>;
}>;

const nobody: readonly string[] = [];

/**
 * People, their departments and assistants from a file. Reading and checking each row comes first
 * and asks the database nothing; comparing takes a few statements, however many rows there are.
 */
@Injectable()
export class PeopleImport {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleService,
    private readonly departments: DepartmentsService,
    private readonly identity: IdentityService,
    private readonly writer: ImportWriter,
  ) {}

  /** The cells of a file that came as base64; never throws over what is in it. */
  open(content: string): Sheet {
    if (content.length > Math.ceil(longestFile.bytes / 3) * 4)
      return closed('FILE_TOO_LARGE', '2 MB');
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(content)) {
      throw new Refusal('INVALID_INPUT', { field: 'content', reason: inputWords().other });
    }
    const read = decode(Buffer.from(content, 'base64'));
    return 'text' in read ? cellsOf(read.text) : closed(read.reason, read.value);
  }

  read(sheet: Sheet): Reading | null {
    switch (sheet.header.kind) {
      case 'LEADERS':
        return this.reading(readLeaders(sheet), planImport, (rows) => ({
          emails: rows.flatMap(({ email, assistant }) => [email, assistant?.email ?? email]),
          numbers: rows.flatMap(({ personnelNumber }) => personnelNumber ?? nobody),
        }));
      case 'DEPARTMENTS':
        return this.reading(readDepartments(sheet), planDepartmentFile, (rows) => ({
          emails: rows.flatMap(({ contact }) => contact ?? nobody),
          numbers: nobody,
        }));
      case 'ASSISTANTS':
        return this.reading(readAssistants(sheet), planAssistantFile, (rows) => ({
          emails: rows.flatMap(({ email, assistant }) => [email, assistant.email]),
          numbers: nobody,
        }));
      case 'TEAMS':
      case 'HOSTS':
      case null:
        return null;
    }
  }

  /** In the caller's transaction. The ids of who is new, by the key that the plan gives them. */
  async write(actor: Actor, plan: ImportPlan): Promise<ReadonlyMap<string, string>> {
    return this.writer.write(actor, plan);
  }

  /** What a file that names these is compared with; who is meant by id is looked at as well. */
  async known(
    emails: readonly string[],
    numbers: readonly string[],
    personIds: readonly string[] = [],
  ): Promise<Known> {
    const named = await this.named(emails, numbers, personIds);
    const ids = named.map(({ id }) => id);
    const today = this.people.today();
    const departmentOf = new Map<string, string>();
    for (const [id, rows] of await this.departments.membershipsOf(ids)) {
      const current = membershipFrom(rows, today);
      if (current) departmentOf.set(id, current.departmentId);
    }
    const departments = [...(await this.people.departmentTree()).values()];
    const withAccount = new Set((await this.identity.accountsOf(ids)).keys());
    return {
      people: by(named, ({ email }) => email),
      byNumber: by(named, ({ personnelNumber }) => personnelNumber),
      byId: by(named, ({ id }) => id),
      ...{ departmentOf, departments, withAccount, today },
      delegations: await this.delegations(ids),
    };
  }

  private async named(
    emails: readonly string[],
    numbers: readonly string[],
    personIds: readonly string[],
  ) {
    const rows = await this.db.client.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Person" WHERE "email" = ANY(${[...new Set(emails)]})
        OR "personnelNumber" = ANY(${[...new Set(numbers)]}) OR "id" = ANY(${[...personIds]}::uuid[])`;
    const ids = rows.map(({ id }) => id);
    const people = await this.db.client.person.findMany({ where: { id: { in: ids } } });
    return people.map(personOf);
  }

  /** Also of those who have left: a delegation that was not revoked is not given a second time. */
  private async delegations(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.client.delegation.findMany({
      where: { principalId: { in: [...ids] }, revokedAt: null },
      select: { principalId: true, assistantId: true },
    });
    return new Set(
      rows.map(({ principalId, assistantId }) => delegationKey(principalId, assistantId)),
    );
  }

  private reading<Row>(
    { records, faults }: Rows<Row>,
    plan: (rows: readonly Row[], known: Known) => Planned,
    names: (rows: readonly Row[]) => { emails: readonly string[]; numbers: readonly string[] },
  ): Reading {
    const { emails, numbers } = names(records);
    return { faults, compare: async () => plan(records, await this.known(emails, numbers)) };
  }
}

/** By what not everybody has. */
const by = (people: readonly Person[], keyOf: (person: Person) => string | null) =>
  new Map(
    people.flatMap((person) => {
      const key = keyOf(person);
      return key === null ? [] : [[key, person] as const];
    }),
  );

const closed = (reason: ImportFault['reason'], value = ''): Sheet => ({
  ...openSheet([[]]),
  faults: [fileFault(reason, value)],
});

/** More rows than are ever read, so that a file of nothing but line ends is refused, not kept. */
const MOST_LINES = 4 * longestFile.rows;

/** The cells as text, or why they cannot be told apart. */
function cellsOf(text: string): Sheet {
  try {
    const table = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      max_record_size: longestFile.row,
      // Empty rows are kept, so that the rows count as they do in the spreadsheet.
      to: MOST_LINES,
    });
    if (table.length === MOST_LINES) return closed('FILE_TOO_MANY_ROWS', String(longestFile.rows));
    return openSheet(table);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error['records'] ?? 0) + 1;
    if (error.code !== 'CSV_MAX_RECORD_SIZE') return closedAt(row, 'FILE_QUOTES');
    return closedAt(row, 'FILE_CELL_TOO_LONG', String(longestFile.row));
  }
}

const closedAt = (row: number, reason: ImportFault['reason'], value = ''): Sheet => ({
  ...closed(reason),
  faults: [{ ...fileFault(reason, value), row }],
});
