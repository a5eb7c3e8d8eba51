import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { id as uuid, lines, parseInput } from '../platform/input.ts';
import { refuse } from '../platform/refuse.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { Journal, places } from './journal.service.ts';
import { NotesService } from './notes.service.ts';
import { OwnVisits } from './own-visits.service.ts';
import { isOutrun, unseenWords } from './rules/draft.ts';
import type { Draft, Sitting } from './rules/draft.ts';
import { LONGEST_TEXT, PROMPTS, whyNotOver } from './rules/look-back.ts';

const given = z.object({
  writer: uuid,
  continues: uuid.nullable(),
  turn: z.number().int().min(1).max(1_000_000),
  answers: z.array(lines(LONGEST_TEXT)).length(PROMPTS),
});
export type NewDraft = Readonly<{
  writer: string;
  continues: string | null;
  turn: number;
  answers: readonly string[];
}>;

const sealedDraft = z.object({
  writer: z.string(),
  turn: z.number(),
  version: z.string(),
  answers: z.array(z.string()),
});

/** As it lies there; `draft` is null when its key is missing. */
export type StoredDraft = Readonly<{ savedAt: Temporal.Instant; draft: Draft | null }>;

/**
 * A look-back on its way. Saving replaces what the same sitting wrote or read. Words from elsewhere,
 * which a link does not show to whoever writes by it, become notes instead of disappearing. It leaves
 * nothing in the audit: that would tell from minute to minute when somebody was writing.
 */
@Injectable()
export class DraftsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly journal: Journal,
    private readonly notes: NotesService,
    private readonly ownVisits: OwnVisits,
  ) {}

  async saveDraft(actor: Actor, visitId: string, draft: NewDraft): Promise<Temporal.Instant> {
    return this.save(await this.ownVisits.own(actor, visitId), draft);
  }

  async saveDraftByLink(token: string, draft: NewDraft): Promise<Temporal.Instant> {
    return this.save(await this.ownVisits.behind(token), draft);
  }

  /** When a draft of these visits was saved last; for desks that decide who may know. */
  async savedAt(visitIds: readonly string[]): Promise<ReadonlyMap<string, Temporal.Instant>> {
    const rows = await this.db.client.lookBackDraft.findMany({
      where: { visitId: { in: [...visitIds] } },
      select: { visitId: true, savedAt: true },
    });
    return new Map(rows.map(({ visitId, savedAt }) => [visitId, toInstant(savedAt)]));
  }

  /** For a desk that has asked whether it is the author, and surely. */
  async of(visitId: string): Promise<StoredDraft | null> {
    const row = await this.db.client.lookBackDraft.findUnique({ where: { visitId } });
    if (row === null) return null;
    const text = this.journal.openAt(places.draft(visitId), row);
    const draft = text === null ? null : sealedDraft.parse(JSON.parse(text));
    return { savedAt: toInstant(row.savedAt), draft };
  }

  /**
   * Ends the draft of a visit that is looked back on, in the caller's transaction. One that does not
   * open stays, for the day on which its key is found.
   */
  async end(visit: Visit, sitting: Sitting, answers: readonly string[]): Promise<void> {
    const stored = await this.of(visit.id);
    if (!stored?.draft) return;
    await this.keepUnseen(visit, stored, sitting, answers);
    await this.db.client.lookBackDraft.deleteMany({ where: { visitId: visit.id } });
  }

  private async save({ id: visitId, personId }: Visit, input: NewDraft): Promise<Temporal.Instant> {
    const { continues, ...draft } = parseInput(given, input);
    return this.db.transaction(async () => {
      await this.db.lock('person', [personId]);
      const visit = await this.ownVisits.again(visitId);
      refuse(whyNotOver(visit, this.clock.now()));
      const submitted = await this.db.client.reflection.count({ where: { visitId } });
      refuse(submitted > 0 ? 'REFLECTION_EXISTS' : null);
      const stored = await this.of(visitId);
      refuse(stored?.draft === null ? 'JOURNAL_KEY_MISSING' : null);
      if (stored && isOutrun(stored.draft, draft)) return stored.savedAt;
      const sitting = { writer: draft.writer, continues };
      if (stored) await this.keepUnseen(visit, stored, sitting, draft.answers);
      return this.put(visit, { ...draft, version: randomUUID() });
    });
  }

  private async put({ id: visitId, personId }: Visit, draft: Draft): Promise<Temporal.Instant> {
    const now = this.clock.now();
    const sealed = this.journal.sealAt(places.draft(visitId), JSON.stringify(draft));
    const fresh = { ...sealed, savedAt: toDate(now) };
    await this.db.client.lookBackDraft.upsert({
      where: { visitId },
      create: { visitId, authorId: personId, ...fresh },
      update: fresh,
    });
    return now;
  }

  private async keepUnseen(
    visit: Visit,
    { draft, savedAt }: StoredDraft,
    sitting: Sitting,
    answers: readonly string[],
  ): Promise<void> {
    if (draft === null) return;
    await this.notes.keep(visit, unseenWords(draft, sitting, answers), savedAt);
  }
}
