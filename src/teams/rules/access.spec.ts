import type { Actor, Role } from '../../platform/actor.ts';
import { maySeeMembers, whyNotManage } from './access.ts';
import type { TeamRole } from './access.ts';

const actor = (...roles: Role[]): Actor => ({
  accountId: 'account',
  personId: 'person',
  roles,
  assurance: 'LOW',
});

const table: [string, Actor, TeamRole | null, { manages: boolean; seesMembers: boolean }][] = [
  ['HR', actor('HR'), null, { manages: true, seesMembers: true }],
  ['the administrator', actor('ADMINISTRATOR'), null, { manages: false, seesMembers: true }],
  ['a lead of the team', actor(), 'LEAD', { manages: true, seesMembers: true }],
  ['a member', actor(), 'MEMBER', { manages: false, seesMembers: true }],
  ['anybody else', actor(), null, { manages: false, seesMembers: false }],
];

describe.each(table)('%s', (_, who, role, { manages, seesMembers }) => {
  it(`${manages ? 'manages' : 'does not manage'} the team`, () => {
    expect(whyNotManage(who, role)).toBe(manages ? null : 'NOT_ALLOWED');
  });

  it(`${seesMembers ? 'sees' : 'does not see'} who is in it`, () => {
    expect(maySeeMembers(who, role)).toBe(seesMembers);
  });
});
