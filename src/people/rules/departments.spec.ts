import { isAncestor, nearestContact, upwards } from './departments.ts';
import type { Department, DepartmentTree } from './departments.ts';

const tree = (
  ...rows: [id: string, parentId: string | null, contactId?: string][]
): DepartmentTree =>
  new Map(
    rows.map(([id, parentId, contactId = null]): [string, Department] => [
      id,
      { id, name: id, parentId, contactId },
    ]),
  );

const company = tree(
  ['board', null, 'anna'],
  ['operations', 'board'],
  ['field', 'operations'],
  ['it', 'board', 'bas'],
  ['alone', null],
);

it('goes up from a department to the top', () => {
  expect(upwards(company, 'field').map(({ id }) => id)).toEqual(['field', 'operations', 'board']);
  expect(upwards(company, 'nowhere')).toEqual([]);
});

it('knows what is part of what', () => {
  expect(isAncestor(company, 'board', 'field')).toBe(true);
  expect(isAncestor(company, 'field', 'board')).toBe(false);
  expect(isAncestor(company, 'field', 'field')).toBe(false);
  expect(isAncestor(company, 'it', 'field')).toBe(false);
});

it('finds the nearest contact', () => {
  expect(nearestContact(company, 'it')).toBe('bas');
  expect(nearestContact(company, 'field')).toBe('anna');
  expect(nearestContact(company, 'alone')).toBeNull();
});

it('ends in a tree that goes round, which should not exist', () => {
  const round = tree(['a', 'b'], ['b', 'a']);
  expect(upwards(round, 'a').map(({ id }) => id)).toEqual(['a', 'b']);
});
