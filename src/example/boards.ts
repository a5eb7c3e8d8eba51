import type { Temporal } from 'temporal-polyfill';
import { toDate } from '../platform/database/dates.ts';
import type { Rows } from './rows.ts';
import type { Team } from './teams.ts';

/** Every team has hung up its code, so that a newcomer can open a board without signing in. */
export function addBoardLinks(rows: Rows, teams: readonly Team[], now: Temporal.Instant): void {
  const madeAt = toDate(now.subtract({ hours: 60 * 24 }));
  rows.boardLink.push(...teams.map(({ id: teamId }) => ({ teamId, madeAt })));
}
