/** What a page of the phone is about to fetch: its code, its looks, and its texts by language. */
export type Needed = Readonly<{
  address: string;
  code: readonly string[];
  looks: readonly string[];
  nl: readonly string[];
  en: readonly string[];
}>;

/** The place in the page for it. */
export const PLACE = '<!-- needed -->';

/** `*` is one part of an address. */
export const patternOf = (address: string): string => `^${address.replaceAll('*', '[^/]+')}/?$`;

const code = (file: string): string => `<link rel="modulepreload" crossorigin href="${file}">`;
const looks = (file: string): string =>
  `<link rel="preload" as="style" crossorigin href="${file}">`;

/**
 * Said in the first answer: otherwise a telephone learns of it only once the router has begun. Which of
 * the texts are wanted, only the device knows.
 */
export const asHead = (needed: Needed): string =>
  [
    ...(['nl', 'en'] as const).map(
      (locale) => `<meta name="texts-${locale}" content="${needed[locale].join(' ')}">`,
    ),
    ...needed.looks.map(looks),
    ...needed.code.map(code),
  ].join('');
