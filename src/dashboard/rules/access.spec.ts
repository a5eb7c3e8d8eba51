import { maySeeAgreement, namesVisible } from './access.ts';

describe('access to figures about somebody', () => {
  const ilse = { personId: 'ilse', isHr: false, principals: ['marleen'] };

  it('is for oneself, for an assistant, and for HR', () => {
    expect(maySeeAgreement(ilse, 'ilse')).toBe(true);
    expect(maySeeAgreement(ilse, 'marleen')).toBe(true);
    expect(maySeeAgreement(ilse, 'joost')).toBe(false);
    expect(maySeeAgreement({ ...ilse, isHr: true }, 'joost')).toBe(true);
  });
});

describe('names on the overview', () => {
  const pending = { councilDecisionNumber: null, councilDecidedOn: null, noCouncilBecause: null };

  it('wait for the number and the date of the decision, or for why there is none', () => {
    expect(namesVisible(pending)).toBe(false);
    expect(namesVisible({ ...pending, councilDecisionNumber: 'OR-12' })).toBe(false);
    const decided = { ...pending, councilDecisionNumber: 'OR-12', councilDecidedOn: '2026-01-15' };
    expect(namesVisible(decided)).toBe(true);
    expect(namesVisible({ ...pending, noCouncilBecause: 'fewer than fifty people' })).toBe(true);
  });
});
