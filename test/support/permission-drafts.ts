import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import type { Database } from '../../src/platform/database/database.service.ts';
import { at, day } from './world.ts';

type Proposed = Readonly<{
  programmeId: string;
  personId: string;
  slotId: string;
  reasons: { code: string; count: number }[];
}>;
type Client = Database['client'];
type Ids = Readonly<{ run: string; draftVisit: string; draft: string }>;

const moment = toDate(at('2026-09-20T08:00:00Z'));

/**
 * A published run whose draft was not forgotten, with one date and one gap; and a draft with another
 * date and a gap, made from one without the gap.
 */
export async function draftFor(
  client: Client,
  { otherSlotId, ...planned }: Proposed & Readonly<{ otherSlotId: string }>,
): Promise<Ids> {
  const { programmeId, ...proposed } = planned;
  const { personId } = proposed;
  const run = await runFor(client, { programmeId, publishedAt: moment });
  const { id: draftVisit } = await client.draftVisit.create({
    data: { runId: run, ...proposed, movedFromId: otherSlotId },
  });
  const basedOnId = await runFor(client, { programmeId });
  const draft = await runFor(client, { programmeId, basedOnId });
  await client.draftVisit.create({ data: { runId: basedOnId, ...proposed } });
  await client.draftVisit.create({ data: { runId: draft, ...proposed, slotId: otherSlotId } });
  for (const runId of [run, draft]) {
    await client.draftGap.create({ data: { runId, personId, missing: 1, reason: 'NO_SLOT' } });
  }
  return { run, draftVisit, draft };
}

async function runFor(
  client: Client,
  changes: Readonly<{ programmeId: string; publishedAt?: Date; basedOnId?: string }>,
): Promise<string> {
  const { id } = await client.rotationRun.create({
    data: {
      from: dateOnly(day('2026-10-01')),
      until: dateOnly(day('2026-12-31')),
      seed: 1,
      state: 'FINISHED',
      createdAt: moment,
      objective: 2,
      bound: 1,
      ...changes,
    },
  });
  return id;
}
