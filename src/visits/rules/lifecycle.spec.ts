import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { aVisit, at } from '../../../test/support/visits.ts';
import { asOf, visitActions, whyNot, whyNotCancel } from './lifecycle.ts';
import { visitStates } from './visit.ts';

const before = at('2026-12-01T08:00:00Z');
const during = at('2026-12-10T08:30:00Z');
const after = at('2026-12-10T12:00:00Z');

describe('the life of a visit', () => {
  it('goes from a proposal by a yes to a visit, and by a no to nothing', () => {
    const proposal = aVisit({ state: 'PROPOSED', answerBy: at('2026-12-03T07:00:00Z') });
    expect(whyNot('ACCEPT', proposal, before)).toBeNull();
    expect(whyNot('DECLINE', proposal, before)).toBeNull();
    expect(whyNot('CONFIRM_IT_HAPPENED', proposal, after)).not.toBeNull();
  });

  it('forgets a proposal that nobody answered in time', () => {
    const proposal = aVisit({ state: 'PROPOSED', answerBy: before });
    expect(asOf(proposal, before)).toMatchObject({ state: 'DECLINED', declineCause: 'EXPIRED' });
    expect(asOf(proposal, before.subtract({ seconds: 1 })).state).toBe('PROPOSED');
    expect(whyNot('ACCEPT', proposal, before)).toBe('PROPOSAL_EXPIRED');
  });

  it('is over only after its end', () => {
    const visit = aVisit({ state: 'CONFIRMED' });
    expect(whyNot('CONFIRM_IT_HAPPENED', visit, during)).toBe('NOT_OVER_YET');
    expect(whyNot('REPORT_MISSED', visit, during)).toBe('NOT_OVER_YET');
    expect(whyNot('CONFIRM_IT_HAPPENED', visit, after)).toBeNull();
    expect(whyNot('REPORT_MISSED', visit, after)).toBeNull();
  });

  it('is not moved once it has started, unless it has no date', () => {
    expect(whyNot('POSTPONE', aVisit({ state: 'CONFIRMED' }), during)).toBe('SLOT_PAST');
    const undated = aVisit({ state: 'POSTPONED', startsAt: null, endsAt: null, slotId: null });
    expect(whyNot('POSTPONE', undated, during)).toBeNull();
  });

  it('is cancelled by the visitor before the start, by the others whenever it did not happen', () => {
    const visit = aVisit({ state: 'CONFIRMED' });
    expect(whyNotCancel('VISITOR', visit, before)).toBeNull();
    expect(whyNotCancel('VISITOR', visit, during)).toBe('SLOT_PAST');
    expect(whyNotCancel('HOST', visit, after)).toBeNull();
    expect(whyNotCancel('FORCE_MAJEURE', aVisit({ state: 'DONE' }), after)).toBe('WRONG_STATE');
  });

  it('asks a visitor to decline a proposal, and lets the host side take it back', () => {
    const proposal = aVisit({ state: 'PROPOSED', answerBy: at('2026-12-03T07:00:00Z') });
    expect(whyNotCancel('VISITOR', proposal, before)).toBe('WRONG_STATE');
    expect(whyNotCancel('HOST', proposal, before)).toBeNull();
  });

  it('ends for ever in done, missed, declined and cancelled, but for looking back and contesting', () => {
    const ended = fc.constantFrom('DONE', 'MISSED', 'DECLINED', 'CANCELLED');
    const acts = Object.values(visitActions).filter(
      (action) => !['REFLECT', 'CONTEST', 'DECIDE_CONTEST'].includes(action),
    );
    fc.assert(
      fc.property(
        ended,
        fc.constantFrom(...acts),
        fc.integer({ min: -900, max: 900 }),
        (state, action, hours) => {
          const visit = aVisit({ state });
          expect(whyNot(action, visit, during.add({ hours }))).toBe('WRONG_STATE');
        },
      ),
    );
  });

  it('shows every state but an overdue proposal as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(visitStates)), (state) => {
        const visit = aVisit({ state, answerBy: Temporal.Instant.from('2026-12-01T00:00:00Z') });
        expect(asOf(visit, after).state).toBe(state === 'PROPOSED' ? 'DECLINED' : state);
      }),
    );
  });
});
