import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { asId, id as uuid, lines, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { Journal, places } from './journal.service.ts';
import { OwnVisits } from './own-visits.service.ts';
import { LONGEST_TEXT } from './rules/look-back.ts';
import { NOTES_PER_VISIT, whyNotNote, writtenBy } from './rules/notes.ts';

export type NewNote = Readonly<{ id: string; text: string; writtenAt: Temporal.Instant }>;
/** What is told of a note that arrived: never its text. */
export type SavedNote = Readonly<{ id: string; visitId: string }>;

const note = z.object({ id: uuid, text: lines(LONGEST_TEXT, 1) });

/** Of a note that its author took away, its id stays, so that a repeat that comes late brings nothing back. */
export const NO_KEY = '';

/**
 * What a visitor jots down. The id is made on the device, so that a note whose answer got lost is sent
 * again and is there once: the same id with the same text is the same note, with another text it is
 * refused. Whoever wants other words writes another note.
 */
@Injectable()
export class NotesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly teams: TeamsService,
    private readonly journal: Journal,
    private readonly ownVisits: OwnVisits,
  ) {}

  async saveNote(actor: Actor, visitId: string, given: NewNote): Promise<SavedNote> {
    return this.save(actor, await this.ownVisits.own(actor, visitId), given);
  }

  async saveNoteByLink(token: string, given: NewNote): Promise<SavedNote> {
    return this.save(null, await this.ownVisits.behind(token), given);
  }

  /** By when it was written: one that waited for coverage arrives after the card itself has ended. */
  async saveNoteByDayCard(token: string, given: NewNote): Promise<SavedNote> {
    return this.save(null, await this.ownVisits.behindDayCard(token), given);
  }

  /** Whether one written now would be taken; for a page that its visitor has open. */
  async mayNote(visitId: string): Promise<boolean> {
    const visit = await this.ownVisits.again(visitId);
    const { site } = found((await this.teams.byIds([visit.teamId])).get(visit.teamId));
    if (whyNotNote(visit, this.clock.now(), site.timeZone) !== null) return false;
    return (await this.count(visitId)) < NOTES_PER_VISIT;
  }

  async deleteNote(actor: Actor, noteId: string): Promise<boolean> {
    const id = asId(noteId);
    const { personId: authorId } = actor;
    await this.db.transaction(async () => {
      const { count } = await this.db.client.fieldNote.updateMany({
        where: { id, authorId, keyId: { not: NO_KEY } },
        data: { sealed: new Uint8Array(), keyId: NO_KEY },
      });
      found(count === 1 || null);
      const act = { action: 'deleteNote', subjectType: 'FieldNote', subjectId: id };
      await this.ownVisits.record(actor, { personId: authorId }, act);
    });
    return true;
  }

  /** Words that have to stay somewhere, whatever the hour. In the caller's transaction. */
  async keep(
    { id: visitId, personId }: Visit,
    texts: readonly string[],
    writtenAt: Temporal.Instant,
  ) {
    if (texts.length === 0) return;
    const rows = texts.map((text) => {
      const id = randomUUID();
      return this.row({ id, visitId, personId }, text, toDate(writtenAt));
    });
    await this.db.client.fieldNote.createMany({ data: rows });
  }

  private async save(actor: Actor | null, seen: Visit, given: NewNote): Promise<SavedNote> {
    const { id, text } = parseInput(note, { id: given.id.toLowerCase(), text: given.text });
    const { id: visitId, personId } = seen;
    return this.db.transaction(async () => {
      await this.db.lock('person', [personId]);
      const saved = { id, visitId };
      if (await this.isThere({ id, visitId, personId }, text)) return saved;
      const visit = await this.ownVisits.again(visitId);
      const writtenAt = writtenBy(given.writtenAt, this.clock.now());
      const { site } = found((await this.teams.byIds([visit.teamId])).get(visit.teamId));
      refuse(whyNotNote(visit, writtenAt, site.timeZone));
      const count = await this.count(visitId);
      refuse(count < NOTES_PER_VISIT ? null : 'TOO_MANY_NOTES', { most: NOTES_PER_VISIT });
      const row = this.row({ id, visitId, personId }, text, toDate(writtenAt));
      await this.db.client.fieldNote.create({ data: row });
      const act = { action: 'saveNote', subjectType: 'FieldNote', subjectId: id };
      await this.ownVisits.record(actor, visit, act);
      return saved;
    });
  }

  /** Whether this very note arrived before; an id that stands for something else is refused. */
  private async isThere(
    { id, visitId, personId }: Readonly<{ id: string; visitId: string; personId: string }>,
    text: string,
  ): Promise<boolean> {
    const stored = await this.db.client.fieldNote.findUnique({ where: { id } });
    if (stored === null) return false;
    if (stored.visitId !== visitId || stored.authorId !== personId)
      throw new Refusal('NOTE_EXISTS');
    if (stored.keyId === NO_KEY) return true;
    const words = this.journal.openAt(places.note(id, visitId, personId), stored);
    refuse(words === null ? 'JOURNAL_KEY_MISSING' : null);
    refuse(words === text ? null : 'NOTE_EXISTS');
    return true;
  }

  private count(visitId: string): Promise<number> {
    return this.db.client.fieldNote.count({ where: { visitId, keyId: { not: NO_KEY } } });
  }

  private row(
    { id, visitId, personId }: Readonly<{ id: string; visitId: string; personId: string }>,
    text: string,
    writtenAt: Date,
  ) {
    const sealed = this.journal.sealAt(places.note(id, visitId, personId), text);
    return { id, visitId, authorId: personId, writtenAt, ...sealed };
  }
}
