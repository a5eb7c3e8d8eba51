import { Injectable } from '@nestjs/common';
import Holidays from 'date-holidays';

export type CountryRegion = Readonly<{ code: string; name: string }>;

/** Of which countries, and parts of them, we know the public holidays. */
@Injectable()
export class Countries {
  private readonly calendar = new Holidays();

  hasPublicHolidays(country: string): boolean {
    return country in this.calendar.getCountries();
  }

  /** The parts of the country with public holidays of their own. */
  regionsOf(country: string): CountryRegion[] {
    if (!this.hasPublicHolidays(country)) return [];
    const states: Readonly<Record<string, string>> = this.calendar.getStates(country);
    return Object.entries(states).map(([code, name]) => ({ code, name }));
  }
}
