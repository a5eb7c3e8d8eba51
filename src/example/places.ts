import type { SchoolRegion } from '../teams/rules/school-holidays.ts';

export const departments: readonly (readonly [name: string, parent: string | null])[] = [
  ['Directie', null],
  ['Operatie', 'Directie'],
  ['Klantenservice', 'Operatie'],
  ['Buitendienst', 'Operatie'],
  ['Bezorging', 'Operatie'],
  ['Financiën', 'Directie'],
  ['IT & Data', 'Directie'],
  ['HR & Recht', 'Directie'],
  ['Markt & Verkoop', 'Directie'],
  ['Inkoop & Gebouwen', 'Financiën'],
];

export const sites: readonly (readonly [
  name: string,
  address: string,
  schoolRegion: SchoolRegion,
])[] = [
  ['Klantencentrum Zwolle', 'Stationsplein 12, 8011 CW Zwolle', 'NORTH'],
  ['Klantencentrum Breda', 'Lage Mosten 40, 4822 NK Breda', 'SOUTH'],
  ['Kantoor Groningen', 'Europaweg 8, 9723 AS Groningen', 'NORTH'],
  ['Kantoor Arnhem', 'Velperweg 76, 6824 BL Arnhem', 'SOUTH'],
  ['Depot Amersfoort', 'Nijverheidsweg 31, poort 2, 3812 PK Amersfoort', 'CENTRAL'],
  ['Depot Goes', 'Klein Frankrijk 5, 4461 ZN Goes', 'SOUTH'],
  ['Depot Leeuwarden', 'Zwettestraat 22, 8912 AV Leeuwarden', 'NORTH'],
  ['Depot Eindhoven', 'Hurksestraat 19, 5652 AH Eindhoven', 'SOUTH'],
  ['Depot Venlo', 'Columbusweg 14, 5928 LC Venlo', 'SOUTH'],
];

export type TeamKind = 'CONTACT_CENTRE' | 'CHAT' | 'BACK_OFFICE' | 'TECHNICIAN' | 'DRIVER';

/** Team, site, kind, visits a week it can bear, and how gladly it is chosen (0: nobody ever came). */
export const teams: readonly (readonly [
  name: string,
  site: string,
  kind: TeamKind,
  budget: number,
  pull: number,
])[] = [
  ['Klantcontact Zwolle 1', 'Klantencentrum Zwolle', 'CONTACT_CENTRE', 3, 5],
  ['Klantcontact Zwolle 2', 'Klantencentrum Zwolle', 'CONTACT_CENTRE', 2, 4],
  ['Klantcontact Zwolle avond', 'Klantencentrum Zwolle', 'CONTACT_CENTRE', 2, 1],
  ['Klantcontact Breda 1', 'Klantencentrum Breda', 'CONTACT_CENTRE', 2, 3],
  ['Klantcontact Breda 2', 'Klantencentrum Breda', 'CONTACT_CENTRE', 2, 2],
  ['Klantcontact Groningen', 'Kantoor Groningen', 'CONTACT_CENTRE', 2, 2],
  ['Chat Zwolle', 'Klantencentrum Zwolle', 'CHAT', 2, 2],
  ['Chat Breda', 'Klantencentrum Breda', 'CHAT', 1, 1],
  ['Back office verhuizen', 'Klantencentrum Zwolle', 'BACK_OFFICE', 2, 1],
  ['Back office facturen', 'Kantoor Arnhem', 'BACK_OFFICE', 2, 2],
  ['Back office klachten', 'Klantencentrum Breda', 'BACK_OFFICE', 1, 1],
  ['Monteurs Amersfoort', 'Depot Amersfoort', 'TECHNICIAN', 2, 5],
  ['Storingsdienst Amersfoort', 'Depot Amersfoort', 'TECHNICIAN', 2, 2],
  ['Monteurs Goes', 'Depot Goes', 'TECHNICIAN', 2, 1],
  ['Monteurs Arnhem', 'Kantoor Arnhem', 'TECHNICIAN', 2, 3],
  ['Monteurs Leeuwarden', 'Depot Leeuwarden', 'TECHNICIAN', 2, 1],
  ['Monteurs Groningen', 'Kantoor Groningen', 'TECHNICIAN', 2, 2],
  ['Monteurs Eindhoven', 'Depot Eindhoven', 'TECHNICIAN', 2, 2],
  ['Chauffeurs Venlo vroeg', 'Depot Venlo', 'DRIVER', 2, 2],
  ['Chauffeurs Venlo laat', 'Depot Venlo', 'DRIVER', 1, 1],
  ['Chauffeurs Eindhoven', 'Depot Eindhoven', 'DRIVER', 2, 3],
  ['Chauffeurs Amersfoort', 'Depot Amersfoort', 'DRIVER', 2, 4],
  ['Chauffeurs Leeuwarden', 'Depot Leeuwarden', 'DRIVER', 1, 1],
  ['Chauffeurs Goes', 'Depot Goes', 'DRIVER', 1, 0],
];

type Shift = Readonly<{
  weekdays: readonly number[];
  fromTime: string;
  untilTime: string;
  capacity: 1 | 2;
}>;

/** When teams of a kind open their door. */
export const shifts: Readonly<Record<TeamKind, readonly Shift[]>> = {
  CONTACT_CENTRE: [
    { weekdays: [2], fromTime: '09:00', untilTime: '12:30', capacity: 2 },
    { weekdays: [4], fromTime: '13:00', untilTime: '16:30', capacity: 1 },
  ],
  CHAT: [{ weekdays: [3], fromTime: '10:00', untilTime: '13:00', capacity: 1 }],
  BACK_OFFICE: [{ weekdays: [1], fromTime: '09:30', untilTime: '12:30', capacity: 1 }],
  TECHNICIAN: [{ weekdays: [4], fromTime: '07:30', untilTime: '11:30', capacity: 1 }],
  DRIVER: [{ weekdays: [3, 6], fromTime: '06:45', untilTime: '11:00', capacity: 1 }],
};

export const departmentOf: Readonly<Record<TeamKind, string>> = {
  CONTACT_CENTRE: 'Klantenservice',
  CHAT: 'Klantenservice',
  BACK_OFFICE: 'Klantenservice',
  TECHNICIAN: 'Buitendienst',
  DRIVER: 'Bezorging',
};
