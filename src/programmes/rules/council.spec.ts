import { tables } from '../../../test/support/tables.ts';
import { day } from '../../../test/support/world.ts';
import { changesSince, isNewDecision, terms, withThreshold } from './council.ts';
import type { Decision, Subject } from './council.ts';
import { personalData } from './personal-data.ts';

const then: Subject = {
  terms: { mirrorThreshold: 5, noticeWorkingDays: 5 },
  agreements: { Directie: '4' },
  personalData: ['Person.email'],
  integrations: ['MAIL_SERVER'],
};
const undecided: Decision = {
  councilDecisionNumber: null,
  councilDecidedOn: null,
  noCouncilBecause: null,
};
const decided = {
  ...undecided,
  councilDecisionNumber: 'OR 1',
  councilDecidedOn: day('2026-01-05'),
};

describe('what changed since the works council decided', () => {
  it('is nothing while everything is as it was', () => {
    expect(changesSince(then, { ...then, personalData: [...then.personalData] })).toEqual([]);
  });

  it('lists a setting, an agreement, a kind of personal data and a system, come or gone', () => {
    const now: Subject = {
      terms: { mirrorThreshold: 8, noticeWorkingDays: 5 },
      agreements: { Directie: '6', Managers: '2' },
      personalData: ['Person.email', 'Person.shoeSize'],
      integrations: [],
    };
    expect(changesSince(then, now)).toEqual([
      { kind: 'TERM', name: 'mirrorThreshold', before: '5', after: '8' },
      { kind: 'AGREEMENT', name: 'Directie', before: '4', after: '6' },
      { kind: 'AGREEMENT', name: 'Managers', before: null, after: '2' },
      { kind: 'PERSONAL_DATA', name: 'Person.shoeSize', before: null, after: '' },
      { kind: 'INTEGRATION', name: 'MAIL_SERVER', before: '', after: null },
    ]);
  });

  it('takes in every number that a programme can be set to', () => {
    const columns = tables().find(({ name }) => name === 'Programme')?.columns ?? [];
    const numbers = columns.filter(({ type }) => type === 'Int').map(({ name }) => name);
    expect([...terms, 'pendingThreshold'].sort()).toEqual(numbers.sort());
  });

  it('knows every column that speaks of a person', () => {
    const tagged = tables()
      .map(
        ({ name, columns }) =>
          [
            name,
            columns
              .filter(({ comment }) => comment.includes('@personal '))
              .map((column) => column.name),
          ] as const,
      )
      .filter(([, columns]) => columns.length > 0);
    expect(personalData).toEqual(Object.fromEntries(tagged));
  });
});

describe('a decision', () => {
  it('is new with another number, another day or another reason, and not when written down again', () => {
    expect(isNewDecision(undecided, decided)).toBe(true);
    expect(isNewDecision(decided, { ...decided, councilDecidedOn: day('2026-01-05') })).toBe(false);
    expect(isNewDecision(decided, { ...decided, councilDecidedOn: day('2026-01-06') })).toBe(true);
    expect(isNewDecision(decided, { ...decided, councilDecisionNumber: 'OR 2' })).toBe(true);
    const without = { ...undecided, noCouncilBecause: 'wij zijn met minder dan vijftig' };
    expect(isNewDecision(decided, without)).toBe(true);
    expect(isNewDecision(without, { ...without })).toBe(false);
  });

  it('is awaited by a lower threshold; a higher one holds at once, and the same ends the waiting', () => {
    expect(withThreshold(5, 3)).toEqual({ mirrorThreshold: 5, pendingThreshold: 3 });
    expect(withThreshold(5, 8)).toEqual({ mirrorThreshold: 8, pendingThreshold: null });
    expect(withThreshold(5, 5)).toEqual({ mirrorThreshold: 5, pendingThreshold: null });
  });
});
