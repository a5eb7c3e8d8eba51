import type { Stretch } from './found.ts';

/**
 * What follows the two check digits in each country, as the SWIFT IBAN registry lists it
 * (https://www.swift.com/standards/data-standards/iban-international-bank-account-number):
 * n digits, a letters, c either.
 */
const formats = `
AD:8n12c AE:19n AL:8n16c AT:16n AZ:4a20c BA:16n BE:12n BG:4a6n8c BH:4a14c BI:23n BR:23n1a1c BY:4c4n16c
CH:5n12c CR:18n CY:8n16c CZ:20n DE:18n DJ:23n DK:14n DO:4c20n EE:16n EG:25n ES:20n FI:14n FK:2a12n
FO:14n FR:10n11c2n GB:4a14n GE:2a16n GI:4a15c GL:14n GR:7n16c GT:24c HN:4a20n HR:17n HU:24n IE:4a14n
IL:19n IQ:4a15n IS:22n IT:1a10n12c JO:4a4n18c KW:4a22c KZ:3n13c LB:4n20c LC:4a24c LI:5n12c LT:16n
LU:3n13c LV:4a13c LY:21n MC:10n11c2n MD:20c ME:18n MK:3n10c2n MN:16n MR:23n MT:4a5n18c MU:4a19n3a
NI:4a20n NL:4a10n NO:11n OM:3n16c PK:4a16c PL:24n PS:4a21c PT:21n QA:4a21c RO:4a16c RS:18n RU:14n15c
SA:2n18c SC:4a20n3a SD:14n SE:20n SI:15n SK:20n SM:1a10n12c SO:19n ST:21n SV:4a20n TL:19n TN:20n
TR:6n16c UA:6n19c VA:18n VG:4a16n XK:16n YE:4a4n18c`;

const classes: Readonly<Record<string, string>> = { n: '\\d', a: '[A-Z]', c: '[A-Z\\d]' };

const accounts: ReadonlyMap<string, Readonly<{ length: number; pattern: RegExp }>> = new Map(
  formats
    .trim()
    .split(/\s+/)
    .map((format) => {
      const [country = '', parts = ''] = format.split(':');
      const fields = [...parts.matchAll(/(\d+)([nac])/g)].map(([, size = '', kind = '']) => ({
        size: Number(size),
        pattern: `${classes[kind] ?? ''}{${size}}`,
      }));
      const length = 4 + fields.reduce((sum, { size }) => sum + size, 0);
      const pattern = new RegExp(
        `^[A-Z]{2}\\d{2}${fields.map((field) => field.pattern).join('')}$`,
      );
      return [country, { length, pattern }];
    }),
);

const start = /[a-z][ .\-/_]{0,2}[a-z][ .\-/_]{0,2}\d/gi;
const letterOrDigit = /[a-z\d]/i;
const between = /[ .\-/_]/;

/** ISO 13616: the first four characters go to the end, letters count from 10, the rest of 97 is 1. */
export function passesMod97(account: string): boolean {
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** In capitals or not, with or without separators, also where no space stands before it. */
export function bankAccounts(text: string): Stretch[] {
  const found: Stretch[] = [];
  start.lastIndex = 0;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const account = accountAt(text, match.index);
    if (account) found.push(account);
    start.lastIndex = account ? account.to : match.index + 1;
  }
  return found;
}

function accountAt(text: string, from: number): Stretch | null {
  const format = accounts.get(lettersFrom(text, from, 2).account);
  if (!format) return null;
  const { account, to } = lettersFrom(text, from, format.length);
  const valid = format.pattern.test(account) && passesMod97(account);
  return valid ? { from, to } : null;
}

/** So many letters and digits, without the separators between them. */
function lettersFrom(text: string, from: number, size: number) {
  let account = '';
  let gap = 0;
  let to = from;
  for (; to < text.length && account.length < size && gap < 4; to += 1) {
    const character = text.charAt(to);
    if (letterOrDigit.test(character)) account += character.toUpperCase();
    else if (!between.test(character)) break;
    gap = letterOrDigit.test(character) ? 0 : gap + 1;
  }
  return { account, to };
}
