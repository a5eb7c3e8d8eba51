import type { reporting as nl } from '../nl/reporting.ts';

export const reporting: typeof nl = {
  channels: {
    title: 'Reporting channels',
    note: 'A look-back is not the place for an unsafe situation or misconduct. The pages of leaders and hosts say where is.',
    kind: { UNSAFE: 'Unsafe situation', MISCONDUCT: 'Misconduct' },
    missing: 'Not filled in yet. Those pages say that there is no channel.',
    nameNl: 'Name, Dutch',
    nameEn: 'Name, English',
    contact: 'Telephone, address or page',
    edit: (kind) => `Fill in: ${kind}`,
    save: 'Keep',
    remove: 'Remove',
  },
  statements: {
    title: 'Expectation beforehand',
    note: 'Three statements for each visit type. A leader gives each 1 to 5 before and after; the difference is for that leader alone. Statements are about the work, not about a colleague. Whoever answered already sees the new statement beside the old answer.',
    edit: 'Change',
    nl: (place) => `Statement ${place}, Dutch`,
    en: (place) => `Statement ${place}, English`,
    save: 'Keep these statements',
    cancel: 'Leave them',
  },
  keys: {
    title: 'Key of private texts',
    note: 'What people write for themselves is encrypted with JOURNAL_KEY. What it says cannot be read here.',
    total: (count) => (count === 1 ? '1 text.' : `${count} texts.`),
    fine: 'Everything is under the key of today. A previous key can be put away.',
    waiting: (count) =>
      `${count} still under a previous key. Leave JOURNAL_KEY_PREVIOUS as it is; this goes by itself.`,
    unreadable: (count) =>
      `${count} under a key that is missing. Their authors cannot read them. Put that key into JOURNAL_KEY_PREVIOUS and restart.`,
  },
};
