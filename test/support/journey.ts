import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from '@playwright/test';
import type { Temporal } from 'temporal-polyfill';
import { MessagesService } from '../../src/messages/messages.service.ts';
import type { Assurance } from '../../src/platform/actor.ts';
import type { Config } from '../../src/platform/config.ts';
import { signedIn } from './api.ts';
import { startApp } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { hasBrowser, openBrowser, tellTime, visitor } from './browser.ts';
import { FakeClock } from './clock.ts';
import { freshDatabase } from './database.ts';
import type { FreshDatabase } from './database.ts';
import { linkIn } from './main-job.ts';
import { startSmtp } from './smtp.ts';
import type { SmtpSink } from './smtp.ts';

/** One person at one browser, who acts by what is written on the page. */
export class Visitor {
  private static failures = 0;

  constructor(
    readonly page: Page,
    private readonly smtp: SmtpSink,
  ) {}

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  press(name: string | RegExp): Promise<void> {
    return this.orPicture(this.button(name).first().click());
  }

  follow(name: string | RegExp): Promise<void> {
    return this.orPicture(this.page.getByRole('link', { name }).first().click());
  }

  /** Opens what stands folded below a heading. */
  unfold(heading: string | RegExp): Promise<void> {
    return this.orPicture(this.page.locator('summary', { hasText: heading }).first().click());
  }

  fill(label: string | RegExp, text: string): Promise<void> {
    return this.orPicture(this.page.getByLabel(label).first().fill(text));
  }

  choose(label: string, option: string): Promise<unknown> {
    return this.orPicture(this.page.getByLabel(label).first().selectOption({ label: option }));
  }

  sees(text: string | RegExp): Promise<void> {
    return this.orPicture(this.page.getByText(text).first().waitFor());
  }

  /**
   * What stands in the way of somebody on this page: by those rules, and by a page that is wider than a
   * narrow phone.
   */
  async obstacles(): Promise<string[]> {
    const found = await this.violations();
    const size = this.page.viewportSize() ?? { width: 1280, height: 800 };
    await this.page.setViewportSize({ ...size, width: 320 });
    const spills = await this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const wide = [...document.querySelectorAll('main *')].filter(
        (one) =>
          !one.closest('.scroller, .hidden') && one.getBoundingClientRect().right > clientWidth + 1,
      );
      return [`wider than 320 px: ${wide.at(-1)?.outerHTML.slice(0, 120)}`];
    });
    await this.page.setViewportSize(size);
    return [...found, ...spills];
  }

  /**
   * By the rules of WCAG 2.2 AA and best practice. Where nothing is framed the page itself can say all
   * at once, in half the time.
   */
  async violations(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .setLegacyMode(this.page.frames().length === 1)
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
  }

  /** A failed step leaves a picture of the page behind: the text of the failure alone says little. */
  private async orPicture<T>(step: Promise<T>): Promise<T> {
    try {
      return await step;
    } catch (error) {
      Visitor.failures += 1;
      const path = `test-results/browser-${Visitor.failures}.png`;
      await this.page.screenshot({ path, fullPage: true });
      throw error;
    }
  }

  /** What was there has been dealt with. */
  gone(text: string): Promise<void> {
    return this.orPicture(this.page.getByText(text).first().waitFor({ state: 'hidden' }));
  }

  /** What is open as a dialog, or as a whole page when nothing is. */
  closed(): Promise<void> {
    return this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** By the six digits of the mail, as on a device that does not open links. */
  async signIn(email: string): Promise<void> {
    await this.page.goto('/sign-in');
    await this.signInHere(email);
  }

  /** On the sign-in page to which the product itself has led. */
  async signInHere(email: string): Promise<void> {
    await this.fill('E-mailadres', email);
    const before = this.smtp.to(email).length;
    await this.press('Stuur mij een mail');
    const { text = '' } = await this.smtp.arrived(email, before + 1);
    await this.fill('De zes cijfers uit de mail', /\n(\d{3} \d{3})\n/.exec(text)?.[1] ?? '');
    await this.press('Log in');
    await this.orPicture(this.page.getByRole('navigation').first().waitFor());
  }
}

/** The built client before the whole product, with a clock that the test moves and real mail. */
export class Journey {
  app!: AppUnderTest;
  smtp!: SmtpSink;
  private database: FreshDatabase | null = null;
  private browser!: Browser;
  private readonly pages: Page[] = [];

  /** On an empty database of its own, or on one in which a test has prepared a world. */
  async begin(
    adminEmail: string,
    clock: FakeClock,
    prepared?: string,
    settings: Partial<Config> = {},
  ): Promise<void> {
    if (!hasBrowser) return;
    this.browser = await openBrowser();
    this.database = prepared === undefined ? await freshDatabase() : null;
    this.smtp = await startSmtp();
    const config = { smtpUrl: this.smtp.url, adminEmail, ...settings };
    const databaseUrl = prepared ?? this.database?.url ?? '';
    this.app = await startApp({ databaseUrl, clock, config });
  }

  async end(): Promise<void> {
    if (!hasBrowser) return;
    await this.browser.close();
    await this.app.close();
    await this.smtp.close();
    await this.database?.drop();
  }

  async visitor(width = 1280): Promise<Visitor> {
    return this.with(await visitor(this.browser, this.app, width));
  }

  /** Somebody who signed in before; the ways of signing in have journeys of their own. */
  async known(email: string, width = 390, assurance: Assurance = 'LOW'): Promise<Visitor> {
    const visitor = await this.visitor(width);
    const value = (await signedIn(this.app, email, assurance)).cookie('od-session');
    await visitor.page.context().addCookies([{ name: 'od-session', value, url: this.app.url }]);
    return visitor;
  }

  /** Somebody on a phone whose browser keeps the client on the device. */
  async traveller(): Promise<Visitor> {
    return this.with(await visitor(this.browser, this.app, 390, true));
  }

  /** Another tab, of a browser that is open already. */
  with(page: Page): Visitor {
    this.pages.push(page);
    return new Visitor(page, this.smtp);
  }

  /** A tab that was closed has no clock any more. */
  without({ page }: Visitor): void {
    this.pages.splice(this.pages.indexOf(page), 1);
  }

  async at(moment: Temporal.Instant): Promise<void> {
    this.app.clock.set(moment);
    await Promise.all(this.pages.map((page) => tellTime(page, this.app)));
  }

  /** Past the moment in which one could still undo, when the messages leave. */
  async messagesLeave(): Promise<void> {
    await this.at(this.app.clock.now().add({ seconds: 20 }));
    await this.app.nest.get(MessagesService, { strict: false }).sendDue(this.app.clock.now());
  }

  /** The path of the latest link of a kind that somebody was mailed. */
  linkTo(email: string, kind: string): string {
    const mail = this.smtp.to(email).findLast(({ text }) => text?.includes(`/${kind}/`));
    return `/${kind}/${linkIn(mail?.text, kind)}`;
  }
}
