import type { Department } from '../../people/rules/departments.ts';
import { whoAnswers } from './owner.ts';

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
