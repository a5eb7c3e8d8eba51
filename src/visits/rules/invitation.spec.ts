import { aVisit, at } from '../../../test/support/visits.ts';
import { isLinkAlive, planAnswer } from './invitation.ts';

const now = at('2026-11-23T08:00:00Z');
const march = aVisit({ id: 'march', state: 'PROPOSED', slotId: 'a' });
const june = aVisit({ id: 'june', state: 'PROPOSED', slotId: 'b' });
const ids = (visits: readonly { id: string }[]) => visits.map(({ id }) => id);

describe('planAnswer', () => {
  it('takes a yes to some and a no to others in one go', () => {
    const plan = planAnswer([march, june], { accept: ['march'], decline: ['june'] }, now);
    expect(plan.objection).toBeNull();
    expect(ids(plan.accept)).toEqual(['march']);
    expect(ids(plan.decline)).toEqual(['june']);
  });

  it('changes nothing when the same is pressed again', () => {
    const confirmed = { ...march, state: 'CONFIRMED' } as const;
    const declined = { ...june, state: 'DECLINED', declineCause: 'NO' } as const;
    const plan = planAnswer([confirmed, declined], { accept: ['march'], decline: ['june'] }, now);
    expect(plan).toEqual({ objection: null, accept: [], decline: [] });
  });

  it('does nothing at all when one of them is no longer possible', () => {
    const late = { ...june, answerBy: now };
    const plan = planAnswer([march, late], { accept: ['march', 'june'], decline: [] }, now);
    expect(plan).toEqual({ objection: 'PROPOSAL_EXPIRED', accept: [], decline: [] });
  });

  it('knows only the visits of this invitation, each with one answer', () => {
    const foreign = planAnswer([march], { accept: ['other'], decline: [] }, now);
    expect(foreign.objection).toBe('NOT_FOUND');
    const both = planAnswer([march], { accept: ['march'], decline: ['march'] }, now);
    expect(both.objection).toBe('NOT_FOUND');
  });

  it('does not turn a yes into a no: that is a cancellation', () => {
    const confirmed = { ...march, state: 'CONFIRMED' } as const;
    expect(planAnswer([confirmed], { accept: [], decline: ['march'] }, now).objection).toBe(
      'WRONG_STATE',
    );
  });
});

describe('the link of an invitation', () => {
  it('lives until the last of its visits has ended', () => {
    const early = aVisit({ endsAt: at('2026-11-01T10:00:00Z') });
    const late = aVisit({ endsAt: at('2026-12-01T10:00:00Z') });
    expect(isLinkAlive([early, late], at('2026-11-30T10:00:00Z'))).toBe(true);
    expect(isLinkAlive([early, late], at('2026-12-01T10:00:00Z'))).toBe(false);
    expect(isLinkAlive([aVisit({ startsAt: null, endsAt: null })], now)).toBe(true);
  });
});
