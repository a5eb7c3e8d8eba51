/** Texts at the front door: signing in, and the mailbox of the example organisation. */
export const frontDoor = {
  signIn: {
    title: 'Inloggen',
    lead: 'Een wachtwoord heb je niet nodig.',
    email: 'E-mailadres',
    emailHint: 'Je krijgt een mail met een link en zes cijfers. Ze werken een kwartier.',
    sendMail: 'Stuur mij een mail',
    sent: (email: string) =>
      `Als ${email} bij ons bekend is, komt er zo een mail. Open de link in deze browser, of typ hier de zes cijfers.`,
    code: 'De zes cijfers uit de mail',
    codeHint: 'Zes cijfers',
    withCode: 'Log in',
    otherAddress: 'Ander e-mailadres',
    linkTitle: 'Welkom bij Open Deur',
    linkLead: 'Eén druk op de knop en je bent binnen.',
    withLink: 'Log in',
    exampleTitle: 'Voorbeeldorganisatie',
    exampleLead: 'Alle mensen hier zijn verzonnen. Kies als wie je rondkijkt.',
    exampleSearch: (count: number) => `Of zoek een van de ${count} op naam of functie`,
    nobodyFound: 'Niemand gevonden.',
    mailbox: 'Bekijk de verstuurde mails',
  },
  mailbox: {
    title: 'Verstuurde mails',
    lead: 'Voorbeeldorganisatie: hier staan de mails zoals ze zouden aankomen.',
    none: 'Er is nog geen mail verstuurd.',
    back: 'Alle mails',
    to: (address: string) => `Aan ${address}`,
    text: 'Als platte tekst',
    calendar: 'Het agendadeel',
    gone: 'Deze mail is er niet meer.',
  },
};
