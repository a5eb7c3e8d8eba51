import type { Visit as Row } from '../../src/generated/prisma/client.ts';
import type { Database } from '../../src/platform/database/database.service.ts';
import { BookingModel } from './booking-model.ts';
import type { Standing, State } from './booking-model.ts';

type Undo = Readonly<{
  by: string;
  state: State;
  slotId: string | null;
  startsAt: string | null;
  endsAt: string | null;
  answerBy: string | null;
}>;

const ms = (moment: Date | string | null): number | null =>
  moment === null ? null : new Date(moment).getTime();

/** What the database holds, in the words of the model. */
export async function snapshot(
  { client }: Database,
  budgets: ReadonlyMap<string, number>,
  now: number,
): Promise<BookingModel> {
  const model = new BookingModel(budgets);
  for (const row of await client.slot.findMany({ include: { places: true } })) {
    const { id, teamId, places, state } = row;
    const times = { startsAt: row.startsAt.getTime(), endsAt: row.endsAt.getTime() };
    model.slots.set(id, { id, teamId, ...times, capacity: places.length, open: state === 'OPEN' });
  }
  for (const row of await client.visit.findMany()) model.visits.set(row.id, visitOf(row));
  const line = await client.waitlistEntry.findMany({
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
  });
  model.entries = line.map(({ id, slotId, personId, leftAt, visitId }) => {
    return { id, slotId, personId, waiting: leftAt === null && visitId === null };
  });
  for (const row of await client.exchange.findMany()) {
    const { id, visitId, otherVisitId: otherId, personId, state } = row;
    const answerBy = row.answerBy.getTime();
    model.exchanges.set(id, { id, visitId, otherId, personId, state, answerBy });
  }
  model.at(now);
  return model;
}

function visitOf({ id, personId, teamId, slotId, ...row }: Row) {
  const undo = row.undo as Undo | null;
  return {
    id,
    personId,
    teamId,
    slotId,
    state: row.declineCause === 'EXPIRED' ? ('EXPIRED' as const) : (row.state as State),
    startsAt: ms(row.startsAt),
    endsAt: ms(row.endsAt),
    answerBy: ms(row.answerBy),
    changedAt: row.changedAt.getTime(),
    undo: undo && { by: undo.by, ...standingOf(undo) },
  };
}

const standingOf = ({ state, slotId, ...undo }: Undo): Standing => ({
  state,
  slotId,
  startsAt: ms(undo.startsAt),
  endsAt: ms(undo.endsAt),
  answerBy: ms(undo.answerBy),
});

/** What of two states has to be equal, as sorted lines that can be compared. */
export function inLines(model: BookingModel): string[] {
  const visits = [...model.visits.values()].map(({ changedAt, ...visit }) => {
    // When an expired proposal was written down is nobody's business.
    const at = visit.state === 'EXPIRED' ? null : changedAt;
    const { id, personId, teamId, state, slotId, startsAt, endsAt, answerBy, undo } = visit;
    const former = undo && [undo.by, undo.state, undo.slotId, undo.startsAt, undo.answerBy];
    return JSON.stringify([
      id,
      personId,
      teamId,
      state,
      slotId,
      startsAt,
      endsAt,
      answerBy,
      at,
      former,
    ]);
  });
  const slots = [...model.slots.values()].map(({ id, startsAt, endsAt, open }) => {
    return JSON.stringify([id, startsAt, endsAt, open, model.line(id).map((entry) => entry.id)]);
  });
  const open = [...model.exchanges.values()].filter(({ answerBy }) => answerBy > model.now);
  const questions = open.map(({ id, state }) => JSON.stringify([id, state]));
  return [...visits, ...slots, ...questions].sort();
}

/** The first difference in words; null when there is none. */
export function difference(model: BookingModel, found: BookingModel): string | null {
  const [ours, theirs] = [new Set(inLines(model)), new Set(inLines(found))];
  const missing = [...ours].filter((line) => !theirs.has(line));
  const extra = [...theirs].filter((line) => !ours.has(line));
  if (missing.length === 0 && extra.length === 0) return null;
  return `the model says ${missing.slice(0, 3).join(' ')}, the database ${extra.slice(0, 3).join(' ')}`;
}
