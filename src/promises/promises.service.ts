import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { isHr } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate } from '../platform/database/dates.ts';
import { asId, inputWords, lines, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { PrivacyCheck } from '../reflections/privacy.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { HeldPromises } from './held-promises.service.ts';
import { PointReading } from './point-reading.service.ts';
import { mayAnswer } from './rules/access.ts';
import { SHORTEST_REASON, whyNotAnswer } from './rules/answers.ts';
import type { NewAnswer } from './rules/answers.ts';
import type { Point } from './rules/point.ts';
import { answerKinds, isFinal } from './rules/stage.ts';

const LONGEST_ANSWER = 1_000;
const newAnswer: z.ZodType<NewAnswer> = z.object({
  kind: z.enum(answerKinds),
  text: lines(LONGEST_ANSWER),
  busyUntil: z.instanceof(Temporal.PlainDate).nullable(),
});

@Injectable()
export class PromisesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly teams: TeamsService,
    private readonly reading: PointReading,
    private readonly held: HeldPromises,
    private readonly privacy: PrivacyCheck,
  ) {}

  /** Returns the point whose promise was answered. */
  async answerPromise(actor: Actor, promiseId: string, given: NewAnswer): Promise<Point> {
    const id = asId(promiseId);
    const answer = parseInput(newAnswer, given);
    if (answer.busyUntil !== null && answer.kind !== 'BUSY') {
      throw new Refusal('INVALID_INPUT', {
        field: 'busyUntil',
        reason: inputWords().onlyWhenBusy,
      });
    }
    return this.db.transaction(async () => {
      const point = await this.held.hold(actor, id);
      const { promise } = point;
      const { personId } = actor;
      refuse(mayAnswer({ personId, isHr: isHr(actor) }, promise.ownerId) ? null : 'NOT_ALLOWED');
      await this.privacy.refuseMarks(answer.text, await this.privacy.aboutTeam(point.teamId));
      const today = await this.todayAt(point.teamId);
      refuse(whyNotAnswer(answer, promise.answers, today), { min: SHORTEST_REASON });
      await this.db.client.promiseAnswer.create({
        data: {
          promiseId: id,
          kind: answer.kind,
          text: answer.text,
          busyUntil: answer.busyUntil && dateOnly(answer.busyUntil),
          answeredAt: toDate(this.clock.now()),
          answeredBy: personId,
        },
      });
      if (isFinal(answer.kind)) await this.endHandOver(id);
      await this.audit.record(actor, {
        action: 'answerPromise',
        subjectType: 'Promise',
        subjectId: id,
        changes: { stage: [promise.stage, answer.kind] },
        ...(personId !== promise.ownerId && { onBehalfOf: promise.ownerId }),
      });
      return this.reading.point(actor, point.id);
    });
  }

  /** What has its answer is nobody's to take over. */
  private async endHandOver(promiseId: string): Promise<void> {
    await this.db.client.handOver.updateMany({
      where: { promiseId, state: 'ASKED' },
      data: { state: 'WITHDRAWN', answeredAt: toDate(this.clock.now()) },
    });
  }

  private async todayAt(teamId: string): Promise<Temporal.PlainDate> {
    const { site } = found((await this.teams.byIds([teamId])).get(teamId));
    return this.clock.now().toZonedDateTimeISO(site.timeZone).toPlainDate();
  }
}
