/** What a colleague without e-mail finds behind the code on the own card. */
export const hostCard = {
  happenedTitle: 'Is het er geweest?',
  happened: 'Het is geweest',
  missed: 'Niemand gekomen',
  missedSure: 'Niemand gekomen: weet je het zeker?',
  thanks: 'Dank je wel. Het is doorgegeven.',
  undo: 'Ongedaan maken',
  undone: 'Ongedaan gemaakt. Je kunt het opnieuw zeggen.',
  was: 'Dit bezoek is geweest.',
  more: 'Meer op deze kaart',
  others: (count: number) => (count === 1 ? 'Er komt nog 1 gast' : `Er komen nog ${count} gasten`),
  claim: 'Ik neem deze gast mee',
  claimOf: (name: string) => `Ik neem deze gast mee: ${name}`,
  mine: 'Deze gast neem jij mee. Bekijk de kaart.',
  board: 'Geleerd & gedaan van je team',
  add: {
    title: 'Voeg zelf een punt toe',
    lead: 'Van het team, zonder naam. Er wordt niet bewaard wie het toevoegde.',
    send: 'Voeg dit punt toe',
    done: 'Je punt staat erbij. Het krijgt een eigenaar en een datum.',
  },
};
