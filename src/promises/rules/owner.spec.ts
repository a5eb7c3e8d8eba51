import { whoAnswers } from './owner.ts';
import type { DepartmentWithContact } from './owner.ts';

const tree = (...rows: DepartmentWithContact[]): ReadonlyMap<string, DepartmentWithContact> =>
  new Map(rows.map((row) => [row.id, row]));

const company: DepartmentWithContact = { id: 'company', parentId: null, contactId: null };
const operations: DepartmentWithContact = {
  id: 'operations',
  parentId: 'company',
  contactId: 'coo',
};
const depot: DepartmentWithContact = { id: 'depot', parentId: 'operations', contactId: null };

describe('who answers a point', () => {
  it('is the contact of the department itself', () => {
    const own = { ...depot, contactId: 'karim' };
    expect(whoAnswers('depot', tree(company, operations, own), ['hr'])).toBe('karim');
  });

  it('is else the contact of the nearest department above', () => {
    expect(whoAnswers('depot', tree(company, operations, depot), ['hr'])).toBe('coo');
  });

  it('is else the first of the office', () => {
    const nobody = { ...operations, contactId: null };
    expect(whoAnswers('depot', tree(company, nobody, depot), ['hr', 'other'])).toBe('hr');
    expect(whoAnswers('unknown', tree(company), ['hr'])).toBe('hr');
  });

  it('is nobody only where there is no office, and a circle in the tree does not hang', () => {
    const circle = tree(
      { ...depot, parentId: 'b' },
      { id: 'b', parentId: 'depot', contactId: null },
    );
    expect(whoAnswers('depot', circle, [])).toBeNull();
  });
});
