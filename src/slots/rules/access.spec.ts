import type { Actor, Role } from '../../platform/actor.ts';
import { sightOf } from './access.ts';
import type { Sight } from './access.ts';

const actor = (...roles: Role[]): Actor => ({
  accountId: 'account',
  personId: 'person',
  roles,
  assurance: 'LOW',
});
const nobody = { isLeader: false, assistsSomebody: false };

const table: [string, Sight, Sight][] = [
  ['HR', sightOf({ ...nobody, actor: actor('HR') }), 'ALL'],
  ['the administrator', sightOf({ ...nobody, actor: actor('ADMINISTRATOR') }), 'ALL'],
  ['a leader', sightOf({ ...nobody, actor: actor(), isLeader: true }), 'OPEN'],
  ['an assistant', sightOf({ ...nobody, actor: actor(), assistsSomebody: true }), 'OPEN'],
  ['a host', sightOf({ ...nobody, actor: actor() }), 'OWN_TEAMS'],
];

it.each(table)('%s sees %s', (_, sight, expected) => {
  expect(sight).toBe(expected);
});
