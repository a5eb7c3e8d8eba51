import { catalogue } from '../../i18n/catalogue.ts';
import type { Locale } from '../../i18n/catalogue.ts';
import { minutesToSignIn } from './sign-in.ts';

export type SignInMail = Readonly<{ subject: string; html: string; text: string }>;

/** The mail that lets somebody in: a link and six digits, both for the browser that asked. */
export function signInMail(locale: Locale, link: string, code: string): SignInMail {
  const { mail } = catalogue(locale).api.signIn;
  const digits = `${code.slice(0, 3)} ${code.slice(3)}`;
  const lines = [mail.greeting, mail.intro(minutesToSignIn), mail.otherwise];
  return {
    subject: mail.subject(digits),
    text: [lines[0], lines[1], link, mail.orTheCode, digits, lines[2], ''].join('\n\n'),
    html: html(locale, mail, link, digits),
  };
}

type Words = ReturnType<typeof catalogue>['api']['signIn']['mail'];

/** Tables and inline styles, because many mail programs know nothing newer. */
function html(locale: Locale, words: Words, link: string, digits: string): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escaped(text)}</p>`;
  const muted = (text: string) =>
    `<p style="margin:0;font-size:14px;color:#565F6B">${escaped(text)}</p>`;
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${escaped(words.subject(digits))}</title></head>
<body style="margin:0;background:#FBF7F2">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#FBF7F2"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:480px;background:#FFFFFF;border-radius:12px"><tr><td style="padding:32px;font:16px/1.5 Figtree,Segoe UI,Helvetica,Arial,sans-serif;color:#1B2430">
<p style="margin:0 0 24px;font-weight:700;color:#0F5E63">Open Deur</p>
${paragraph(words.greeting)}
${paragraph(words.intro(minutesToSignIn))}
<p style="margin:0 0 24px"><a href="${escaped(link)}" style="display:inline-block;padding:14px 28px;border-radius:10px;background:#A3172E;color:#FFFFFF;font-weight:600;text-decoration:none">${escaped(words.button)}</a></p>
${paragraph(words.orTheCode)}
<p style="margin:0 0 24px;font-size:30px;font-weight:700;letter-spacing:4px">${digits}</p>
${muted(words.otherwise)}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
