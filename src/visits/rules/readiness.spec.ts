import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { aVisit, at } from '../../../test/support/visits.ts';
import type { ReadinessItem } from '../../programmes/rules/readiness-item.ts';
import type { Relation } from './access.ts';
import { isAsked, maySeeReadiness, readinessOn, validUntil, whyNotSign } from './readiness.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const item = (validMonths: number | null): ReadinessItem => ({
  id: 'confidentiality',
  code: 'CONFIDENTIALITY',
  nameNl: 'Geheimhoudingsverklaring',
  nameEn: 'Confidentiality statement',
  textNl: '',
  textEn: '',
  validMonths,
});
const signedOn = (date: string, months: number | null = 12) => ({
  itemId: 'confidentiality',
  validUntil: validUntil(day(date), months),
});
const told = (visitDay: string, today: string, months: number | null, ...dates: string[]) => {
  const signatures = dates.map((date) => signedOn(date, months));
  const [only] = readinessOn(day(visitDay), { items: [item(months)], signatures }, day(today));
  return only && `${only.state} until ${String(only.until)} from ${String(only.signFrom)}`;
};

describe('the readiness list', () => {
  it('counts for twelve months, on the day of the visit', () => {
    expect(told('2027-01-20', '2026-12-01', 12, '2026-02-01')).toMatch('GREEN until 2027-01-31');
    expect(told('2027-01-31', '2026-12-01', 12, '2026-02-01')).toMatch('GREEN until 2027-01-31');
    expect(told('2027-02-01', '2026-12-01', 12, '2026-02-01')).toMatch('OPEN until 2027-01-31');
    expect(told('2027-02-05', '2027-01-10', 12)).toBe('OPEN until null from null');
  });

  it('counts for good where no end was agreed', () => {
    expect(told('2096-01-20', '2026-12-01', null, '2026-02-01')).toBe('GREEN until null from null');
  });

  it('goes by the latest of several signatures', () => {
    const both = ['2026-02-01', '2027-01-29'];
    expect(told('2027-02-05', '2027-01-29', 12, ...both)).toMatch('GREEN until 2028-01-28');
    expect(told('2027-02-05', '2027-01-29', 12, ...both.reverse())).toMatch('2028-01-28');
  });

  it('says from when signing helps a visit that is further away than a signature lasts', () => {
    expect(told('2027-03-31', '2027-01-04', 1)).toBe('OPEN until null from 2027-03-01');
    expect(told('2027-03-31', '2027-03-01', 1)).toBe('OPEN until null from null');
  });

  it('never says a day on which signing would not help, nor one later than needed', () => {
    const days = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (after, months) => {
        const today = day('2026-01-01');
        const visitDay = today.add({ days: after });
        const [open] = readinessOn(visitDay, { items: [item(months)], signatures: [] }, today);
        const helps = (from: Temporal.PlainDate) =>
          Temporal.PlainDate.compare(validUntil(from, months) ?? from, visitDay) >= 0;
        const from = open?.signFrom ?? today;
        expect(helps(from)).toBe(true);
        if (open?.signFrom) expect(helps(open.signFrom.subtract({ days: 1 }))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('is asked after the yes and until the end only', () => {
    const before = at('2026-12-01T08:00:00Z');
    expect(isAsked(aVisit(), before)).toBe(true);
    expect(isAsked(aVisit(), at('2026-12-10T11:00:00Z'))).toBe(false);
    for (const state of ['PROPOSED', 'POSTPONED', 'CANCELLED', 'DECLINED', 'DONE'] as const)
      expect(isAsked(aVisit({ state }), before)).toBe(false);
    expect(isAsked(aVisit({ startsAt: null, endsAt: null }), before)).toBe(false);
  });

  it('is seen by the visitor’s side and HR, and signed by the visitor alone', () => {
    const roles: Relation[] = ['SELF', 'ASSISTANT', 'HR', 'TEAM_LEAD', 'TEAM_MEMBER', 'LINK'];
    const who = (test: (role: Relation) => boolean) => roles.filter(test).join(' ');
    expect(who((role) => maySeeReadiness(new Set([role])))).toBe('SELF ASSISTANT HR');
    expect(who((role) => whyNotSign(new Set([role])) === null)).toBe('SELF');
  });
});
