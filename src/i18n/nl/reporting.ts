/** Texts of the desk about what people write for themselves: channels, statements, keys. */
export const reporting = {
  channels: {
    title: 'Meldwegen',
    note: 'Bij een onveilige situatie of wangedrag is een terugblik niet de plek. Op de pagina’s van leidinggevenden en gastgevers staat waar dan wel.',
    kind: { UNSAFE: 'Onveilige situatie', MISCONDUCT: 'Wangedrag' },
    missing: 'Nog niet ingevuld. Op die pagina’s staat dat er geen meldweg is.',
    nameNl: 'Naam, Nederlands',
    nameEn: 'Naam, Engels',
    contact: 'Telefoon, adres of pagina',
    edit: (kind: string) => `Vul in: ${kind}`,
    save: 'Bewaar',
    remove: 'Haal weg',
  },
  statements: {
    title: 'Verwachting vooraf',
    note: 'Drie zinnen per soort bezoek. Een leidinggevende geeft vooraf en achteraf een cijfer van 1 tot 5; het verschil ziet alleen die leidinggevende. Zinnen gaan over het werk, niet over een collega. Wie al antwoordde, ziet de nieuwe zin bij het oude antwoord.',
    edit: 'Verander',
    nl: (place: number) => `Zin ${place}, Nederlands`,
    en: (place: number) => `Zin ${place}, Engels`,
    save: 'Bewaar deze zinnen',
    cancel: 'Laat staan',
  },
  keys: {
    title: 'Sleutel van privéteksten',
    note: 'Wat mensen voor zichzelf opschrijven is versleuteld met JOURNAL_KEY. Wat er staat, is hier niet te lezen.',
    total: (count: number) => (count === 1 ? '1 tekst.' : `${count} teksten.`),
    fine: 'Alles staat onder de sleutel van nu. Een vorige sleutel kan weg.',
    waiting: (count: number) =>
      `${count} nog onder een vorige sleutel. Laat JOURNAL_KEY_PREVIOUS staan; dit gaat vanzelf.`,
    unreadable: (count: number) =>
      `${count} onder een sleutel die ontbreekt. De schrijvers kunnen ze niet lezen. Zet die sleutel in JOURNAL_KEY_PREVIOUS en start opnieuw.`,
  },
};
