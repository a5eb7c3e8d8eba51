import { Temporal } from 'temporal-polyfill';
import { openedFor, stateOf } from './slot-request.ts';
import type { AskedOfTeam } from './slot-request.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);
const asked = (more: Partial<AskedOfTeam> = {}): AskedOfTeam => ({
  teamId: 'team',
  from: day('2027-01-01'),
  until: day('2027-03-31'),
  shiftKind: null,
  count: 2,
  askedAt: at('2026-11-22T10:00:00Z'),
  declinedAt: null,
  ...more,
});
const slot = (startsAt: string, openedAt: string | null = '2026-11-23T10:00:00Z') => ({
  teamId: 'team',
  startsAt: at(startsAt),
  openedAt: openedAt === null ? null : at(openedAt),
});

describe('a question for slots', () => {
  it('is answered by those that were opened since, in its days at the site', () => {
    const opened = [
      slot('2026-12-31T23:00:00Z'),
      slot('2027-03-31T21:59:00Z'),
      slot('2027-03-31T22:00:00Z'),
      slot('2026-12-31T22:59:00Z'),
      slot('2027-02-01T08:00:00Z', '2026-11-22T09:59:59Z'),
      slot('2027-02-01T08:00:00Z', null),
      { ...slot('2027-02-01T08:00:00Z'), teamId: 'another' },
    ];
    expect(openedFor(asked(), opened, 'Europe/Amsterdam')).toBe(2);
  });

  it('may be about one kind of shift', () => {
    const opened = [slot('2027-02-01T17:00:00Z'), slot('2027-02-02T09:00:00Z')];
    expect(openedFor(asked({ shiftKind: 'EVENING' }), opened, 'Europe/Amsterdam')).toBe(1);
  });

  it('waits until it is answered, or its days are over', () => {
    const today = day('2026-12-01');
    expect(stateOf(asked(), 0, today)).toBe('WAITING');
    expect(stateOf(asked(), 1, today)).toBe('WAITING');
    expect(stateOf(asked(), 2, today)).toBe('FULFILLED');
    const declinedAt = at('2026-11-25T10:00:00Z');
    expect(stateOf(asked({ declinedAt }), 0, today)).toBe('DECLINED');
    expect(stateOf(asked({ declinedAt }), 2, today)).toBe('FULFILLED');
    expect(stateOf(asked(), 1, day('2027-03-31'))).toBe('WAITING');
    expect(stateOf(asked(), 1, day('2027-04-01'))).toBe('OVER');
  });
});
