import { render, toPlainText } from '@react-email/render';
import type { Written } from './letter.ts';

export type Rendered = Readonly<{ subject: string; html: string; text: string }>;

/** The page as a mail: HTML, and the same words for who reads plain text. */
export async function rendered({ subject, page }: Written): Promise<Rendered> {
  const html = await render(page);
  return { subject, html, text: `${toPlainText(html, plain).trim()}\n` };
}

const plain: Parameters<typeof toPlainText>[1] = {
  wordwrap: 78,
  selectors: [
    { selector: 'h1', options: { uppercase: false, leadingLineBreaks: 2 } },
    { selector: 'a', options: { linkBrackets: ['<', '>'], noAnchorUrl: true } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'img', format: 'skip' },
  ],
};
