/** For HR: what has to be in order before a visit, and what is said to customers. */
export const beforeDesk = {
  title: 'Voorbereiding',
  lead: 'Wat iemand tekent voor een bezoek, en wat meelopers vooraf doen en tegen klanten zeggen.',
  items: {
    title: 'Klaar-om-te-gaan-lijst',
    note: 'Een handtekening geldt voor alle bezoeken tot ze verloopt. Een nieuwe tekst vraag je pas daarna; wil je eerder, maak dan een nieuw onderdeel.',
    validFor: (months: number | null) =>
      months === null ? 'voorgoed' : months === 1 ? '1 maand' : `${months} maanden`,
    askedBy: (names: readonly string[]) =>
      names.length === 0 ? 'Wordt nergens gevraagd' : names.join(', '),
    add: 'Nieuw onderdeel',
    edit: 'Wijzig',
    nameNl: 'Naam in het Nederlands',
    nameEn: 'Naam in het Engels',
    textNl: 'Wat iemand tekent, in het Nederlands',
    textEn: 'Wat iemand tekent, in het Engels',
    months: 'Geldig, in maanden',
    monthsHint: 'Leeg: voorgoed.',
    types: 'Gevraagd bij',
    keep: 'Bewaar',
  },
  errands: {
    title: 'Opdracht en zin voor de klant',
    note: 'Leeg betekent: geen opdracht, of geen klant in de buurt.',
    edit: 'Wijzig',
    errandNl: 'Opdracht vooraf, in het Nederlands',
    errandEn: 'Opdracht vooraf, in het Engels',
    customerNl: 'Zin voor de klant, in het Nederlands',
    customerEn: 'Zin voor de klant, in het Engels',
    keep: 'Bewaar',
  },
  declined: {
    title: 'Klant wil dit niet',
    rate: (perVisit: string, visits: number) =>
      `Gemiddeld ${perVisit} keer per bezoek, over ${visits} bezoeken.`,
    tooFew: 'Dit zie je vanaf vijf bezoeken waarbij een klant in de buurt is.',
    note: 'Alleen het aantal wordt bewaard. Het cijfer loopt in stappen van vijf bezoeken.',
  },
  contacts: {
    title: 'Bereikbaar op de dag',
    note: 'Deze nummers staan op de dagkaart van wie meeloopt.',
    desk: 'Telefoon van de planning',
    emergency: 'Noodnummer op de locatie',
    emergencyHint: 'Leeg: het openbare noodnummer van het land.',
    keep: 'Bewaar',
  },
};
