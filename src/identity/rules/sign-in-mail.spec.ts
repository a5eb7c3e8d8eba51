import { signInMail } from './sign-in-mail.ts';

const link = 'https://open-deur.example/sign-in/abc?x=1&y="';

describe('the sign-in mail', () => {
  it('carries link and digits in both parts', () => {
    for (const locale of ['nl', 'en'] as const) {
      const { subject, html, text } = signInMail(locale, link, '012345');
      expect(subject).toContain('012 345');
      expect(text).toContain(`\n${link}\n`);
      expect(text).toContain('\n012 345\n');
      expect(html).toContain('>012 345<');
      expect(html).toContain('href="https://open-deur.example/sign-in/abc?x=1&amp;y=&quot;"');
      expect(html).toContain(`<html lang="${locale}">`);
    }
  });

  it('says how long it works', () => {
    expect(signInMail('nl', link, '012345').text).toContain('15 minuten');
    expect(signInMail('en', link, '012345').text).toContain('15 minutes');
  });
});
