import type { Actor, Role } from '../../platform/actor.ts';
import { maySeeDrafts, whyNotManageChannels, whyNotManageProgrammes } from './access.ts';

const actor = (...roles: Role[]): Actor => ({
  accountId: 'account',
  personId: 'person',
  roles,
  assurance: 'LOW',
});

describe('a programme', () => {
  it('is made and published by HR only', () => {
    expect(whyNotManageProgrammes(actor('HR'))).toBeNull();
    expect(whyNotManageProgrammes(actor('ADMINISTRATOR'))).toBe('NOT_ALLOWED');
    expect(whyNotManageProgrammes(actor())).toBe('NOT_ALLOWED');
  });

  it('is seen as a draft by the office only', () => {
    expect([actor('HR'), actor('ADMINISTRATOR'), actor()].map(maySeeDrafts)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('a reporting channel', () => {
  it('is set by HR and the administrator', () => {
    expect([actor('HR'), actor('ADMINISTRATOR'), actor()].map(whyNotManageChannels)).toEqual([
      null,
      null,
      'NOT_ALLOWED',
    ]);
  });
});
