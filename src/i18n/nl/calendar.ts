/** What stands in people's calendars: the copies of host and team lead, and the feeds. */
export const calendar = {
  copies: {
    HOST: {
      summary: (visitor: string) => `${visitor} loopt mee`,
      role: 'Jij bent gastgever: doe je werk zoals altijd en laat zien wat klanten merken.',
      giveBack: 'Komt het niet uit? Geef het terug op de pagina hieronder: één tik, zonder reden.',
    },
    LEAD: {
      summary: (visitor: string, team: string) => `${visitor} loopt mee met ${team}`,
      role: 'Je team is gastgever. Vertel het team wie er komt en waarvoor.',
      giveBack: 'Komt het niet uit? Dat laat je weten op de pagina hieronder, zonder reden.',
    },
    asking: 'Dit is korter van tevoren dan afgesproken. Het gaat alleen door als het team ja zegt.',
    customer: 'Vraag de klant vooraf: “Mag mijn collega meekijken om te leren?”',
  },
  feed: {
    names: {
      OWN: 'Open Deur',
      OWN_BUSY: 'Open Deur: bezet',
      TEAM: 'Open Deur: bezoek aan ons team',
      PROGRAMME: 'Open Deur: alle bezoeken',
    },
    busy: 'Bezet',
    hosting: (team: string) => `Bezoek bij ${team}`,
    teamVisit: 'Een leidinggevende loopt mee',
    programmeVisit: (team: string, visitType: string) => `Meelopen met ${team} (${visitType})`,
    whoComes: 'Wie er komt, staat op de pagina hieronder.',
  },
};
