import { Temporal } from 'temporal-polyfill';

/** The three regions over which the Netherlands spreads its school holidays: Noord, Midden, Zuid. */
export const schoolRegions = { NORTH: 'NORTH', CENTRAL: 'CENTRAL', SOUTH: 'SOUTH' } as const;
export type SchoolRegion = keyof typeof schoolRegions;

/** Both days included. */
export type SchoolPeriod = Readonly<{
  name: string;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
}>;

type Line = readonly [
  name: string,
  dates: Readonly<Record<SchoolRegion, readonly [from: string, until: string]>>,
];

const everywhere = (from: string, until: string): Line[1] => ({
  NORTH: [from, until],
  CENTRAL: [from, until],
  SOUTH: [from, until],
});

/**
 * The holidays as the Dutch government lists them, from Saturday to Sunday; schools may deviate in
 * spring, May and autumn, so a site keeps a list of its own that begins as a copy of these.
 *
 * https://www.rijksoverheid.nl/onderwerpen/schoolvakanties/overzicht-schoolvakanties-per-schooljaar/overzicht-schoolvakanties-2025-2026
 * https://www.rijksoverheid.nl/onderwerpen/schoolvakanties/overzicht-schoolvakanties-per-schooljaar/overzicht-schoolvakanties-2026-2027
 * https://www.rijksoverheid.nl/onderwerpen/schoolvakanties/overzicht-schoolvakanties-per-schooljaar/overzicht-schoolvakanties-2027-2028
 */
const lines: readonly Line[] = [
  [
    'Herfstvakantie 2025',
    {
      NORTH: ['2025-10-18', '2025-10-26'],
      CENTRAL: ['2025-10-18', '2025-10-26'],
      SOUTH: ['2025-10-11', '2025-10-19'],
    },
  ],
  ['Kerstvakantie 2025', everywhere('2025-12-20', '2026-01-04')],
  [
    'Voorjaarsvakantie 2026',
    {
      NORTH: ['2026-02-21', '2026-03-01'],
      CENTRAL: ['2026-02-14', '2026-02-22'],
      SOUTH: ['2026-02-14', '2026-02-22'],
    },
  ],
  ['Meivakantie 2026', everywhere('2026-04-25', '2026-05-03')],
  [
    'Zomervakantie 2026',
    {
      NORTH: ['2026-07-04', '2026-08-16'],
      CENTRAL: ['2026-07-18', '2026-08-30'],
      SOUTH: ['2026-07-11', '2026-08-23'],
    },
  ],
  [
    'Herfstvakantie 2026',
    {
      NORTH: ['2026-10-10', '2026-10-18'],
      CENTRAL: ['2026-10-17', '2026-10-25'],
      SOUTH: ['2026-10-17', '2026-10-25'],
    },
  ],
  ['Kerstvakantie 2026', everywhere('2026-12-19', '2027-01-03')],
  [
    'Voorjaarsvakantie 2027',
    {
      NORTH: ['2027-02-20', '2027-02-28'],
      CENTRAL: ['2027-02-20', '2027-02-28'],
      SOUTH: ['2027-02-13', '2027-02-21'],
    },
  ],
  ['Meivakantie 2027', everywhere('2027-04-24', '2027-05-02')],
  [
    'Zomervakantie 2027',
    {
      NORTH: ['2027-07-10', '2027-08-22'],
      CENTRAL: ['2027-07-17', '2027-08-29'],
      SOUTH: ['2027-07-24', '2027-09-05'],
    },
  ],
  [
    'Herfstvakantie 2027',
    {
      NORTH: ['2027-10-16', '2027-10-24'],
      CENTRAL: ['2027-10-16', '2027-10-24'],
      SOUTH: ['2027-10-23', '2027-10-31'],
    },
  ],
  ['Kerstvakantie 2027', everywhere('2027-12-25', '2028-01-09')],
  [
    'Voorjaarsvakantie 2028',
    {
      NORTH: ['2028-02-19', '2028-02-27'],
      CENTRAL: ['2028-02-26', '2028-03-05'],
      SOUTH: ['2028-02-26', '2028-03-05'],
    },
  ],
  ['Meivakantie 2028', everywhere('2028-04-29', '2028-05-07')],
  [
    'Zomervakantie 2028',
    {
      NORTH: ['2028-07-15', '2028-08-27'],
      CENTRAL: ['2028-07-08', '2028-08-20'],
      SOUTH: ['2028-07-22', '2028-09-03'],
    },
  ],
];

export const officialPeriods = (region: SchoolRegion): SchoolPeriod[] =>
  lines.map(([name, dates]) => {
    const [from, until] = dates[region];
    return { name, from: Temporal.PlainDate.from(from), until: Temporal.PlainDate.from(until) };
  });

/** What a site takes over of the official list: nothing where it has a period of its own. */
export const periodsToCopy = (
  region: SchoolRegion,
  own: readonly Omit<SchoolPeriod, 'name'>[],
): SchoolPeriod[] =>
  officialPeriods(region).filter((period) => !own.some((other) => touches(period, other)));

type Days = Pick<SchoolPeriod, 'from' | 'until'>;

const touches = (a: Days, b: Days): boolean =>
  Temporal.PlainDate.compare(a.from, b.until) <= 0 &&
  Temporal.PlainDate.compare(b.from, a.until) <= 0;

export const isSchoolHoliday = (day: Temporal.PlainDate, periods: readonly Days[]): boolean =>
  periods.some((period) => touches({ from: day, until: day }, period));
