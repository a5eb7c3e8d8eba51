import { inWords, reasonCodes, reasonsFrom } from './reasons.ts';

describe('the reasons of a proposal', () => {
  const names = { visitType: 'Monteur', team: 'Buitendienst Amersfoort' };

  it('are sentences in the reader’s language', () => {
    const reason = { code: 'TEAM_SELDOM_VISITED', count: 0 } as const;
    expect(inWords(reason, names, 'nl')).toBe(
      'Buitendienst Amersfoort had het afgelopen jaar nog geen gast.',
    );
    expect(inWords(reason, names, 'en')).toBe(
      'Buitendienst Amersfoort had no guest in the past year.',
    );
    for (const code of Object.values(reasonCodes)) {
      const [nl, en] = (['nl', 'en'] as const).map((locale) =>
        inWords({ code, count: 1 }, names, locale),
      );
      expect(nl).not.toBe(en);
    }
  });

  it('are read back as they were kept, and strangers left out', () => {
    const kept = [
      { code: 'FIRST_VISIT', count: 1 },
      { code: 'LUCK', count: 1 },
      null,
      'FIRST_VISIT',
    ];
    expect(reasonsFrom(kept)).toEqual([{ code: 'FIRST_VISIT', count: 1 }]);
    expect(reasonsFrom('nothing')).toEqual([]);
  });
});
