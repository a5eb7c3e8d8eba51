import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { StatementsService } from '../programmes/statements.service.ts';
import { AnswersService } from '../visits/answers.service.ts';
import type { InvitationPage } from '../visits/answers.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { OwnVisits } from './own-visits.service.ts';
import { whyNotReadBack } from './rules/access.ts';
import { compared, STATEMENTS, whyNotExpect } from './rules/expectation.ts';
import type { Compared, Said } from './rules/expectation.ts';

const values = z.object({
  values: z.array(z.number().int().min(1).max(5)).length(STATEMENTS),
});

/** What its visitor may know of it; values only where the session is sure. */
export type OwnExpectation = Readonly<{
  visitId: string;
  given: boolean;
  mayAnswer: boolean;
  statements: readonly string[];
  compared: readonly Compared[] | null;
}>;

export type InvitationExpectation = Pick<OwnExpectation, 'visitId' | 'statements' | 'given'>;

/**
 * What a leader expected beforehand, to hold against what was found. It is for nobody else; figures
 * of five and more leaders are `ExpectationGaps`.
 */
@Injectable()
export class ExpectationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly visits: VisitsService,
    private readonly answers: AnswersService,
    private readonly statements: StatementsService,
    private readonly ownVisits: OwnVisits,
  ) {}

  async expectBeforehand(actor: Actor, visitId: string, given: readonly number[]): Promise<Visit> {
    const visit = await this.ownVisits.own(actor, visitId);
    await this.save(actor, visit, given);
    return visit;
  }

  /** By the invitation's link, which lives until the visit has ended. */
  async expectByLink(token: string, visitId: string, given: readonly number[]): Promise<void> {
    const { visits } = await this.answers.invitation(token);
    await this.save(null, found(visits.find(({ id }) => id === visitId.toLowerCase())), given);
  }

  /** What was found, in the caller's transaction. */
  async keepFound({ id: visitId, personId }: Visit, given: readonly number[]): Promise<void> {
    const data = rowsOf({ visitId, authorId: personId }, 'AFTER', given);
    await this.db.client.expectation.createMany({ data });
  }

  /** Those of the reader's own visits among these, and nobody else's. */
  async of(
    viewer: Actor | null,
    visitIds: readonly string[],
    locale: Locale,
  ): Promise<ReadonlyMap<string, OwnExpectation>> {
    if (viewer === null) return new Map();
    const own = [...(await this.visits.byIds(visitIds)).values()].filter(
      ({ personId }) => personId === viewer.personId,
    );
    const said = await this.saidOf(own);
    const statements = await this.statements.byVisitTypes(own.map((visit) => visit.visitTypeId));
    const now = this.clock.now();
    return new Map(
      own.map((visit) => {
        const words = statements.get(visit.visitTypeId)?.[locale] ?? [];
        const mine = said.filter(({ visitId }) => visitId === visit.id);
        const mayRead = whyNotReadBack(viewer, visit.personId) === null;
        return [
          visit.id,
          {
            visitId: visit.id,
            given: mine.some(({ moment }) => moment === 'BEFORE'),
            mayAnswer: words.length > 0 && whyNotExpect(visit, now) === null,
            statements: words,
            compared: mayRead ? compared(words, mine) : null,
          },
        ];
      }),
    );
  }

  /** On the page behind the leader's own link: what can be said still, and never what was said. */
  async onInvitation(
    { visits, maySign }: Pick<InvitationPage, 'visits' | 'maySign'>,
    locale: Locale,
  ): Promise<InvitationExpectation[]> {
    const now = this.clock.now();
    const asked = maySign ? visits.filter((visit) => whyNotExpect(visit, now) === null) : [];
    if (asked.length === 0) return [];
    const said = await this.saidOf(asked);
    const words = await this.statements.byVisitTypes(asked.map((visit) => visit.visitTypeId));
    return asked.flatMap(({ id: visitId, visitTypeId }) => {
      const statements = words.get(visitTypeId)?.[locale] ?? [];
      const given = said.some((one) => one.visitId === visitId && one.moment === 'BEFORE');
      return statements.length === 0 ? [] : { visitId, statements, given };
    });
  }

  /** To ask again in the look-back: only where something was said beforehand. */
  async askedAgain(
    { id: visitId, visitTypeId }: Visit,
    locale: Locale,
  ): Promise<readonly string[]> {
    const given = await this.db.client.expectation.count({ where: { visitId, moment: 'BEFORE' } });
    if (given === 0) return [];
    return (await this.statements.byVisitTypes([visitTypeId])).get(visitTypeId)?.[locale] ?? [];
  }

  private async save(actor: Actor | null, seen: Visit, given: readonly number[]): Promise<void> {
    const checked = parseInput(values, { values: given }).values;
    const { id: visitId, personId } = seen;
    await this.db.transaction(async () => {
      await this.db.lock('person', [personId]);
      const visit = await this.ownVisits.again(visitId);
      refuse(whyNotExpect(visit, this.clock.now()));
      await this.db.client.expectation.deleteMany({ where: { visitId, moment: 'BEFORE' } });
      const data = rowsOf({ visitId, authorId: personId }, 'BEFORE', checked);
      await this.db.client.expectation.createMany({ data });
      const act = { action: 'expectBeforehand', subjectType: 'Visit', subjectId: visitId };
      await this.ownVisits.record(actor, visit, act);
    });
  }

  private saidOf(visits: readonly Visit[]): Promise<(Said & { visitId: string })[]> {
    return this.db.client.expectation.findMany({
      where: { visitId: { in: visits.map(({ id }) => id) } },
    });
  }
}

const rowsOf = (
  of: Readonly<{ visitId: string; authorId: string }>,
  moment: Said['moment'],
  given: readonly number[],
) => given.map((value, place) => ({ ...of, moment, question: place + 1, value }));
