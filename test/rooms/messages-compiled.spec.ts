import fc from 'fast-check';
import type { Locale } from '../../src/i18n/catalogue.ts';
import { log } from '../../src/platform/log.ts';
import { messageKinds } from '../../src/messages/rules/message.ts';
import type { MessageKind } from '../../src/messages/rules/message.ts';
import { scale } from '../support/proof.ts';
import { forgetPages, inWords } from '../../src/messages/templates/compiled.ts';
import { exampleMail } from '../../src/messages/templates/examples.ts';
import { calendarInvitation } from '../../src/messages/templates/calendar-invitation.tsx';
import { exampleVisit } from '../../src/messages/rules/examples.ts';

const kinds = Object.keys(messageKinds) as MessageKind[];
const locales: Locale[] = ['nl', 'en'];

const hostile = fc.constantFrom(
  ...['<b>Jan</b>', '<!-- -->', '</style><script>alert(1)</script>', '&lt;&amp;', '&', `"'`, '$&'],
  ...[
    "$1$`$'$$",
    '\u2C30\uE000\uE010\uE001',
    '\u2C00',
    'J\u00f6rg \u0141ukasz',
    '\u05d9\u05d5\u05e1\u05d9',
    '\u202Eevil',
  ],
  ...[
    '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67',
    '\ud83d',
    'a\r\nBcc: x@x.nl',
    '\t\u0000x\u200b y ',
    'x'.repeat(300),
    'ab '.repeat(60),
  ],
  ...[
    '- x',
    '> x',
    '\u00a0',
    '\u00dfa',
    'ij',
    '\u0130',
    'https://x.nl/?a=1&b="2"',
    'KCC',
    '__proto__',
    '%s {0} ${x}',
  ],
);
const word = fc.oneof(hostile, fc.string(), fc.string({ unit: 'binary' }));

/** Every word of the letter another; what chooses between sentences stays. */
function poisoned<T>(value: T, next: () => string): T {
  if (typeof value === 'string')
    return (value === '' || /^(?:nl|en|[A-Z_]+)$/.test(value) ? value : next()) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => poisoned(item, next)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, poisoned(field, next)]);
  return Object.fromEntries(fields) as T;
}

describe('a compiled template', () => {
  const warnings: unknown[] = [];
  const { warn } = log;
  beforeAll(() => {
    log.warn = (details: unknown) => warnings.push(details);
  });
  afterEach(() => warnings.splice(0));
  afterAll(() => {
    log.warn = warn;
  });

  it.each(kinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const)))(
    '%s in %s writes what the page itself would have written, whatever the words',
    async (kind, locale) => {
      await fc.assert(
        fc.asyncProperty(fc.array(word, { minLength: 3, maxLength: 12 }), async (words) => {
          const mail = (next: () => string) =>
            exampleMail(kind, locale, (letter) => {
              const reader = { ...letter.reader, intro: ['Welkom.', 'Tot dan.'] };
              return poisoned({ ...letter, reader }, next);
            });
          const hostileMail = () => {
            let used = 0;
            return mail(() => words[(used += 1) % words.length] ?? '');
          };
          await mail(() => 'gewoon');
          const compiled = await hostileMail();
          // The first of its shape is rendered both ways, and the page itself wins.
          forgetPages();
          expect(compiled).toEqual(await hostileMail());
        }),
        { numRuns: scale({ full: 100, reduced: 4 }) },
      );
      expect(warnings).toEqual([]);
    },
  );

  it('lets no word become markup, a header or a second line', async () => {
    const change = <L>(letter: L): L => poisoned(letter, () => '<i>\r\nBcc: a@b.nl');
    const { subject, html } = await exampleMail('CALENDAR_INVITATION', 'nl', change);
    expect(html).not.toMatch(/<i>/);
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('is not used for a page that does more with a word than write it down', async () => {
    const letter = exampleVisit('nl');
    const mail = await inWords('REMINDER', letter, async (some) => ({
      ...calendarInvitation(some),
      subject: some.team.slice(0, 4),
    }));
    expect(mail.subject).toBe('Mont');
    expect(warnings).toEqual([{ kind: 'REMINDER' }]);
  });
});
