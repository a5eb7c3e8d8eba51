import type { PointKind } from '../generated/prisma/client.ts';
import type { TeamKind } from './places.ts';

type Heard = readonly [kind: PointKind, text: string, quickWin: boolean];

/** What leaders heard, per kind of team; nobody is named and nobody is blamed. */
export const points: Readonly<Record<TeamKind, readonly Heard[]>> = {
  CONTACT_CENTRE: [
    [
      'IN_THE_CUSTOMERS_WAY',
      'Wie verhuist, belt twee keer: één keer voor de meter en één keer voor het contract.',
      false,
    ],
    [
      'IN_A_COLLEAGUES_WAY',
      'De klantkaart laadt langzaam zodra er meer dan drie contracten op staan.',
      false,
    ],
    [
      'IN_A_COLLEAGUES_WAY',
      'Het doorverbinden naar facturen gaat via een nummer dat uit het hoofd geleerd wordt.',
      true,
    ],
    ['WENT_WELL', 'De nieuwe samenvatting van het vorige gesprek scheelt de klant uitleg.', false],
    ['IDEA', 'Laat de klant in de wachtrij kiezen om teruggebeld te worden.', false],
    [
      'IN_THE_CUSTOMERS_WAY',
      'De brief over het termijnbedrag noemt geen bedrag, dus iedereen belt.',
      true,
    ],
    ['IN_A_COLLEAGUES_WAY', 'Er zijn te weinig stille plekken voor een lastig gesprek.', true],
  ],
  CHAT: [
    [
      'IN_THE_CUSTOMERS_WAY',
      'De chat sluit na tien minuten, ook als de klant nog zoekt naar een factuur.',
      true,
    ],
    ['IDEA', 'Zet de vijf meestgestelde vragen boven het chatvenster.', true],
    ['WENT_WELL', 'Een foto van de meterkast delen werkt goed.', false],
  ],
  BACK_OFFICE: [
    [
      'IN_A_COLLEAGUES_WAY',
      'Aanvragen komen binnen zonder klantnummer en moeten worden opgezocht.',
      false,
    ],
    [
      'IN_THE_CUSTOMERS_WAY',
      'Een correctie duurt drie dagen omdat twee systemen om de beurt verwerken.',
      false,
    ],
    ['IDEA', 'Geef vaste mutaties één scherm in plaats van vier.', false],
  ],
  TECHNICIAN: [
    [
      'IN_THE_CUSTOMERS_WAY',
      'De klant hoort pas een dag van tevoren in welk tijdvak de monteur komt.',
      false,
    ],
    ['IN_A_COLLEAGUES_WAY', 'De tablet verliest de werkbon in een kelder zonder bereik.', false],
    ['IN_A_COLLEAGUES_WAY', 'Klemmen van maat 16 zijn al weken niet op voorraad.', true],
    ['WENT_WELL', 'Even bellen voor vertrek voorkomt bijna elke dichte deur.', false],
    ['IDEA', 'Laat de monteur zelf een tweede bezoek inplannen.', false],
    ['IN_A_COLLEAGUES_WAY', 'De parkeerontheffing van Utrecht staat op één wagen.', true],
  ],
  DRIVER: [
    [
      'IN_A_COLLEAGUES_WAY',
      'De route stuurt de wagen door een straat waar hij niet kan keren.',
      true,
    ],
    [
      'IN_THE_CUSTOMERS_WAY',
      'De klant ziet wel een tijd, maar geen wijziging als de rit uitloopt.',
      false,
    ],
    ['IDEA', 'Neem retouren mee op de heenweg als er ruimte is.', false],
    ['WENT_WELL', 'De nieuwe rolcontainers schelen tillen.', false],
    ['IN_A_COLLEAGUES_WAY', 'De scanner valt uit onder de vijf graden.', false],
  ],
};

export const done = [
  'Geregeld en op het teambord gezet.',
  'Aangepast; het team heeft het vorige week gezien.',
  'Besteld en geleverd.',
  'De tekst is veranderd en staat live.',
];

export const busy = [
  'De leverancier komt volgende maand met een voorstel.',
  'Ligt bij IT; er is een eerste versie.',
  'We proberen het eerst op één depot.',
];

export const noBecause = [
  'Nee, omdat het contract met de leverancier tot volgend jaar maart loopt.',
  'Nee, omdat dit wettelijk zo moet; we leggen het voortaan wel beter uit.',
  'Nee, omdat de kosten hoger zijn dan wat klanten ervan merken.',
];

/** Private texts of the example's leaders: three prompts. */
export const journal = [
  [
    'Ik dacht dat we sneller waren. De klant wachtte langer op een antwoord dan ik ooit zag in een rapport.',
    'Vaker stil zijn en laten vertellen.',
    '',
  ],
  [
    'Wat me bleef: hoe vaak iemand sorry zegt voor iets waar die niets aan kan doen.',
    '',
    'Ik vraag voortaan eerst wat een besluit aan de telefoon betekent.',
  ],
  [
    'Mooi om te zien hoe rustig er met een boze klant werd gesproken.',
    'Mijn eigen brief zorgde voor drie telefoontjes op één ochtend.',
    '',
  ],
];
