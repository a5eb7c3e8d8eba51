import { Temporal } from 'temporal-polyfill';
import { isFeedOpen, whyNotManageProgrammeFeed } from './feed-access.ts';
import type { FeedKind, Maker } from './feed-access.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-22');
const kinds: readonly FeedKind[] = ['OWN', 'OWN_BUSY', 'TEAM', 'PROGRAMME'];

const maker = (changes: Partial<Maker> = {}): Maker => ({
  person: { serviceFrom: day('2020-01-01'), serviceUntil: null },
  account: { active: true, roles: [] },
  teamRole: null,
  ...changes,
});
const open = (changes: Partial<Maker> = {}) =>
  kinds.filter((kind) => isFeedOpen(kind, maker(changes), today));

it('opens one’s own feeds to everybody who is in service and has an account', () => {
  expect(open()).toEqual(['OWN', 'OWN_BUSY']);
});

it('opens a team’s feed as long as its maker leads the team, or is HR', () => {
  expect(open({ teamRole: 'LEAD' })).toEqual(['OWN', 'OWN_BUSY', 'TEAM']);
  expect(open({ teamRole: 'MEMBER' })).toEqual(['OWN', 'OWN_BUSY']);
  expect(open({ account: { active: true, roles: ['HR'] } })).toEqual(kinds);
  expect(open({ account: { active: true, roles: ['ADMINISTRATOR'] } })).toEqual([
    'OWN',
    'OWN_BUSY',
  ]);
});

it('opens nothing without an account, before the first day, or after the last', () => {
  expect(open({ account: { active: false, roles: ['HR'] } })).toEqual([]);
  const last = { serviceFrom: day('2020-01-01'), serviceUntil: day('2026-11-22') };
  expect(open({ person: last })).toEqual(['OWN', 'OWN_BUSY']);
  expect(open({ person: { ...last, serviceUntil: day('2026-11-21') } })).toEqual([]);
  expect(open({ person: { serviceFrom: day('2026-11-23'), serviceUntil: null } })).toEqual([]);
});

it('lets HR alone manage a programme’s feed', () => {
  const actor = { accountId: 'a', personId: 'p', assurance: 'LOW' } as const;
  expect(whyNotManageProgrammeFeed({ ...actor, roles: ['HR'] })).toBeNull();
  expect(whyNotManageProgrammeFeed({ ...actor, roles: ['ADMINISTRATOR'] })).toBe('NOT_ALLOWED');
});
