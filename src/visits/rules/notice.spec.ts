import { aVisit, at } from '../../../test/support/visits.ts';
import { answerBy, isWaitingForTeam, noticeStartsAt } from './notice.ts';

const terms = { noticeWorkingDays: 5, answerWorkingDays: 10 };
const depot = { timeZone: 'Europe/Amsterdam', holidays: new Set<string>() };

describe('the notice period', () => {
  it('starts five working days before, at the same time on the wall', () => {
    const start = at('2026-12-10T08:00:00Z');
    expect(noticeStartsAt(start, terms, depot).toString()).toBe('2026-12-03T08:00:00Z');
  });

  it('starts earlier when a public holiday lies in it', () => {
    const holidays = new Set(['2026-12-25']);
    const start = at('2026-12-29T08:00:00Z');
    const site = { ...depot, holidays };
    expect(noticeStartsAt(start, terms, site).toString()).toBe('2026-12-21T08:00:00Z');
  });

  it('makes the visit wait for the team after a yes inside it', () => {
    const late = aVisit({ confirmedAt: at('2026-12-04T08:00:00Z') });
    expect(isWaitingForTeam(late, terms, depot)).toBe(true);
    const agreed = { ...late, teamAgreedAt: at('2026-12-04T09:00:00Z') };
    expect(isWaitingForTeam(agreed, terms, depot)).toBe(false);
    expect(isWaitingForTeam(aVisit(), terms, depot)).toBe(false);
    expect(isWaitingForTeam(aVisit({ ...late, state: 'CANCELLED' }), terms, depot)).toBe(false);
  });
});

describe('the answer to a proposal', () => {
  const proposedAt = at('2026-11-02T09:00:00Z');

  it('is due after ten working days', () => {
    const due = answerBy(proposedAt, at('2027-01-14T08:00:00Z'), terms, depot);
    expect(due.toString()).toBe('2026-11-16T09:00:00Z');
  });

  it('is due before the notice period of a nearby date', () => {
    const due = answerBy(proposedAt, at('2026-11-16T08:00:00Z'), terms, depot);
    expect(due.toString()).toBe('2026-11-09T08:00:00Z');
  });
});
