import type { ReadinessItem } from './readiness-item.ts';

const YEAR = 12;

/** With the codes of the visit types that ask it. */
export type DefaultItem = Omit<ReadinessItem, 'id'> & Readonly<{ askedBy: readonly string[] }>;

const onTheRoad = ['TECHNICIAN', 'DRIVER'] as const;

/** What an organisation begins with; from then on the words are its own. */
export const defaultReadiness: readonly DefaultItem[] = [
  {
    code: 'CONFIDENTIALITY',
    nameNl: 'Geheimhoudingsverklaring',
    nameEn: 'Confidentiality statement',
    textNl:
      'Wat ik over klanten en collega’s hoor en zie, blijft daar. Ik neem niets op, maak geen foto’s en noteer geen namen van klanten.',
    textEn:
      'What I hear and see about customers and colleagues stays there. I record nothing, take no photographs and write down no names of customers.',
    validMonths: YEAR,
    askedBy: ['CONTACT_CENTRE', 'TECHNICIAN', 'DRIVER', 'BACK_OFFICE', 'CHAT'],
  },
  {
    code: 'SAFETY',
    nameNl: 'Veiligheidsinstructie',
    nameEn: 'Safety talk',
    textNl:
      'Ik heb de veiligheidsinstructie gelezen. Onderweg en bij de klant doe ik wat mijn gastgever zegt, ook als dat stoppen is.',
    textEn:
      'I have read the safety instructions. On the road and at the customer’s I do what my host says, also when that is to stop.',
    validMonths: YEAR,
    askedBy: onTheRoad,
  },
  {
    code: 'GEAR',
    nameNl: 'Beschermende kleding',
    nameEn: 'Protective gear',
    textNl:
      'Ik kom met dichte, stevige schoenen en draag wat klaarligt: een hesje, en een bril waar het nodig is.',
    textEn:
      'I come in closed, sturdy shoes and wear what is waiting for me: a vest, and glasses where needed.',
    validMonths: YEAR,
    askedBy: onTheRoad,
  },
  {
    code: 'PASSENGER_COVER',
    nameNl: 'Inzittendenverzekering',
    nameEn: 'Passenger cover',
    textNl:
      'Ik weet dat ik als bijrijder verzekerd ben via de organisatie, en dat ik zelf niet rijd.',
    textEn:
      'I know that I am covered as a passenger by the organisation, and that I do not drive myself.',
    validMonths: YEAR,
    askedBy: onTheRoad,
  },
  {
    code: 'CUSTOMER_NOTICE',
    nameNl: 'Melding aan de klant',
    nameEn: 'Customer notice',
    textNl:
      'De klant hoort vooraf dat ik meekijk en waarom. Wil de klant dat niet, dan ga ik weg of wacht ik buiten, zonder te vragen waarom.',
    textEn:
      'The customer hears beforehand that I look on, and why. If the customer would rather not, I leave or wait outside without asking why.',
    validMonths: YEAR,
    askedBy: ['CONTACT_CENTRE', 'TECHNICIAN', 'DRIVER', 'CHAT'],
  },
];
