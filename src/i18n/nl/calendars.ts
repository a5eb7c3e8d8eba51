/** Texts of the page that says from which calendars it is known when a leader is busy. */
export const calendars = {
  title: 'Mijn agenda',
  titleFor: (name: string) => `Agenda van ${name}`,
  lead: 'We lezen alleen wanneer je bezet bent, nooit waarvoor. Zo plant niemand een bezoek door een afspraak heen.',
  leadFor: (name: string) =>
    `We lezen alleen wanneer ${name} bezet is, nooit waarvoor. Zo plant niemand een bezoek door een afspraak heen.`,
  none: 'Er wordt nog geen agenda gelezen.',
  kinds: {
    MICROSOFT: 'Microsoft 365, via de organisatie',
    GOOGLE: 'Google Agenda, via de organisatie',
    ADDRESS: 'Link naar een agenda',
    FILE: 'Bestand',
  },
  readAt: (moment: string) => `Laatst gelezen ${moment}.`,
  due: 'Wordt nu gelezen.',
  neverRead: 'Nog niet gelezen.',
  fileNote: 'Een bestand verandert niet mee. Geef een nieuw bestand als je agenda verandert.',
  trouble: {
    NOT_READ:
      'Lezen lukte de laatste keer niet. We proberen het vanzelf weer; wat eerder gelezen is, telt nog mee.',
    NOT_KNOWN: 'Het mailadres is daar niet bekend. HR kan het aanpassen.',
  },
  unread: (count: number) =>
    count === 1 ? 'Eén afspraak konden we niet lezen.' : `${count} afspraken konden we niet lezen.`,
  again: 'Lees opnieuw',
  remove: 'Haal weg',
  removeNamed: (what: string) => `Haal weg: ${what}`,
  address: {
    title: 'Met een link',
    replace: 'Andere link',
    label: 'Link van de agenda',
    hint: 'Begint met https:// of webcal://. Outlook: Instellingen, Agenda, Gedeelde agenda’s, Agenda publiceren (alleen beschikbaarheid is genoeg). Google: Instellingen van de agenda, Geheim adres in iCal-indeling.',
    secret: 'We bewaren de link versleuteld en tonen hem aan niemand.',
    add: 'Lees deze agenda',
  },
  file: {
    title: 'Of met een bestand',
    label: 'Agendabestand (.ics, tot 2 MB)',
    reading: 'Bezig met lezen',
    done: 'Gelezen. Het bestand zelf bewaren we niet.',
    tooLarge: 'Dit bestand is groter dan 2 MB. Exporteer alleen het komende jaar.',
  },
};
