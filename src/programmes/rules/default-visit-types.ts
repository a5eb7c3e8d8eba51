import type { Errand, VisitType } from './programme.ts';

/** What an organisation begins with; from then on the words are its own. */
export const defaultVisitTypes: readonly Omit<VisitType, 'id' | keyof Errand>[] = [
  {
    code: 'CONTACT_CENTRE',
    nameNl: 'Klantcontactcentrum',
    nameEn: 'Contact centre',
    bringNl:
      'Neem je toegangspas mee. Een tweede headset ligt klaar. Laat je laptop in de tas en je telefoon op stil.',
    bringEn:
      'Bring your access card. A second headset is waiting for you. Leave your laptop in its bag and your phone on silent.',
    questionsNl: [
      'Waarom moest deze klant ons bellen?',
      'Waar liep je collega vast: een scherm, een regel of een andere afdeling?',
      'Wat hebben we beloofd, en wie zorgt dat het gebeurt?',
    ],
    questionsEn: [
      'Why did this customer have to call us?',
      'What held your colleague up: a screen, a rule or another department?',
      'What did we promise, and who makes sure that it happens?',
    ],
  },
  {
    code: 'TECHNICIAN',
    nameNl: 'Monteur',
    nameEn: 'Technician',
    bringNl:
      'Draag dichte schoenen en kleren die vies mogen worden. Een hesje en een veiligheidsbril liggen klaar. Neem iets te eten mee: de pauze is onderweg.',
    bringEn:
      'Wear closed shoes and clothes that may get dirty. A vest and safety glasses are waiting for you. Bring something to eat: the break is on the road.',
    questionsNl: [
      'Wat wist de klant al voordat de bus voor de deur stond?',
      'Wat had je collega vandaag nodig en niet bij zich?',
      'Lukte het in één keer, en zo niet, waar lag dat aan?',
    ],
    questionsEn: [
      'What did the customer know before the van was at the door?',
      'What did your colleague need today and not have at hand?',
      'Was it done in one visit, and if not, what stood in the way?',
    ],
  },
  {
    code: 'DRIVER',
    nameNl: 'Chauffeur',
    nameEn: 'Driver',
    bringNl:
      'Draag stevige schoenen en warme kleren. Een hesje ligt klaar. Kom op tijd: de bus wacht niet. Neem eten en drinken mee.',
    bringEn:
      'Wear sturdy shoes and warm clothes. A vest is waiting for you. Be on time: the van does not wait. Bring food and drink.',
    questionsNl: [
      'Wat vroeg de klant aan de deur dat je collega niet kon beantwoorden?',
      'Welk stuk van de route klopte op papier en niet op straat?',
      'Wat kost je collega elke dag tijd zonder dat een klant er iets aan heeft?',
    ],
    questionsEn: [
      'What did a customer ask at the door that your colleague could not answer?',
      'Which part of the route was right on paper and wrong on the street?',
      'What takes your colleague time every day that no customer is better for?',
    ],
  },
  {
    code: 'BACK_OFFICE',
    nameNl: 'Backoffice',
    nameEn: 'Back office',
    bringNl:
      'Neem je toegangspas mee. Je zit naast een collega; een eigen scherm heb je niet nodig. Wat je over klanten leest, blijft daar.',
    bringEn:
      'Bring your access card. You sit beside a colleague and need no screen of your own. What you read about customers stays there.',
    questionsNl: [
      'Hoe lang wachtte deze klant al, en wist de klant waarop?',
      'Welke stap doet je collega over omdat het eerder niet goed ging?',
      'Welke brief zou jij zelf niet begrijpen?',
    ],
    questionsEn: [
      'How long had this customer been waiting, and did the customer know for what?',
      'Which step does your colleague repeat because it went wrong before?',
      'Which letter would you not understand yourself?',
    ],
  },
  {
    code: 'CHAT',
    nameNl: 'Chat',
    nameEn: 'Chat',
    bringNl:
      'Neem je toegangspas mee. Je leest mee over de schouder van een collega. Laat je laptop in de tas en je telefoon op stil.',
    bringEn:
      'Bring your access card. You read along over a colleague’s shoulder. Leave your laptop in its bag and your phone on silent.',
    questionsNl: [
      'Wat had de klant zelf al geprobeerd op onze site?',
      'Welk standaardantwoord paste niet, en wat schreef je collega toen?',
      'Wanneer moest de klant toch nog bellen?',
    ],
    questionsEn: [
      'What had the customer already tried on our site?',
      'Which standard answer did not fit, and what did your colleague write instead?',
      'When did the customer have to call us after all?',
    ],
  },
];
