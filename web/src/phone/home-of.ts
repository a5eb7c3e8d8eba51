import type { Me } from '../session/me.ts';
import { isHost, isOffice } from '../session/me.ts';

/** Where somebody begins. */
export function homeOf(
  me: Me,
): '/today' | '/agenda' | '/overview' | '/guests' | '/team/guests' | '/promises' {
  if (me.isLeader) return '/today';
  if (isOffice(me)) return '/overview';
  if (me.principals.length > 0) return '/agenda';
  if (!isHost(me)) return '/promises';
  return me.teams.some(({ role }) => role === 'LEAD') ? '/team/guests' : '/guests';
}
