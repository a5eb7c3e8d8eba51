import { emergencyNumber } from './emergency-number.ts';

describe('the emergency number', () => {
  it('is what the site says, before anything else', () => {
    expect(emergencyNumber({ emergencyPhone: '033 555 0112', country: 'GB' })).toBe('033 555 0112');
  });

  it('is else the public number of the country, and 112 where no other is known', () => {
    const of = (country: string) => emergencyNumber({ emergencyPhone: null, country });
    expect(of('NL')).toBe('112');
    expect(of('CA')).toBe('911');
    expect(of('GB')).toBe('999');
    expect(of('NP')).toBe('112');
  });
});
