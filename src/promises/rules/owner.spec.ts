import type { Department } from '../../people/rules/departments.ts';
import { answeredForBy, effectiveOwner, heirsOf, whoAnswers } from './owner.ts';

const tree = (...rows: Department[]): ReadonlyMap<string, Department> =>
  new Map(rows.map((row) => [row.id, row]));

const operations: Department = {
  id: 'operations',
  name: 'Operatie',
  parentId: null,
  contactId: 'coo',
};
const depot: Department = { id: 'depot', name: 'Depot', parentId: 'operations', contactId: null };

describe('who answers a point', () => {
  it('is the contact of the department itself', () => {
    const own = { ...depot, contactId: 'karim' };
    expect(whoAnswers('depot', tree(operations, own), ['hr'])).toBe('karim');
  });

  it('is else the contact of the nearest department above', () => {
    expect(whoAnswers('depot', tree(operations, depot), ['hr'])).toBe('coo');
  });

  it('is else the first of the office, and nobody only where there is no office', () => {
    const departments = tree({ ...operations, contactId: null }, depot);
    expect(whoAnswers('depot', departments, ['hr', 'other'])).toBe('hr');
    expect(whoAnswers('depot', departments, [])).toBeNull();
  });
});

describe('what somebody who left had promised', () => {
  const heirs = heirsOf(
    [
      { person: { id: 'marleen' }, successorId: 'joost' },
      { person: { id: 'karim' }, successorId: null },
    ],
    ['hanna', 'other'],
  );

  it('goes to the successor, else to HR', () => {
    expect(effectiveOwner('marleen', false, heirs)).toBe('joost');
    expect(effectiveOwner('karim', false, heirs)).toBe('hanna');
    expect(effectiveOwner('petra', false, heirs)).toBe('petra');
    expect(answeredForBy('hanna', heirs)).toEqual(['hanna', 'karim']);
  });

  it('stays theirs once it is answered', () => {
    expect(effectiveOwner('marleen', true, heirs)).toBe('marleen');
  });

  it('stays theirs while there is nobody at all', () => {
    const alone = heirsOf([{ person: { id: 'karim' }, successorId: null }], []);
    expect(effectiveOwner('karim', false, alone)).toBe('karim');
  });
});
