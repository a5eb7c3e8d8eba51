import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { Injectable } from '@nestjs/common';
import { IdentityService } from '../identity/identity.service.ts';
import { catalogue } from '../i18n/catalogue.ts';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { refuse } from '../platform/refuse.ts';
import { DepartmentsService } from './departments.service.ts';
import { ImportWriter } from './import-writer.service.ts';
import { PeopleService } from './people.service.ts';
import { whyNotManage } from './rules/access.ts';
import { columnName } from './rules/import-columns.ts';
import type { Header, ImportFault } from './rules/import-columns.ts';
import { delimiterOf, readLeaders, whyNotReadable } from './rules/import-file.ts';
import type { LeaderRow } from './rules/import-rows.ts';
import { delegationKey, planImport } from './rules/import.ts';
import type { ImportPlan, Known } from './rules/import.ts';
import { membershipFrom } from './rules/memberships.ts';

export type ImportError = Readonly<{ row: number; column: string; reason: string }>;
export type LeaderImport = Readonly<{
  dryRun: boolean;
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  /** When there is one, nothing was written. */
  errors: readonly ImportError[];
  ignoredColumns: readonly string[];
}>;

const noHeader: Header = { positions: new Map(), cells: [], ignored: [], faults: [] };

/** Leaders, their departments and assistants from one CSV file: all of it or nothing. */
@Injectable()
export class LeaderImportService {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleService,
    private readonly departments: DepartmentsService,
    private readonly identity: IdentityService,
    private readonly writer: ImportWriter,
  ) {}

  async importLeaders(
    actor: Actor,
    text: string,
    dryRun: boolean,
    locale: Locale,
  ): Promise<LeaderImport> {
    refuse(whyNotManage(actor));
    const table = readTable(text.replace(/^\ufeff/, ''));
    if (!Array.isArray(table)) return refused(dryRun, 0, noHeader, [table], locale);
    const file = readLeaders(table);
    return this.db.transaction(async () => {
      await this.db.lock('person', ['import']);
      const { plan, faults } = planImport(file.leaders, await this.known(file.leaders));
      const all = [...file.faults, ...faults].sort((a, b) => a.row - b.row);
      if (all.length > 0) return refused(dryRun, file.rows, file.header, all, locale);
      if (!dryRun) await this.writer.write(actor, plan);
      return accepted(dryRun, file.rows, file.header, plan);
    });
  }

  private async known(leaders: readonly LeaderRow[]): Promise<Known> {
    const emails = leaders.flatMap(({ email, assistant }) => [email, assistant?.email ?? email]);
    const people = await this.people.byEmails([...new Set(emails)]);
    const ids = [...people.values()].map(({ id }) => id);
    const today = this.people.today();
    const departmentOf = new Map<string, string>();
    for (const [id, rows] of await this.departments.membershipsOf(ids)) {
      const current = membershipFrom(rows, today);
      if (current) departmentOf.set(id, current.departmentId);
    }
    const delegations = new Set<string>();
    for (const [principal, assistants] of await this.people.assistantsOf(ids)) {
      for (const { id } of assistants) delegations.add(delegationKey(principal, id));
    }
    const departments = [...(await this.people.departmentTree()).values()];
    const withAccount = new Set((await this.identity.accountsOf(ids)).keys());
    return { people, departmentOf, departments, withAccount, delegations, today };
  }
}

/** The cells as text, or why they cannot be told apart. */
function readTable(text: string): string[][] | ImportFault {
  const fault = whyNotReadable(text, Buffer.byteLength(text));
  if (fault) return fault;
  try {
    // Empty rows are kept, so that the rows count as they do in the spreadsheet.
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error['records'] ?? 0) + 1;
    return { row, column: null, reason: 'FILE_QUOTES', value: '' };
  }
}

function accepted(dryRun: boolean, rows: number, header: Header, plan: ImportPlan): LeaderImport {
  const { created, changed, unchanged } = plan;
  const ignoredColumns = header.ignored;
  return { dryRun, rows, created, changed, unchanged, errors: [], ignoredColumns };
}

function refused(
  dryRun: boolean,
  rows: number,
  header: Header,
  faults: readonly ImportFault[],
  locale: Locale,
): LeaderImport {
  const { columns, reasons } = catalogue(locale).api.import;
  const errors = faults.map(({ row, column, reason, value }) => ({
    row,
    column: column === null ? '' : columnName(header, column, columns[column]),
    reason: reasons[reason](value),
  }));
  return {
    dryRun,
    rows,
    created: 0,
    changed: 0,
    unchanged: 0,
    errors,
    ignoredColumns: header.ignored,
  };
}
