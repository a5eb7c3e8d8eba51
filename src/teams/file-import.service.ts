import { Injectable } from '@nestjs/common';
import type { Locale } from '../i18n/catalogue.ts';
import { PeopleImport } from '../people/people-import.service.ts';
import type { Reading } from '../people/people-import.service.ts';
import type { Sheet } from '../people/rules/import-file.ts';
import { accepted, refused } from '../people/rules/import-outcome.ts';
import type { FileImport } from '../people/rules/import-outcome.ts';
import type { Counts } from '../people/rules/import-people.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { refuse } from '../platform/refuse.ts';
import { whyNotSetUp } from './rules/access.ts';
import { TeamImport } from './team-import.service.ts';

/**
 * The one door for files: leaders, departments, assistants, teams, or team leads and hosts. First
 * every row is read, which asks the database nothing; then, alone with the tables, the file is
 * compared with what is there and written in a bounded number of statements: all of it or nothing.
 */
@Injectable()
export class FileImportService {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleImport,
    private readonly teams: TeamImport,
  ) {}

  async importFile(
    actor: Actor,
    content: string,
    dryRun: boolean,
    locale: Locale,
  ): Promise<FileImport> {
    refuse(whyNotSetUp(actor));
    const sheet = this.people.open(content);
    if (sheet.faults.length > 0) return refused(sheet, dryRun, sheet.faults, locale);
    const people = this.people.read(sheet);
    if (people !== null) {
      return this.run(sheet, { dryRun, locale }, people, async (plan) => {
        await this.people.write(actor, plan);
      });
    }
    if (sheet.header.kind === 'TEAMS') {
      const write = this.teams.writeTeams.bind(this.teams, actor);
      return this.run(sheet, { dryRun, locale }, this.teams.readTeams(sheet), write);
    }
    const write = this.teams.writeHosts.bind(this.teams, actor);
    return this.run(sheet, { dryRun, locale }, this.teams.readHosts(sheet), write);
  }

  private async run<Plan extends Counts>(
    sheet: Sheet,
    { dryRun, locale }: Readonly<{ dryRun: boolean; locale: Locale }>,
    { faults, compare }: Reading<Plan>,
    write: (plan: Plan) => Promise<void>,
  ): Promise<FileImport> {
    return this.db.transaction(async () => {
      await this.db.lock('person', ['import']);
      const planned = await compare();
      const all = [...faults, ...planned.faults];
      if (all.length > 0) return refused(sheet, dryRun, all, locale);
      if (!dryRun && planned.plan.created + planned.plan.changed > 0) await write(planned.plan);
      return accepted(sheet, dryRun, planned.plan);
    });
  }
}
