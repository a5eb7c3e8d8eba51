import { Injectable } from '@nestjs/common';
import { isAdministrator } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { log } from '../platform/log.ts';
import { refuse } from '../platform/refuse.ts';
import { Journal, places } from './journal.service.ts';
import type { Sealed } from './journal.service.ts';
import { NO_KEY } from './notes.service.ts';

/** Of all texts that people wrote for themselves; counts only. */
export type JournalKeyState = Readonly<{ total: number; waiting: number; unreadable: number }>;

const AT_ONCE = 100;

/**
 * Brings what an earlier key sealed under the key of today. What there is to do is read from the rows
 * themselves, so that it goes on after a crash where it was, and several processes may do it at once.
 */
@Injectable()
export class JournalKeys {
  constructor(
    private readonly db: Database,
    private readonly journal: Journal,
  ) {}

  /** For the administrator: whether an earlier key can be put away, and whether one is missing. */
  async state(actor: Actor): Promise<JournalKeyState> {
    refuse(isAdministrator(actor) ? null : 'NOT_ALLOWED');
    return this.count();
  }

  /** Everything that an earlier key of ours sealed; how many texts that were. */
  async renewAll(): Promise<number> {
    if (this.journal.previousKeyIds.length === 0) return 0;
    const renewed =
      (await this.renewEntries()) + (await this.renewNotes()) + (await this.renewDrafts());
    const { unreadable } = await this.count();
    if (unreadable > 0) log.warn({ unreadable }, 'a key of private texts is missing');
    return renewed;
  }

  private renewEntries(): Promise<number> {
    const { journalEntry } = this.db.client;
    return this.renew(
      (skip) =>
        journalEntry.findMany({
          ...this.waiting(skip),
          orderBy: [{ reflectionId: 'asc' }, { prompt: 'asc' }],
        }),
      ({ reflectionId, prompt }) => places.entry(reflectionId, prompt),
      ({ reflectionId, prompt, sealed }, data) =>
        journalEntry.updateMany({ where: { reflectionId, prompt, sealed }, data }),
    );
  }

  private renewNotes(): Promise<number> {
    const { fieldNote } = this.db.client;
    return this.renew(
      (skip) => fieldNote.findMany({ ...this.waiting(skip), orderBy: { id: 'asc' } }),
      ({ id, visitId, authorId }) => places.note(id, visitId, authorId),
      ({ id, sealed }, data) => fieldNote.updateMany({ where: { id, sealed }, data }),
    );
  }

  private renewDrafts(): Promise<number> {
    const { lookBackDraft } = this.db.client;
    return this.renew(
      (skip) => lookBackDraft.findMany({ ...this.waiting(skip), orderBy: { visitId: 'asc' } }),
      ({ visitId }) => places.draft(visitId),
      ({ visitId, sealed }, data) => lookBackDraft.updateMany({ where: { visitId, sealed }, data }),
    );
  }

  /**
   * In batches. A row is put back by what was read of it, because its author may have written
   * meanwhile; one that does not open is passed by.
   */
  private async renew<Row extends Sealed>(
    find: (skip: number) => Promise<Row[]>,
    placeOf: (row: Row) => string,
    put: (row: Row, data: Sealed) => Promise<{ count: number }>,
  ): Promise<number> {
    let renewed = 0;
    let passed = 0;
    for (let rows = await find(passed); rows.length > 0; rows = await find(passed)) {
      for (const row of rows) {
        const place = placeOf(row);
        const text = this.journal.openAt(place, row);
        if (text === null) passed += 1;
        else renewed += (await put(row, this.journal.sealAt(place, text))).count;
      }
    }
    return renewed;
  }

  private waiting(skip: number) {
    return { where: { keyId: { in: this.journal.previousKeyIds } }, take: AT_ONCE, skip };
  }

  private async count(): Promise<JournalKeyState> {
    const rows = await this.db.client.$queryRaw<{ keyId: string; count: number }[]>`
      SELECT "keyId", count(*)::int AS "count" FROM (
        SELECT "keyId" FROM "JournalEntry"
        UNION ALL SELECT "keyId" FROM "FieldNote"
        UNION ALL SELECT "keyId" FROM "LookBackDraft"
      ) AS kept WHERE "keyId" <> ${NO_KEY} GROUP BY "keyId"`;
    const previous = this.journal.previousKeyIds;
    const sum = (of: (keyId: string) => boolean): number =>
      rows.filter(({ keyId }) => of(keyId)).reduce((all, { count }) => all + count, 0);
    return {
      total: sum(() => true),
      waiting: sum((keyId) => previous.includes(keyId)),
      unreadable: sum((keyId) => keyId !== this.journal.keyId && !previous.includes(keyId)),
    };
  }
}
