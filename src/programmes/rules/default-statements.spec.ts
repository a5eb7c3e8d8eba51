import { defaultStatements } from './default-statements.ts';
import { defaultVisitTypes } from './default-visit-types.ts';

describe('the statements that an organisation begins with', () => {
  it.each(defaultVisitTypes.map(({ code }) => code))(
    'are three for %s, in either language, and about no person’s work',
    (code) => {
      const { nl, en } = defaultStatements[code] ?? { nl: [], en: [] };
      for (const statements of [nl, en]) {
        expect(new Set(statements).size).toBe(3);
        for (const statement of statements) expect(statement).toMatch(/^.{20,200}\.$/);
      }
    },
  );
});
