/** Texts of choosing a moment, for the first time or instead of another. */
export const booking = {
  book: {
    title: 'Kies een moment',
    titleFor: (name: string) => `Kies een moment voor ${name}`,
    lead: 'Deze deuren staan open.',
    from: 'Vanaf',
    visitType: 'Soort meeloopmoment',
    everyType: 'Alle soorten',
    none: 'In deze weken staat geen deur open. Kies een latere dag, of vraag het HR.',
    noneForYou: 'Er is geen moment dat je nu kunt kiezen.',
    send: (moment: string) => `Ik ga mee: ${moment}`,
    notForYou: (count: number) =>
      count === 1 ? 'Eén moment kan nu niet' : `${count} momenten kunnen nu niet`,
    times: (count: number, reason: string) => `${count}× ${reason}`,
    whyNot: {
      HOSTING_BUDGET_FULL: 'het team heeft die week genoeg gasten',
      OWN_DEPARTMENT: 'team van je eigen afdeling',
      OVERLAPPING_VISIT: 'je hebt dan al een bezoek',
      TEAM_CLOSED: 'het team ontvangt dan niemand',
      NO_PROGRAMME: 'er loopt dan geen programma',
      NOT_IN_SERVICE: 'je bent dan niet in dienst',
      NOT_A_LEADER: 'alleen voor leidinggevenden met een afspraak',
      SLOT_FULL: 'bezet',
    },
    otherReason: 'kan nu niet',
  },
  postpone: {
    title: (team: string) => `Later bij ${team}`,
    none: 'Dit team heeft nu geen later moment open. Je kunt het bezoek zonder datum laten staan.',
    send: (moment: string) => `Verzet naar ${moment}`,
    withoutDate: 'Nog geen nieuwe datum',
    keep: 'Laat het staan',
  },
};
