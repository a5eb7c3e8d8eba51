import { aVisit, at } from '../../../test/support/visits.ts';
import { mayHandOnLink } from './access.ts';

describe('the link to the mirror', () => {
  const visit = aVisit({ state: 'DONE' });
  const after = at('2026-12-10T11:00:00Z');
  const petra = { personId: 'petra', teamIds: ['team'] };

  it('is with who claimed the visit, once it has ended, and with no colleague', () => {
    const claimed = { hostId: 'petra', now: after };
    expect(mayHandOnLink(petra, visit, claimed)).toBe(true);
    expect(mayHandOnLink({ ...petra, personId: 'lead' }, visit, claimed)).toBe(false);
    const early = { ...claimed, now: after.subtract({ seconds: 1 }) };
    expect(mayHandOnLink(petra, visit, early)).toBe(false);
    expect(mayHandOnLink(petra, aVisit({ state: 'MISSED' }), claimed)).toBe(false);
  });

  it('is with the team to hand on when nobody claimed the visit', () => {
    expect(mayHandOnLink(petra, visit, { hostId: null, now: after })).toBe(true);
  });

  it('is not with other teams, and not with a visitor who belongs to the team', () => {
    const unclaimed = { hostId: null, now: after };
    expect(mayHandOnLink({ ...petra, teamIds: ['other'] }, visit, unclaimed)).toBe(false);
    expect(mayHandOnLink({ ...petra, personId: 'leader' }, visit, unclaimed)).toBe(false);
  });
});
