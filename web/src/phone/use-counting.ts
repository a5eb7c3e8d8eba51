import { useHeld, useQueued } from '../offline/use-queued.ts';
import type { DayCardFactsFragment } from '../api/generated/phone/graphql.ts';
import { now } from '../time/clock.ts';

export type Counting = Readonly<{
  one: () => void;
  less: () => void;
  busy: boolean;
  error: unknown;
  /** With what waits on the device. */
  count: number;
  waiting: number;
  may: boolean;
}>;

type Way = { act: () => Promise<unknown>; busy: boolean; error: unknown };

const AFTERWARDS = 6 * 3_600_000;
const A_DAY = 24 * 3_600_000;

/** A card that was read before the visit began, without coverage since: by the device's own clock. */
const mayBy = ({ mayCount, startsAt, endsAt }: DayCardFactsFragment): boolean =>
  mayCount || (Date.parse(startsAt) <= now() && now() <= Date.parse(endsAt) + AFTERWARDS);

/** From the day before on; the server looks at the day of the site, this at a day of hours. */
export const mayNoteBy = ({ mayNote, startsAt }: DayCardFactsFragment): boolean =>
  mayNote || Date.parse(startsAt) - A_DAY <= now();

function counting(
  card: DayCardFactsFragment,
  ways: readonly [Way, Way],
  held: { more: number; less: number },
): Counting {
  const [one, less] = ways;
  return {
    one: () => void one.act().catch(() => undefined),
    less: () => void less.act().catch(() => undefined),
    busy: one.busy || less.busy,
    error: one.error ?? less.error,
    count: Math.max(0, card.customersDeclined + held.more - held.less),
    waiting: held.more + held.less,
    may: mayBy(card),
  };
}

/** Customers who would rather not, as counted by the visitor who is signed in. */
export function useOwnCounting(card: DayCardFactsFragment, person: string): Counting {
  const { visitId } = card;
  const one = useQueued({ act: 'declined', person, about: visitId });
  const less = useQueued({ act: 'declinedLess', person, about: visitId });
  const held = {
    more: useHeld(visitId, 'declined').length,
    less: useHeld(visitId, 'declinedLess').length,
  };
  const ways = [one, less].map((way) => ({ ...way, act: () => way.act({ visitId }) }));
  return counting(card, ways as [Way, Way], held);
}

/** The same behind the link of the visitor's reminder. */
export function useLinkCounting(card: DayCardFactsFragment, token: string): Counting {
  const one = useQueued({ act: 'declinedByLink', person: null, about: token });
  const less = useQueued({ act: 'declinedLessByLink', person: null, about: token });
  const held = {
    more: useHeld(token, 'declinedByLink').length,
    less: useHeld(token, 'declinedLessByLink').length,
  };
  const ways = [one, less].map((way) => ({ ...way, act: () => way.act({ token }) }));
  return counting(card, ways as [Way, Way], held);
}
