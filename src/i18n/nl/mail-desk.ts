/** Texts of the page on which the administrator looks after the mail, and of its test mail. */
export const mailDesk = {
  title: 'Mail',
  lead: 'Of berichten aankomen, hoe ze eruitzien, en naar wie ze gaan.',
  now: {
    title: 'Gaan berichten weg?',
    working: 'Ja. De mailserver neemt ze aan.',
    stopped: (since: string) => `Nee, sinds ${since}. De mailserver weigert ons.`,
    nextTry: (at: string) =>
      `Om ${at} proberen we het opnieuw, met één bericht. Er gaat niets verloren; wat te laat zou komen, zie je hieronder als vervallen.`,
    unsteady: 'De laatste poging mislukte.',
    remedy: {
      CREDENTIALS:
        'De mailserver weigert naam of wachtwoord. Kijk de gegevens in SMTP_URL na, start opnieuw en stuur een testmail.',
      SENDER:
        'De mailserver staat de afzender niet toe. Kijk MAIL_FROM na, of vraag de mailbeheerder om dit adres toe te laten.',
      SERVER:
        'De mailserver is niet bereikbaar of neemt ons niet aan. Kijk adres en poort in SMTP_URL na, en of de firewall de verbinding doorlaat.',
      LINK: 'De verbinding brak af zonder antwoord. Kijk in het logboek van de mailserver, en of er iets tussen staat dat verbindingen verbreekt.',
    },
    code: 'Antwoord van de mailserver',
    server: 'Mailserver',
    noServer: 'geen, de voorbeeldpostbus',
    sender: 'Afzender',
    waiting: 'Wacht',
    oldest: (at: string) => `het oudste sinds ${at}`,
    dead: 'Opgegeven, laatste 30 dagen',
    expired: 'Vervallen, laatste 30 dagen',
    expiredNote:
      'Vervallen: het zou te laat komen, of het klopte niet meer. Zulke berichten gaan nooit weg.',
  },
  test: {
    title: 'Testmail',
    text: 'Stuurt jou nu een bericht, langs dezelfde weg als alle andere.',
    button: 'Stuur mij een testmail',
    sent: (address: string) => `De mailserver nam de testmail voor ${address} aan.`,
    failed: (failure: string) => `De testmail ging niet weg (${failure}).`,
    mail: {
      subject: 'Testmail van Open Deur',
      heading: 'De mail werkt',
      intro: 'Dit is de testmail die je zelf vroeg.',
      pilot: (address: string) => `De proefmodus staat aan: alles gaat naar ${address}.`,
      button: 'Terug naar de pagina Mail',
    },
  },
  pilot: {
    title: 'Proefmodus',
    text: 'Alle berichten gaan naar één adres, met de bedoelde ontvanger in het onderwerp. Alleen de mail om in te loggen gaat gewoon naar wie erom vroeg.',
    off: 'Uit: iedereen krijgt zijn eigen berichten.',
    on: (address: string) => `Aan: alles gaat naar ${address}.`,
    fixed: 'Dit staat vast in de instelling MAIL_REDIRECT.',
    address: 'Adres voor de proef',
    start: 'Zet de proefmodus aan',
    end: 'Zet de proefmodus uit',
  },
  failures: {
    title: 'Wat is opgegeven?',
    none: 'Niets.',
    tried: (times: number) => (times === 1 ? 'één poging' : `${times} pogingen`),
    again: 'Probeer opnieuw',
    tooLate: 'Heeft geen zin meer',
    hidden: 'een collega van een ontvangend team',
    reason: {
      NOT_WRITTEN:
        'Het bericht kon niet worden geschreven. In het logboek van Open Deur staat waarom.',
      NOT_HANDED_OVER: 'Het adres is geen e-mailadres.',
      ADDRESS: 'De mailserver kent dit adres niet. Kijk het adres na.',
      OTHER: 'De mailserver nam dit bericht niet aan.',
    },
  },
  kinds: {
    title: 'Hoe zien berichten eruit?',
    note: 'Met voorbeeldgegevens. Een eigen inleiding staat boven het bericht, na de aanhef.',
    language: 'Taal',
    languages: { nl: 'Nederlands', en: 'Engels' },
    intro: 'Eigen inleiding',
    hasIntro: 'eigen inleiding',
    introHint: 'Hooguit 600 tekens, zonder opmaak. Een lege regel begint een nieuwe alinea.',
    save: 'Bewaar',
    remove: 'Haal de inleiding weg',
    open: 'Bekijk',
    frame: (subject: string) => `Voorbeeld: ${subject}`,
  },
};
