import type { Actor, Role } from '../../platform/actor.ts';
import { seesEveryTeamsMembers, whyNotManage, whyNotSetUp } from './access.ts';
import type { TeamRole } from './access.ts';

const actor = (...roles: Role[]): Actor => ({
  accountId: 'account',
  personId: 'person',
  roles,
  assurance: 'LOW',
});

const table: [string, Actor, TeamRole | null, { manages: boolean; seesAll: boolean }][] = [
  ['HR', actor('HR'), null, { manages: true, seesAll: true }],
  ['the administrator', actor('ADMINISTRATOR'), null, { manages: false, seesAll: true }],
  ['a lead of the team', actor(), 'LEAD', { manages: true, seesAll: false }],
  ['a member', actor(), 'MEMBER', { manages: false, seesAll: false }],
  ['anybody else', actor(), null, { manages: false, seesAll: false }],
];

describe.each(table)('%s', (_, who, role, { manages, seesAll }) => {
  it(`${manages ? 'manages' : 'does not manage'} the team`, () => {
    expect(whyNotManage(who, role)).toBe(manages ? null : 'NOT_ALLOWED');
  });

  it(`sees who is in ${seesAll ? 'any team' : 'the own teams only'}`, () => {
    expect(seesEveryTeamsMembers(who)).toBe(seesAll);
  });
});

it('is HR who sets up sites and teams', () => {
  expect([actor('HR'), actor('ADMINISTRATOR'), actor()].map(whyNotSetUp)).toEqual([
    null,
    'NOT_ALLOWED',
    'NOT_ALLOWED',
  ]);
});
