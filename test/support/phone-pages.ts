import type { Page } from '@playwright/test';
import { anonymous } from './api.ts';
import type { Visitor } from './journey.ts';
import { PhoneScene, phones } from './phone-scene.ts';
import { at } from './world.ts';

export const looks = [
  { locale: 'nl', scheme: 'light' },
  { locale: 'en', scheme: 'dark' },
  { locale: 'nl', scheme: 'dark' },
  { locale: 'en', scheme: 'light' },
] as const;
export type Look = (typeof looks)[number];

/** A page of the phone, and who opens it; by a link nobody has to sign in. One is a refusal. */
export type PhonePage = Readonly<{
  name: string;
  as: string | null;
  path: string;
  refused?: true;
}>;

/** The pages that most people see come first: a reduced run looks at those. */
export async function phonePages(scene: PhoneScene): Promise<PhonePage[]> {
  const { visits } = scene;
  const own = (name: string, path: string, as: string = phones.marleen) => ({ name, as, path });
  const byLink = (name: string, path: string) => ({ name, as: null, path });
  const hosted = `/visits/${visits.hosted}`;
  return [
    byLink('invitation', await scene.invitation(true)),
    own('today', '/today'),
    byLink('look-back by link', scene.path('look-back', visits.hosted)),
    byLink('host card', await scene.card(visits.hosted)),
    own('visit', `/visits/${visits.first}`),
    byLink('board by link', await boardOf(scene)),
    own('guests', '/guests', phones.karim),
    own('agenda', '/agenda', phones.ilse),
    byLink('day card by link', scene.path('day-card', visits.hosted)),
    own('promises', '/promises'),
    own('visits', '/visits'),
    own('brief', `/visits/${visits.first}/brief`),
    own('day card', `/visits/${visits.first}/day-card`),
    own('visit to look back on', hosted, phones.joost),
    own('look-back', `${hosted}/look-back`, phones.joost),
    own('book', '/book'),
    own('log a visit', '/visits/log'),
    own('account', '/account'),
    own('assistants', '/assistants'),
    own('calendars', '/calendars'),
    own('thanks', '/thanks', phones.karim),
    own('board', '/board', phones.karim),
    byLink('mirror', new URL(await mirrorOf(scene)).pathname),
    byLink('sign in', '/sign-in'),
    { ...byLink('a link that is not ours', '/invitation/AAAA.BBBB'), refused: true },
  ];
}

async function boardOf(scene: PhoneScene): Promise<string> {
  const { client } = scene.house.world.db;
  const data = { teamId: scene.teamId, madeAt: new Date('2026-09-01T08:00:00Z') };
  return scene.path('board', (await client.boardLink.create({ data })).id);
}

async function mirrorOf(scene: PhoneScene): Promise<string> {
  const card = (await scene.card(scene.visits.hosted)).split('/').at(-1);
  const query = 'query ($token: String!) { hostCard(token: $token) { mirrorLink } }';
  const { hostCard } = await anonymous(scene.journey.app).ask<{ hostCard: { mirrorLink: string } }>(
    query,
    {
      token: card,
    },
  );
  return hostCard.mirrorLink;
}

/** On 21 September, just after Joost's visit; Marleen said yes to the first of her dates. */
export async function afterAVisit(): Promise<PhoneScene> {
  const scene = await PhoneScene.open();
  await scene.house.answers.acceptVisit(scene.people.marleen, scene.visits.first);
  await scene.journey.at(at('2026-09-21T12:00:00Z'));
  return scene;
}

/** Browsers by who is signed in, of which one serves every look. */
export class Readers {
  private readonly open = new Map<string, Visitor>();

  constructor(
    private readonly scene: PhoneScene,
    private readonly width = 390,
  ) {}

  async show({ as, path }: PhonePage, { locale, scheme }: Look): Promise<Visitor> {
    const visitor = await this.of(as);
    await visitor.page.evaluate(
      ([language, colours]) => {
        localStorage.setItem('od-locale', language);
        localStorage.setItem('od-scheme', colours);
      },
      [locale, scheme] as const,
    );
    await visitor.page.goto(path);
    await settled(visitor.page);
    return visitor;
  }

  private async of(email: string | null): Promise<Visitor> {
    const known = this.open.get(email ?? '');
    if (known) return known;
    const { journey } = this.scene;
    const visitor =
      email === null
        ? await journey.visitor(this.width)
        : await journey.known(email, this.width, 'HIGH');
    await visitor.page.goto('/sign-in');
    this.open.set(email ?? '', visitor);
    return visitor;
  }
}

async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.loading') === null);
}
