import Holidays from 'date-holidays';

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** Codes that have a name without being a country. */
const noCountry: readonly string[] = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];
const calendar = new Holidays();

/** Whether this is a code of ISO 3166, "NL"; not every country has a calendar that we know. */
export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && names.of(code) !== undefined && !noCountry.includes(code);

/** Whether we know which days of the year are public holidays there. */
export const hasPublicHolidays = (country: string): boolean => country in calendar.getCountries();

/** The parts of the country with public holidays of their own. */
export function regionsOf(country: string): readonly Readonly<{ code: string; name: string }>[] {
  const states: Readonly<Record<string, string>> = calendar.getStates(country) ?? {};
  return Object.entries(states).map(([code, name]) => ({ code, name }));
}

export const isRegionOf = (country: string, region: string): boolean =>
  regionsOf(country).some(({ code }) => code === region);
