import { render, toPlainText } from '@react-email/render';
import { createElement } from 'react';
import type { Written } from './letter.ts';
import { Intro } from './page.tsx';

export type Rendered = Readonly<{ subject: string; html: string; text: string }>;

/** The page as a mail: HTML, and the same words for who reads plain text, a paragraph a line. */
export async function rendered(
  { subject, page }: Written,
  intro: readonly string[] = [],
): Promise<Rendered> {
  const html = await render(createElement(Intro, { value: intro }, page));
  return { subject, html, text: `${toPlainText(html, plain).trim()}\n` };
}

const plain: Parameters<typeof toPlainText>[1] = {
  wordwrap: false,
  selectors: [
    { selector: 'h1', options: { uppercase: false, leadingLineBreaks: 2 } },
    {
      selector: 'a',
      options: { linkBrackets: ['<', '>'], noAnchorUrl: false, hideLinkHrefIfSameAsText: false },
    },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'img', format: 'skip' },
  ],
};
