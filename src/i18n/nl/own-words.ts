/** Texts of what a visitor writes for themselves around a visit, and where one goes with worse. */
export const ownWords = {
  expectation: {
    title: 'Wat verwacht je?',
    lead: 'Drie zinnen, voordat je gaat. Na afloop lees je ze weer. Het verschil zie alleen jij.',
    again: 'Klopte het?',
    againLead: 'Dezelfde drie zinnen, nu je er was. Overslaan mag.',
    least: 'helemaal niet',
    most: 'helemaal wel',
    value: (value: number) =>
      `${value} van 5${value === 1 ? ', helemaal niet' : value === 5 ? ', helemaal wel' : ''}`,
    save: 'Bewaar wat ik verwacht',
    saved: 'Bewaard. Tot het begint kun je het nog veranderen.',
    change: 'Verander het',
    result: 'Verwacht en gevonden',
    before: (value: number) => `Vooraf ${value}`,
    after: (value: number) => `achteraf ${value}`,
    same: 'Zoals je dacht',
    steps: (count: number) => (count === 1 ? '1 stap verschil' : `${count} stappen verschil`),
    closed: 'Wat je vooraf zei lees je als je inlogt met een bevestigde passkey.',
  },
  debrief: {
    title: 'Eerst even samen',
    lead: 'Neem aan het eind tien minuten met je gastgever. Twee vragen:',
  },
  notes: {
    title: 'Aantekeningen',
    lead: 'Alleen voor jou. Versleuteld bewaard.',
    leadByLink:
      'Alleen voor jou. Versleuteld bewaard. Teruglezen doe je als je inlogt met een passkey.',
    text: 'Wat wil je onthouden?',
    save: 'Bewaar aantekening',
    count: (count: number) =>
      count === 1 ? '1 aantekening bewaard.' : `${count} aantekeningen bewaard.`,
    saved: 'Bewaard.',
  },
  draft: {
    onThisDevice: 'Staat op dit toestel.',
    saved: (moment: string) => `Bewaard ${moment}.`,
    elsewhere: (moment: string) => `Er staat een concept van ${moment}.`,
    fetch: 'Haal het op',
    byLink:
      'Via deze link kun je het niet lezen. Wat je hier schrijft komt erbij, en er gaat niets verloren.',
  },
  reading: {
    title: 'Alleen voor mij',
    lead: 'Wat je rond dit bezoek opschreef, ziet niemand anders.',
    read: 'Lees het terug',
    none: 'Je schreef nog niets op.',
    account: 'Naar Mijn account',
    missing:
      'Dit kan nu niet open: de sleutel ontbreekt. De beheerder ziet dat ook. Er is niets weg.',
    noteOf: (moment: string) => `Aantekening van ${moment}`,
    draft: 'Concept van je terugblik',
    remove: 'Haal weg',
    removeQuestion: 'Deze aantekening weghalen? Terughalen kan niet.',
    removeForSure: 'Ja, haal weg',
    keep: 'Laat staan',
  },
  channels: {
    title: 'Ging er iets echt mis?',
    lead: 'Een onveilige situatie of wangedrag meld je niet hier, maar bij:',
    kind: { UNSAFE: 'Onveilige situatie', MISCONDUCT: 'Wangedrag' },
    none: 'Nog niet ingevuld. HR kan dat doen.',
  },
};
