import { Temporal } from 'temporal-polyfill';
import type { Database } from '../../src/platform/database/database.service.ts';
import { toDate } from '../../src/platform/database/dates.ts';
import type { Links } from '../../src/platform/links.ts';
import { ConfirmationMarks } from '../../src/promises/confirmation-marks.service.ts';
import { testConfig } from './app.ts';
import type { Objects } from './permission-surroundings.ts';

const moment = (text: string): Date => toDate(Temporal.Instant.from(text));

type Of = Readonly<{ leaderId: string; memberId: string; promise?: string }>;

/**
 * A question to take a promise over, a helper, an answer that the team is asked about after one that
 * it did not notice, an overdue promise, and leave from HR to go on.
 */
export async function becameOf(
  db: Database,
  links: Links,
  { leaderId, memberId, promise: promiseId = '' }: Of,
): Promise<Objects> {
  const { client } = db;
  const askedAt = moment('2026-09-20T08:00:00Z');
  const { point } = await client.promise.update({
    where: { id: promiseId },
    data: { helpWantedAt: askedAt },
    include: { point: true },
  });
  const { teamId } = point;
  await client.promiseHelper.create({
    data: { promiseId, personId: memberId, joinedAt: askedAt },
  });
  await client.handOver.create({
    data: { promiseId, toId: memberId, askedById: leaderId, askedAt },
  });
  const promised = async (text: string) => {
    const raisedOn = moment('2026-09-01T00:00:00Z');
    const data = { teamId, kind: 'IDEA', text, raisedOn } as const;
    const { id: pointId } = await client.point.create({ data });
    const replyBy = moment('2026-09-15T00:00:00Z');
    return client.promise.create({ data: { pointId, ownerId: leaderId, replyBy } });
  };
  await promised('Een open punt');
  const { id } = await promised('Een punt dat gedaan is');
  const done = { promiseId: id, kind: 'DONE', text: 'Gedaan', answeredBy: leaderId } as const;
  const reopened = { no: 1, reopenedAt: askedAt, replyBy: moment('2026-09-30T00:00:00Z') };
  const before = moment('2026-09-02T08:00:00Z');
  await client.promiseAnswer.create({ data: { ...done, ...reopened, answeredAt: before } });
  const answeredAt = moment('2026-09-03T08:00:00Z');
  const answer = await client.promiseAnswer.create({ data: { ...done, answeredAt } });
  const lift = { liftedById: memberId, reason: 'Een reden van minstens twintig tekens' };
  const until = moment('2026-12-31T00:00:00Z');
  await client.settleFirstLift.create({
    data: { ...lift, personId: leaderId, liftedAt: askedAt, until },
  });
  const asked = { answerId: answer.id, personId: memberId };
  const token = new ConfirmationMarks(db, testConfig(), links).url(asked).split('/').at(-1) ?? '';
  return { answer: answer.id, noticedToken: token };
}
