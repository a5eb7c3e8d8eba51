import type { Actor, Role } from '../../platform/actor.ts';
import { whyNotGiveRoles, whyNotLose, whyNotManageAccount } from './access.ts';

const actor = (...roles: Role[]): Actor => ({
  accountId: 'an account',
  personId: 'a person',
  roles,
  assurance: 'LOW',
});

describe('roles', () => {
  it('are given by an administrator', () => {
    expect(whyNotGiveRoles(actor('ADMINISTRATOR'))).toBeNull();
    expect(whyNotGiveRoles(actor('HR'))).toBe('NOT_ALLOWED');
    expect(whyNotGiveRoles(actor())).toBe('NOT_ALLOWED');
  });

  it('leave an administrator behind', () => {
    expect(whyNotLose('ann', ['ann', 'bob'])).toBeNull();
    expect(whyNotLose('ann', ['ann'])).toBe('LAST_ADMINISTRATOR');
    expect(whyNotLose('ann', [])).toBe('LAST_ADMINISTRATOR');
  });
});

describe('an account', () => {
  it('is looked after by HR, unless it has a role', () => {
    expect(whyNotManageAccount(actor('HR'), [])).toBeNull();
    expect(whyNotManageAccount(actor('HR'), ['HR'])).toBe('NOT_ALLOWED');
    expect(whyNotManageAccount(actor('HR'), ['ADMINISTRATOR'])).toBe('NOT_ALLOWED');
    expect(whyNotManageAccount(actor('ADMINISTRATOR'), ['ADMINISTRATOR'])).toBeNull();
    expect(whyNotManageAccount(actor(), [])).toBe('NOT_ALLOWED');
  });
});
