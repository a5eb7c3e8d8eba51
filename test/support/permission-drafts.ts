import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import type { Database } from '../../src/platform/database/database.service.ts';
import { at, day } from './world.ts';

type Proposed = Readonly<{
  programmeId: string;
  personId: string;
  slotId: string;
  reasons: { code: string; count: number }[];
}>;

/** A published run whose draft was not forgotten, with one date and one gap. */
export async function draftFor(
  client: Database['client'],
  { programmeId, ...proposed }: Proposed,
): Promise<{ run: string; draftVisit: string }> {
  const moment = toDate(at('2026-09-20T08:00:00Z'));
  const { id: runId } = await client.rotationRun.create({
    data: {
      programmeId,
      from: dateOnly(day('2026-10-01')),
      until: dateOnly(day('2026-12-31')),
      seed: 1,
      state: 'FINISHED',
      createdAt: moment,
      publishedAt: moment,
      objective: 2,
      bound: 1,
    },
  });
  const { id: draftVisit } = await client.draftVisit.create({ data: { runId, ...proposed } });
  const { personId } = proposed;
  await client.draftGap.create({ data: { runId, personId, missing: 1, reason: 'NO_SLOT' } });
  return { run: runId, draftVisit };
}
