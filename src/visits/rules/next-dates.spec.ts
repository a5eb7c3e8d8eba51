import { bearingOf, datesFor, isAny, isSameTeam, isSameType } from './next-dates.ts';
import { visitStates } from './visit.ts';

describe('what a visit means for the next dates of its leader', () => {
  it('is told of every state it can be in', () => {
    const told = Object.values(visitStates)
      .filter((state) => state !== 'DECLINED')
      .map((state) => [state, bearingOf({ state, declineCause: null })]);
    expect(Object.fromEntries(told)).toEqual({
      PROPOSED: 'STANDS',
      CONFIRMED: 'STANDS',
      DONE: 'STANDS',
      POSTPONED: 'NEEDS_A_DATE',
      CANCELLED: 'NOT_THEN',
      MISSED: 'OVER',
      LOGGED: 'OVER',
    });
  });

  it('tells a no from no answer', () => {
    const declined = (declineCause: 'NO' | 'EXPIRED') =>
      bearingOf({ state: 'DECLINED', declineCause });
    expect(declined('NO')).toBe('NOT_THEN');
    expect(declined('EXPIRED')).toBe('OVER');
  });
});

describe('a new date for a postponed visit', () => {
  const at = (teamId: string, visitTypeId: string) => ({ teamId, visitTypeId });
  const [west, east] = [at('west', 'driver'), at('east', 'driver')];
  const [office, north] = [at('office', 'contact-centre'), at('north', 'driver')];

  it('is the one at its own team, also when another one is earlier', () => {
    const pairs = datesFor([west], [east, west], [isSameTeam, isSameType]);
    expect([...pairs]).toEqual([[west, west]]);
  });

  it('leaves the other visit its own team', () => {
    const pairs = datesFor([north, west], [west, office, east], [isSameTeam, isSameType]);
    expect([...pairs]).toEqual([
      [west, west],
      [east, north],
    ]);
  });

  it('may be of another type only where that is said', () => {
    expect(datesFor([west], [office], [isSameTeam, isSameType]).size).toBe(0);
    expect(datesFor([west], [office], [isSameTeam, isSameType, isAny]).size).toBe(1);
  });
});
