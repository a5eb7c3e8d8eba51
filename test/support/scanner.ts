import type { Browser } from '@playwright/test';
import { anonymous } from './api.ts';
import type { AppUnderTest } from './app.ts';

const byLink = 'mutation ($token: String!) { signInByLink(token: $token) { roles } }';
const byCode = 'mutation ($code: String!) { signInByCode(code: $code) { roles } }';
const me = '{ me { roles } }';

type Mail = Readonly<{ link: string; code: string }>;

/** What stands between a mail and its reader: it opens, opens again, and presses what can be pressed. */
export class Scanner {
  constructor(
    private readonly app: AppUnderTest,
    private readonly browser: Browser | null,
  ) {}

  /** In how many of its ways it got in. */
  async goesThrough(mail: Mail, clicks: boolean): Promise<number> {
    const inByRequest = await this.submits(mail);
    return Number(inByRequest) + Number(clicks && (await this.clicks(mail)));
  }

  /** By plain requests, with a browser cookie of its own; true when it got in. */
  private async submits({ link, code }: Mail): Promise<boolean> {
    const { url } = this.app;
    for (const method of ['HEAD', 'GET', 'GET']) await fetch(`${url}/sign-in/${link}`, { method });
    const query = encodeURIComponent(`mutation { signInByLink(token: "${link}") { roles } }`);
    const preflight = { 'apollo-require-preflight': 'x' };
    await fetch(`${url}/graphql?query=${query}`, { headers: preflight });
    const own = anonymous(this.app);
    await own.send(byLink, { variables: { token: link } });
    await own.send('mutation { preparePasskeySignIn }');
    await own.send(byLink, { variables: { token: link } });
    await own.send(byCode, { variables: { code } });
    const { data } = await own.send(me);
    return (data as { me: unknown }).me !== null;
  }

  /** With a browser that runs the page's scripts and presses its button. */
  private async clicks({ link }: Mail): Promise<boolean> {
    if (this.browser === null) return false;
    const context = await this.browser.newContext({ baseURL: this.app.url, locale: 'nl-NL' });
    const page = await context.newPage();
    for (const time of [1, 2]) {
      await page.goto(`/sign-in/${link}`);
      const button = page.getByRole('button', { name: 'Log in', exact: true });
      await button.waitFor();
      if (time === 2) await button.click();
    }
    await page.getByRole('alert').or(page.getByRole('navigation')).first().waitFor();
    const answer = await context.request.post('/graphql', { data: { query: me } });
    const { data } = (await answer.json()) as { data: { me: unknown } };
    await context.close();
    return data.me !== null;
  }
}
