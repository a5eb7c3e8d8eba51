import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { catalogue } from '../i18n/catalogue.ts';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toInstant } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { DraftsService } from './drafts.service.ts';
import { Journal, places } from './journal.service.ts';
import { NO_KEY } from './notes.service.ts';
import { OwnVisits } from './own-visits.service.ts';
import { NOTES_PER_VISIT, whyNotNote } from './rules/notes.ts';

/** `text` is null when the key that opens it is missing. */
export type OwnAnswer = Readonly<{ prompt: number; question: string; text: string | null }>;
export type OwnNote = Readonly<{ id: string; writtenAt: Temporal.Instant; text: string | null }>;
export type OwnDraft = Readonly<{
  savedAt: Temporal.Instant;
  version: string | null;
  answers: readonly string[] | null;
}>;
export type OwnWords = Readonly<{
  visitId: string;
  answers: readonly OwnAnswer[];
  notes: readonly OwnNote[];
  draft: OwnDraft | null;
}>;

/** That something lies there, without a word of it. */
export type Kept = Readonly<{
  notes: number;
  /** Whether a note written now would be taken. */
  mayNote: boolean;
  draftSavedAt: Temporal.Instant | null;
}>;

/** The one desk that opens what somebody wrote for themselves, for that somebody. */
@Injectable()
export class OwnWordsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
    private readonly journal: Journal,
    private readonly drafts: DraftsService,
    private readonly ownVisits: OwnVisits,
  ) {}

  async ownWords(actor: Actor, visitId: string, locale: Locale): Promise<OwnWords> {
    const visit = await this.ownVisits.readable(actor, visitId);
    const draft = await this.drafts.of(visit.id);
    return {
      visitId: visit.id,
      answers: await this.answers(visit, locale),
      notes: await this.notes(visit),
      draft: draft && {
        savedAt: draft.savedAt,
        version: draft.draft?.version ?? null,
        answers: draft.draft?.answers ?? null,
      },
    };
  }

  /** Of the reader's own visits among these, and nobody else's. */
  async kept(
    viewer: Actor | null,
    visitIds: readonly string[],
  ): Promise<ReadonlyMap<string, Kept>> {
    if (viewer === null) return new Map();
    const visits = [...(await this.visits.byIds(visitIds)).values()];
    const own = visits.filter(({ personId }) => personId === viewer.personId);
    const ids = own.map(({ id }) => id);
    const notes = await this.notesOf(ids);
    const drafts = await this.drafts.savedAt(ids);
    const teams = await this.teams.byIds(own.map(({ teamId }) => teamId));
    const now = this.clock.now();
    return new Map(
      own.map((visit) => {
        const count = notes.get(visit.id) ?? 0;
        const { site } = found(teams.get(visit.teamId));
        const mayNote = count < NOTES_PER_VISIT && whyNotNote(visit, now, site.timeZone) === null;
        return [visit.id, { notes: count, mayNote, draftSavedAt: drafts.get(visit.id) ?? null }];
      }),
    );
  }

  private async notesOf(visitIds: string[]): Promise<ReadonlyMap<string, number>> {
    const counts = await this.db.client.fieldNote.groupBy({
      by: ['visitId'],
      where: { visitId: { in: visitIds }, keyId: { not: NO_KEY } },
      _count: { id: true },
    });
    return new Map(counts.map(({ visitId, _count }) => [visitId, _count.id]));
  }

  private async answers({ id, personId }: Visit, locale: Locale): Promise<OwnAnswer[]> {
    const entries = await this.db.client.journalEntry.findMany({
      where: { reflection: { visitId: id, authorId: personId } },
      orderBy: { prompt: 'asc' },
    });
    const { prompts } = catalogue(locale).api.lookBack;
    return entries.map(({ reflectionId, prompt, ...sealed }) => ({
      prompt,
      question: prompts[prompt - 1] ?? '',
      text: this.journal.openAt(places.entry(reflectionId, prompt), sealed),
    }));
  }

  private async notes({ id: visitId, personId }: Visit): Promise<OwnNote[]> {
    const rows = await this.db.client.fieldNote.findMany({
      where: { visitId, authorId: personId, keyId: { not: NO_KEY } },
      orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(({ id, writtenAt, ...sealed }) => ({
      id,
      writtenAt: toInstant(writtenAt),
      text: this.journal.openAt(places.note(id, visitId, personId), sealed),
    }));
  }
}
