import { brokenSettings, secrets } from '../../test/support/broken-settings.ts';
import { Misconfigured } from './config.ts';
import { readSettings } from './settings.ts';

const nowhere = (path: string): string => {
  throw new Error(`ENOENT ${path}`);
};

describe('settings', () => {
  it('need nothing at all to run the example organisation', () => {
    expect(readSettings({}, nowhere)).toEqual({ settings: {}, faults: [] });
  });

  it('are read from files where a variable names one', () => {
    const { settings, faults } = readSettings(
      { SESSION_SECRET_FILE: '/run/secret' },
      () => `${'s'.repeat(40)}\n`,
    );
    expect({ settings, faults }).toEqual({
      settings: { SESSION_SECRET: 's'.repeat(40) },
      faults: [],
    });
  });

  it.each(brokenSettings)('refuse $what and name every fault', ({ environment, names }) => {
    const { faults } = readSettings(environment, nowhere);
    const { message } = new Misconfigured(faults);
    for (const name of names) expect(message).toContain(name);
    for (const secret of secrets) expect(message).not.toContain(secret);
    expect(faults.length).toBe(names.length);
  });
});
