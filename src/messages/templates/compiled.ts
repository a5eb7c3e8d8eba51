import { log } from '../../platform/log.ts';
import type { Reader } from '../rules/letter.ts';
import { apart, cleaned, cut, escaped, filled, wrapped } from '../rules/holes.ts';
import type { Apart, Cut } from '../rules/holes.ts';
import type { Written } from './letter.ts';
import { rendered } from './rendered.ts';
import type { Rendered } from './rendered.ts';

type Letter = Readonly<{ reader: Reader }>;
/** Lays a letter of one kind out; the same words in the same shape always give the same page. */
type Template<L extends Letter> = (letter: L) => Promise<Written>;
type Compiled = Readonly<Record<keyof Rendered, Cut>>;

/** More shapes than an organisation sees in a week; the one used longest ago makes room. */
const KEPT = 400;
const known = new Map<string, Promise<Compiled | null>>();

/** The letter as a mail. Its page is rendered once for every kind, language and shape of letter. */
export async function inWords<L extends Letter>(
  kind: string,
  letter: L,
  template: Template<L>,
): Promise<Rendered> {
  const words = cleaned(letter);
  const parts = apart(words);
  const compiled = await compiledOnce(`${kind} ${parts.shape}`, () =>
    compile(kind, { letter: words, parts, template }),
  );
  return compiled === null ? direct(words, template) : fill(compiled, parts.words);
}

/** Afterwards the first letter of every shape is rendered again. */
export const forgetPages = (): void => known.clear();

async function direct<L extends Letter>(letter: L, template: Template<L>): Promise<Rendered> {
  const mail = await rendered(await template(letter), letter.reader.intro);
  return { ...mail, text: wrapped(mail.text) };
}

function compiledOnce(key: string, make: () => Promise<Compiled | null>): Promise<Compiled | null> {
  const compiled = known.get(key) ?? make();
  known.delete(key);
  known.set(key, compiled);
  const [oldest = ''] = known.keys();
  if (known.size > KEPT) known.delete(oldest);
  compiled.catch(() => known.delete(key));
  return compiled;
}

/**
 * Null when the page depends on its words in a way that marks cannot show, for instance because it
 * shortens one: then it is rendered every time, which is slow and right.
 */
async function compile<L extends Letter>(
  kind: string,
  { letter, parts, template }: Readonly<{ letter: L; parts: Apart; template: Template<L> }>,
): Promise<Compiled | null> {
  const wanted = await direct(letter, template);
  const compiled = await marked(parts.marked as L, template);
  if (compiled !== null && isSame(fill(compiled, parts.words), wanted)) return compiled;
  log.warn({ kind }, 'a mail template cannot be compiled');
  return null;
}

async function marked<L extends Letter>(
  letter: L,
  template: Template<L>,
): Promise<Compiled | null> {
  try {
    const page = await rendered(await template(letter), letter.reader.intro);
    const [subject, html, text] = [cut(page.subject), cut(page.html), cut(page.text)];
    return subject && html && text && { subject, html, text };
  } catch {
    return null;
  }
}

const fill = ({ subject, html, text }: Compiled, words: readonly string[]): Rendered => ({
  subject: filled(subject, words),
  html: filled(html, words, escaped),
  text: wrapped(filled(text, words)),
});

const isSame = (one: Rendered, other: Rendered): boolean =>
  one.subject === other.subject && one.html === other.html && one.text === other.text;
