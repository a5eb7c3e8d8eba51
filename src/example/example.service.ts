import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { Links } from '../platform/links.ts';
import { ReadinessItems } from '../programmes/readiness-items.service.ts';
import { CouncilService } from '../programmes/council.service.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import { ConfirmationMarks } from '../promises/confirmation-marks.service.ts';
import { Journal, places } from '../reflections/journal.service.ts';
import { PublicHolidays } from '../slots/holidays.service.ts';
import { ZONE } from './doors.ts';
import { exampleOrganisation } from './organisation.ts';
import type { OwnDraft, OwnNote } from './own-words.ts';
import type { Rows } from './rows.ts';

/** Milliseconds, for a machine that is slow or busy. */
const LOADING_LIMIT = 300_000;

const AT_ONCE = 1_000;

type Table = { createMany(args: { data: object[] }): Promise<unknown> };

/**
 * Fills an empty database with the example organisation, dated around today; all of it or nothing,
 * and before any job looks for due work.
 */
@Injectable()
export class ExampleService implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly visitTypes: VisitTypesService,
    private readonly items: ReadinessItems,
    private readonly holidays: PublicHolidays,
    private readonly journal: Journal,
    private readonly links: Links,
    private readonly marks: ConfirmationMarks,
    private readonly council: CouncilService,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.config.example) await this.load();
  }

  async load(): Promise<void> {
    if (await this.isLoaded()) return;
    const { rows, journal, answered, noticed, own } = await this.imagine();
    await this.db.transaction(async () => {
      // Of several replicas that start on one empty database, one loads.
      await this.db.client.$executeRaw`LOCK TABLE "Site" IN EXCLUSIVE MODE`;
      if (await this.isLoaded()) return;
      await this.write(rows);
      const sealed = journal.flatMap(({ reflectionId, answers }) =>
        answers
          .map((text, at) => ({ text, prompt: at + 1 }))
          .filter(({ text }) => text !== '')
          .map((answer) => this.journal.seal(reflectionId, answer)),
      );
      await this.insert('journalEntry', sealed);
      await this.insert(
        'fieldNote',
        own.notes.map((note) => this.sealedNote(note)),
      );
      await this.insert(
        'lookBackDraft',
        own.drafts.map((draft) => this.sealedDraft(draft)),
      );
      const spent = answered.map((id) => ({ mark: this.links.secretOf('mirror-spent', id) }));
      await this.insert('mirrorLinkSpent', spent);
      const said = noticed.map((one) => ({ mark: this.marks.of(one) }));
      await this.insert('confirmationSpent', said);
      await this.council.noteWhatWasDecidedAbout();
    }, LOADING_LIMIT);
  }

  private async isLoaded(): Promise<boolean> {
    return (await this.db.client.site.count()) > 0;
  }

  private async imagine(): Promise<ReturnType<typeof exampleOrganisation>> {
    const now = this.clock.now();
    const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
    await this.visitTypes.ensureDefaults();
    await this.items.ensureDefaults();
    const types = await this.visitTypes.all();
    const asked = await this.items.askedBy(types.map(({ id }) => id));
    const items = new Map([...asked.values()].flat().map((item) => [item.id, item]));
    return exampleOrganisation({
      now,
      visitTypeIds: new Map(types.map(({ code, id }) => [code, id])),
      readinessItems: [...items.values()],
      holidays: this.holidays.between('NL', today.subtract({ years: 3 }), today.add({ years: 1 })),
    });
  }

  private async write(rows: Rows): Promise<void> {
    // A department names its contact, and a person's membership its department: contacts come last.
    const contacts = rows.department.filter(({ contactId }) => contactId);
    const departments = rows.department.map((department) => ({ ...department, contactId: null }));
    for (const [name, data] of Object.entries({ ...rows, department: departments })) {
      await this.insert(name, data);
    }
    for (const { id, contactId } of contacts) {
      if (!id || !contactId) continue;
      await this.db.client.department.update({ where: { id }, data: { contactId } });
    }
  }

  private sealedNote({ text, ...note }: OwnNote) {
    const { id, visitId, authorId } = note;
    return { ...note, ...this.journal.sealAt(places.note(id, visitId, authorId), text) };
  }

  /** As a sitting at the form that somebody broke off. */
  private sealedDraft({ answers, ...draft }: OwnDraft) {
    const sitting = { writer: draft.visitId, turn: 1, version: draft.visitId, answers };
    const text = JSON.stringify(sitting);
    return { ...draft, ...this.journal.sealAt(places.draft(draft.visitId), text) };
  }

  private async insert(name: string, data: readonly object[]): Promise<void> {
    const table = (this.db.client as unknown as Readonly<Record<string, Table>>)[name];
    for (let from = 0; from < data.length; from += AT_ONCE) {
      await table?.createMany({ data: data.slice(from, from + AT_ONCE) });
    }
  }
}
