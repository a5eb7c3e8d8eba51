import { offer, slotsToOffer } from './booking-acts.ts';
import type { Game } from './booking-parts.ts';
import type { BookingModel } from './booking-model.ts';

type Found = Readonly<{
  names: (personId: string, slotId: string) => string;
  waiting: string;
}>;

/** What the product offered, and who waits still. */
export async function offerFound(game: Game): Promise<Found> {
  const rows = await game.house.world.db.client.waitlistEntry.findMany({
    where: { leftAt: null, visitId: null },
    select: { id: true },
  });
  return { names: await game.names(), waiting: sorted(rows) };
}

/**
 * In which order the lines are served is not promised, and what one is offered another may lack: some
 * order has to give what was found. Null when none does.
 */
export function settle(model: BookingModel, { names, waiting }: Found): BookingModel | null {
  const ids = slotsToOffer(model).map(({ id }) => id);
  for (const order of orders(ids)) {
    const other = model.copy();
    for (const id of order) offer(other, other.slot(id), names);
    const named = !other.visits.has('nothing');
    if (named && sorted(other.entries.filter((entry) => entry.waiting)) === waiting) return other;
  }
  return null;
}

const sorted = (entries: readonly { id: string }[]): string =>
  entries
    .map(({ id }) => id)
    .sort()
    .join();

function orders(ids: readonly string[]): string[][] {
  if (ids.length < 2) return [[...ids]];
  return ids.flatMap((first) =>
    orders(ids.filter((id) => id !== first)).map((rest) => [first, ...rest]),
  );
}
