import { defaultErrands } from './default-errands.ts';
import { defaultVisitTypes } from './default-visit-types.ts';
import { inWordsOf } from './programme.ts';
import type { Errand } from './programme.ts';

const errandOf = (code: string): Errand => {
  const errand = defaultErrands[code];
  if (errand === undefined) throw new Error(`No errand for ${code}.`);
  return errand;
};

describe('the visit types that an organisation begins with', () => {
  it('are the five kinds of work beside customers', () => {
    expect(defaultVisitTypes.map(({ code }) => code)).toEqual([
      'CONTACT_CENTRE',
      'TECHNICIAN',
      'DRIVER',
      'BACK_OFFICE',
      'CHAT',
    ]);
  });

  it.each(defaultVisitTypes.map((visitType) => [visitType.code, visitType] as const))(
    '%s asks three questions in either language',
    (_, visitType) => {
      for (const locale of ['nl', 'en'] as const) {
        const words = inWordsOf({ id: 'id', ...visitType, ...errandOf(visitType.code) }, locale);
        expect(words.name).not.toBe('');
        expect(words.whatToBring).toMatch(/\.$/);
        expect(words.questions).toHaveLength(3);
        expect(words.errand).toMatch(/[.?]$/);
        for (const question of words.questions) expect(question).toMatch(/\?$/);
      }
    },
  );
});
