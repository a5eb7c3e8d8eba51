import { aVisit, at } from '../../../test/support/visits.ts';
import { mayHandOnLink } from './access.ts';

describe('the link to the mirror', () => {
  const visit = aVisit({ state: 'DONE' });
  const after = at('2026-12-10T11:00:00Z');
  const petra = { personId: 'petra', teamIds: ['team'] };

  it('is with the host team once the visit has ended', () => {
    expect(mayHandOnLink(petra, visit, after)).toBe(true);
    expect(mayHandOnLink(petra, visit, after.subtract({ seconds: 1 }))).toBe(false);
    expect(mayHandOnLink(petra, aVisit({ state: 'MISSED' }), after)).toBe(false);
  });

  it('is not with other teams, and not with a visitor who belongs to the team', () => {
    expect(mayHandOnLink({ ...petra, teamIds: ['other'] }, visit, after)).toBe(false);
    expect(mayHandOnLink({ ...petra, personId: 'leader' }, visit, after)).toBe(false);
  });
});
