/** Texts of the page about answers to invitations, and of addresses that fail. */
export const replies = {
  title: 'Antwoorden op uitnodigingen',
  lead: 'Wie in Outlook, Google of Apple op accepteren of weigeren drukt, hoeft hier niet te zijn: dat antwoord telt.',
  inbox: {
    title: 'Wordt de mailbox gelezen?',
    off: 'Er is geen mailbox ingesteld (IMAP_URL). Leidinggevenden en assistenten antwoorden op de pagina.',
    waiting: 'De mailbox is nog niet gelezen.',
    good: (at: string) => `Ja, voor het laatst ${at}.`,
    bad: (since: string) => `Nee, niet sinds ${since}.`,
    unread: (count: number) =>
      count === 1
        ? 'In de mailbox wacht 1 mail van iemand op een antwoord van jullie.'
        : `In de mailbox wachten ${count} mails van mensen op een antwoord van jullie.`,
    nothingUnread: 'Er wacht geen mail van iemand op antwoord.',
    todo: {
      NOT_CONNECTED: 'De mailserver antwoordt niet. Kijk naar het adres en de poort in IMAP_URL.',
      REFUSED:
        'De mailserver laat ons niet binnen. Kijk of de gebruiker in IMAP_URL klopt, of IMAP aanstaat en of de toepassing in deze mailbox mag.',
      NO_FOLDER: 'De map in IMAP_URL bestaat niet in deze mailbox.',
      'TOKEN invalid_client':
        'De aanbieder kent de toepassing niet. Kijk of OAUTH_CLIENT_ID klopt en of OAUTH_CLIENT_SECRET nog geldig is; een geheim verloopt.',
      'TOKEN unauthorized_client':
        'De toepassing mag dit niet. Geef haar bij de aanbieder toestemming voor mail.',
      'TOKEN invalid_scope':
        'De aanbieder geeft dit recht niet. Kijk naar OAUTH_MAIL_SCOPE en de toestemming van de toepassing.',
      'TOKEN invalid_grant':
        'De aanbieder vertrouwt de dienst-account niet voor deze mailbox. Kijk naar OAUTH_USER en de domeinbrede machtiging.',
      'TOKEN NO_ANSWER': 'De tokenserver antwoordt niet. Meestal gaat dit vanzelf over.',
    } as Readonly<Record<string, string>>,
    otherwise: (code: string) => `De server zegt: ${code}. Zoek deze code in het log.`,
  },
  refused: {
    title: 'Wat veranderde er niet?',
    note: 'Van de laatste dertig dagen. Wie het stuurde staat hier niet; in het log staat hetzelfde nummer.',
    none: 'Alles wat binnenkwam, is verwerkt.',
    number: (id: string) => `Nummer ${id}`,
    reasons: {
      FORGED: 'Het bewijs dat het van ons komt ontbreekt of klopt niet.',
      NOT_THE_VISITOR: 'Het kwam niet van de leidinggevende of een assistent.',
      OLD_INVITATION: 'Het ging over een eerdere uitnodiging. De afzender weet het.',
      OLDER_ANSWER: 'Er was al een later antwoord. De afzender weet het.',
      PROPOSAL_EXPIRED: 'Het voorstel was verlopen. De afzender weet het.',
      WRONG_STATE: 'Het kon niet meer bij dit bezoek. De afzender weet het.',
      SET_ASIDE: 'De mail kon niet worden gelezen. Hij staat nog ongelezen in de mailbox.',
    } as Readonly<Record<string, string>>,
    otherwise: (code: string) => `Het kon niet: ${code}. De afzender weet het.`,
  },
  addresses: {
    title: 'Welke adressen werken niet?',
    note: 'Daar gaat geen mail meer heen, tot het adres anders is of jij zegt dat het weer werkt.',
    none: 'Elke mail komt aan, voor zover we weten.',
    since: (at: string, status: string) => `Sinds ${at}, code ${status}`,
    works: 'Werkt weer',
    worksFor: (name: string) => `Werkt weer: ${name}`,
    person: 'Mail komt niet aan',
  },
};
