import { isCollision, violatedConstraint } from './database-fault.ts';

const known = ['place_holds_one_visit', 'place_holds_one_visit_at_night', 'slot_in_order'];

const wrapped = (cause: object, code = 'P2039') => ({
  code,
  meta: { driverAdapterError: { name: 'DriverAdapterError', cause } },
});

describe('a violated constraint', () => {
  it.each([
    ['P2002', { originalCode: '23505', constraint: { index: 'slot_in_order' } }],
    [
      'P2010',
      { originalCode: '23514', originalMessage: 'violates check constraint "slot_in_order"' },
    ],
    ['P2039', { originalCode: '23P01', originalMessage: 'exclusion constraint "slot_in_order"' }],
  ])('is named in %s', (code, cause) => {
    expect(violatedConstraint(wrapped(cause, code), known)).toBe('slot_in_order');
  });

  it('is named in the bare driver error of a commit', () => {
    const cause = { originalCode: '23505', constraint: { index: 'slot_in_order' } };
    expect(violatedConstraint({ name: 'DriverAdapterError', cause }, known)).toBe('slot_in_order');
  });

  it('is found in a message in any language, and never by half its name', () => {
    const originalMessage = 'verletzt Exclusion-Constraint »place_holds_one_visit_at_night«';
    const error = wrapped({ originalCode: '23P01', originalMessage });
    expect(violatedConstraint(error, known)).toBe('place_holds_one_visit_at_night');
    expect(violatedConstraint(error, ['place_holds_one_visit'])).toBeNull();
  });

  it.each([
    ['another fault', wrapped({ originalCode: '22012', originalMessage: 'slot_in_order' })],
    ['an unknown constraint', wrapped({ originalCode: '23505', constraint: { index: 'other' } })],
    ['an error of ours', new Error('slot_in_order')],
    ['nothing', undefined],
  ])('is not seen in %s', (_what, error) => {
    expect(violatedConstraint(error, known)).toBeNull();
  });
});

describe('a collision', () => {
  it.each([
    ['a serialization failure', wrapped({ originalCode: '40001' }, 'P2010'), true],
    ['a deadlock', { cause: { originalCode: '40P01' } }, true],
    ['what Prisma calls one', { code: 'P2034' }, true],
    ['a violated key', wrapped({ originalCode: '23505' }, 'P2002'), false],
    ['an error of ours', new Error('40001'), false],
  ])('is known from %s', (_what, error, expected) => {
    expect(isCollision(error)).toBe(expected);
  });
});
