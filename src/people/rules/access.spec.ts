import type { Actor, Role } from '../../platform/actor.ts';
import {
  capacityFor,
  mayManageCalendars,
  maySeeAssistants,
  maySeeCalendarAge,
  maySeeDetails,
  whyNotGrant,
  whyNotList,
  whyNotManage,
  whyNotRevoke,
} from './access.ts';

const actor = (personId: string, ...roles: Role[]): Actor => ({
  accountId: `account of ${personId}`,
  personId,
  roles,
  assurance: 'LOW',
});
const marleen = actor('marleen');
const ilse = actor('ilse');
const hr = actor('hr', 'HR');
const administrator = actor('administrator', 'ADMINISTRATOR');

it('leaves the list to the office, and changing it to HR', () => {
  expect([marleen, hr, administrator].map(whyNotList)).toEqual(['NOT_ALLOWED', null, null]);
  expect([marleen, hr, administrator].map(whyNotManage)).toEqual([
    'NOT_ALLOWED',
    null,
    'NOT_ALLOWED',
  ]);
});

it('shows details to oneself and the office only', () => {
  const seeing = [marleen, ilse, hr, administrator, null];
  expect(seeing.map((who) => maySeeDetails(who, 'marleen'))).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
});

it('shows who assists to both sides of it', () => {
  expect(maySeeAssistants(ilse, 'marleen', ['ilse'])).toBe(true);
  expect(maySeeAssistants(marleen, 'marleen', ['ilse'])).toBe(true);
  expect(maySeeAssistants(actor('piet'), 'marleen', ['ilse'])).toBe(false);
  expect(maySeeAssistants(null, 'marleen', ['ilse'])).toBe(false);
});

it('tells in which capacity somebody acts', () => {
  expect(capacityFor(marleen, 'marleen', [])).toBe('SELF');
  expect(capacityFor(ilse, 'marleen', ['marleen'])).toBe('ASSISTANT');
  expect(capacityFor(ilse, 'marleen', [])).toBeNull();
  expect(capacityFor(hr, 'marleen', [])).toBe('HR');
  expect(capacityFor(actor('hr', 'HR'), 'marleen', ['marleen'])).toBe('ASSISTANT');
  expect(capacityFor(administrator, 'marleen', [])).toBeNull();
});

it('lets a principal or HR name an assistant, and never the principal', () => {
  expect(whyNotGrant(marleen, 'marleen', 'ilse')).toBeNull();
  expect(whyNotGrant(hr, 'marleen', 'ilse')).toBeNull();
  expect(whyNotGrant(ilse, 'marleen', 'ilse')).toBe('NOT_FOUND');
  expect(whyNotGrant(marleen, 'marleen', 'marleen')).toBe('DELEGATION_TO_ONESELF');
});

it('lets either of both end it', () => {
  expect([marleen, ilse, hr].map((who) => whyNotRevoke(who, 'marleen', 'ilse'))).toEqual([
    null,
    null,
    null,
  ]);
  expect(whyNotRevoke(actor('piet'), 'marleen', 'ilse')).toBe('NOT_FOUND');
});

it('leaves calendars to who plans, and shows HR no more than their age', () => {
  const capacities = ['SELF', 'ASSISTANT', 'HR', null] as const;
  expect(capacities.map(mayManageCalendars)).toEqual([true, true, false, false]);
  expect(capacities.map(maySeeCalendarAge)).toEqual([true, true, true, false]);
});
