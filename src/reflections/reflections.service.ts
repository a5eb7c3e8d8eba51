import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { catalogue } from '../i18n/catalogue.ts';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { isHr } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { lines, parseInput } from '../platform/input.ts';
import { Links } from '../platform/links.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { Journal } from './journal.service.ts';
import { mayLookBack, maySeeThatItWasWritten } from './rules/access.ts';
import { answered, isLate, PROMPTS, whyNotOver } from './rules/look-back.ts';

/** What stands behind the link in the request to look back; never what was written. */
export type LookBack = Readonly<{
  visit: Visit;
  prompts: readonly string[];
  submitted: boolean;
  late: boolean;
}>;

const LONGEST_ANSWER = 5_000;
const submission = z.object({ answers: z.array(lines(LONGEST_ANSWER)).length(PROMPTS) });

@Injectable()
export class ReflectionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly links: Links,
    private readonly visits: VisitsService,
    private readonly journal: Journal,
  ) {}

  async submitReflection(
    actor: Actor,
    visitId: string,
    answers: readonly string[],
  ): Promise<Visit> {
    const visit = await this.visits.visit(actor, visitId);
    refuse(mayLookBack(actor.personId, visit.personId));
    await this.write(actor, visit, answers);
    return visit;
  }

  /** The link lets one write, for its reader may be whoever reads the visitor's mail. */
  async submitReflectionByLink(
    token: string,
    answers: readonly string[],
    locale: Locale,
  ): Promise<LookBack> {
    await this.write(null, await this.visitBehind(token), answers);
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
    return {
      visit,
      prompts: catalogue(locale).api.lookBack.prompts,
      submitted: written !== null,
      late: written?.late ?? (visit.endsAt !== null && isLate(visit.endsAt, now)),
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

  /** The visit behind a look-back link, also for the rooms that answer through the same link. */
  async visitBehind(token: string): Promise<Visit> {
    const id = this.links.verify('look-back', token);
    return found((await this.visits.byIds([id])).get(id));
  }

  private async write(
    actor: Actor | null,
    { id: visitId, personId }: Visit,
    given: readonly string[],
  ): Promise<void> {
    const answers = answered(parseInput(submission, { answers: given }).answers);
    refuse(answers.length === 0 ? 'REFLECTION_EMPTY' : null);
    await this.db.transaction(async () => {
      await this.db.lock('person', [personId]);
      // Read again under the lock: the host side may just have said that nobody came.
      const visit = found((await this.visits.byIds([visitId])).get(visitId));
      const now = this.clock.now();
      refuse(whyNotOver(visit, now));
      const late = visit.endsAt !== null && isLate(visit.endsAt, now);
      const id = randomUUID();
      const { count } = await this.db.client.reflection.createMany({
        data: { id, visitId, authorId: personId, submittedAt: toDate(now), late },
        skipDuplicates: true,
      });
      if (count === 0) throw new Refusal('REFLECTION_EXISTS');
      const entries = answers.map((answer) => this.journal.seal(id, answer));
      await this.db.client.journalEntry.createMany({ data: entries });
      await this.audit.record(actor, {
        action: 'submitReflection',
        subjectType: 'Visit',
        subjectId: visitId,
        ...(actor === null && { onBehalfOf: personId }),
      });
    });
  }
}
