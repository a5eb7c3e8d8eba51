import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { catalogue } from '../i18n/catalogue.ts';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { isHr } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { id as uuid, lines, parseInput } from '../platform/input.ts';
import { refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { DraftsService } from './drafts.service.ts';
import { ExpectationGaps } from './expectation-gaps.service.ts';
import { ExpectationsService } from './expectations.service.ts';
import { Journal } from './journal.service.ts';
import { OwnVisits } from './own-visits.service.ts';
import { maySeeThatItWasWritten } from './rules/access.ts';
import { STATEMENTS } from './rules/expectation.ts';
import { answered, isLate, LONGEST_TEXT, PROMPTS, whyNotOver } from './rules/look-back.ts';
import type { Answer } from './rules/look-back.ts';

/** What stands behind the link in the request to look back; never what was written. */
export type LookBack = Readonly<{
  visit: Visit;
  prompts: readonly string[];
  submitted: boolean;
  late: boolean;
  debrief: readonly string[];
  statements: readonly string[];
  draftSavedAt: Temporal.Instant | null;
}>;

const submission = z.object({
  answers: z.array(lines(LONGEST_TEXT)).length(PROMPTS),
  found: z.array(z.number().int().min(1).max(5)).length(STATEMENTS).nullish(),
  writer: uuid.nullish(),
  continues: uuid.nullish(),
});
/** `writer` and `continues` tell which draft the answers go on from. */
export type Onward = Readonly<{
  found?: readonly number[] | null | undefined;
  writer?: string | null | undefined;
  continues?: string | null | undefined;
}>;

@Injectable()
export class ReflectionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly visits: VisitsService,
    private readonly journal: Journal,
    private readonly gaps: ExpectationGaps,
    private readonly drafts: DraftsService,
    private readonly expectations: ExpectationsService,
    private readonly ownVisits: OwnVisits,
  ) {}

  async submitReflection(
    actor: Actor,
    visitId: string,
    answers: readonly string[],
    onward: Onward = {},
  ): Promise<Visit> {
    const visit = await this.ownVisits.own(actor, visitId);
    await this.write(actor, visit, { answers, ...onward });
    return visit;
  }

  /** The link lets one write, for its reader may be whoever reads the visitor's mail. */
  async submitReflectionByLink(
    token: string,
    answers: readonly string[],
    locale: Locale,
    onward: Onward = {},
  ): Promise<LookBack> {
    await this.write(null, await this.visitBehind(token), { answers, ...onward });
    return this.lookBack(token, locale);
  }

  async lookBack(token: string, locale: Locale): Promise<LookBack> {
    const visit = await this.visitBehind(token);
    const written = await this.db.client.reflection.findUnique({
      where: { visitId: visit.id },
      select: { late: true },
    });
    const now = this.clock.now();
    if (!written) refuse(whyNotOver(visit, now));
    const { prompts, debrief } = catalogue(locale).api.lookBack;
    return {
      visit,
      prompts,
      debrief,
      submitted: written !== null,
      late: written?.late ?? (visit.endsAt !== null && isLate(visit.endsAt, now)),
      statements: written ? [] : await this.expectations.askedAgain(visit, locale),
      draftSavedAt: (await this.drafts.savedAt([visit.id])).get(visit.id) ?? null,
    };
  }

  /** Whether these visits were looked back on, as far as the person who asks may know. */
  async reflected(
    viewer: Actor | null,
    visitIds: readonly string[],
  ): Promise<ReadonlyMap<string, boolean>> {
    if (viewer === null) return new Map();
    const reader = { personId: viewer.personId, isHr: isHr(viewer) };
    const visits = [...(await this.visits.byIds(visitIds)).values()];
    const known = visits.filter(({ personId }) => maySeeThatItWasWritten(reader, personId));
    const rows = await this.db.client.reflection.findMany({
      where: { visitId: { in: known.map(({ id }) => id) } },
      select: { visitId: true },
    });
    const written = new Set(rows.map(({ visitId }) => visitId));
    return new Map(known.map(({ id }) => [id, written.has(id)]));
  }

  /** Which of these visits were looked back on; for rooms that decide themselves who may know. */
  async lookedBackOn(visitIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.client.$queryRaw<{ visitId: string }[]>`
      SELECT "visitId" FROM "Reflection" WHERE "visitId" = ANY(${[...visitIds]}::uuid[])`;
    return new Set(rows.map(({ visitId }) => visitId));
  }

  /** See `ExpectationGaps`; for the figure of a programme. */
  expectationGaps(programmeId: string): Promise<readonly number[]> {
    return this.gaps.expectationGaps(programmeId);
  }

  /** The visit behind a look-back link, also for the rooms that answer through the same link. */
  visitBehind(token: string): Promise<Visit> {
    return this.ownVisits.behind(token);
  }

  private async write(
    actor: Actor | null,
    { id: visitId, personId }: Visit,
    given: Onward & Readonly<{ answers: readonly string[] }>,
  ): Promise<void> {
    const checked = parseInput(submission, given);
    const answers = answered(checked.answers);
    refuse(answers.length === 0 ? 'REFLECTION_EMPTY' : null);
    await this.db.transaction(async () => {
      await this.db.lock('person', [personId]);
      // Read again under the lock: the host side may just have said that nobody came.
      const visit = await this.ownVisits.again(visitId);
      await this.keep(visit, answers);
      if (checked.found) await this.expectations.keepFound(visit, checked.found);
      await this.drafts.end(visit, checked, checked.answers);
      const act = { action: 'submitReflection', subjectType: 'Visit', subjectId: visitId };
      await this.ownVisits.record(actor, visit, act);
    });
  }

  private async keep(visit: Visit, answers: readonly Answer[]): Promise<void> {
    const now = this.clock.now();
    refuse(whyNotOver(visit, now));
    const late = visit.endsAt !== null && isLate(visit.endsAt, now);
    const { id: visitId, personId: authorId } = visit;
    const id = randomUUID();
    const { count } = await this.db.client.reflection.createMany({
      data: { id, visitId, authorId, submittedAt: toDate(now), late },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal('REFLECTION_EXISTS');
    const entries = answers.map((answer) => this.journal.seal(id, answer));
    await this.db.client.journalEntry.createMany({ data: entries });
  }
}
