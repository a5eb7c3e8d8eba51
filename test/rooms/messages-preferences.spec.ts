import {
  exampleBundle,
  exampleNudge,
  nudgeKinds,
} from '../../src/messages/templates/nudge-examples.ts';
import { nudgeMail } from '../../src/messages/templates/pages.ts';
import type { Rendered } from '../../src/messages/templates/rendered.ts';
import { anonymous, signedIn } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { headerOf, Ladder } from '../support/ladder.ts';

/** Thursday 12 November 2026, 09:00–13:00 in Amsterdam; late on Saturday, so told on Monday. */
const VISIT = '2026-11-12T08:00:00Z';
const MONDAY = '2026-11-16T08:30';
const LEADER = 'marleen@acme.example';

let ladder: Ladder;

beforeAll(async () => {
  ladder = await Ladder.open();
});
beforeEach(() => ladder.begin('2026-11-02T08:00:00Z'));
afterAll(() => ladder.scene.close());

const nudges = () => ladder.nudges();

describe('switching off', () => {
  let app: AppUnderTest;

  beforeAll(async () => {
    const { url } = ladder.scene.database;
    app = await startApp({ databaseUrl: url ?? '', clock: ladder.scene.clock });
  });
  afterAll(() => app.close());

  /** The link of the mail's header, as a mail client sees it. */
  async function link(): Promise<string> {
    await ladder.scene.visit(VISIT, { state: 'DONE' });
    await ladder.at(MONDAY);
    const header = headerOf(nudges()[0], 'list-unsubscribe');
    return (/^<(.+)>$/.exec(header ?? '')?.[1] ?? '').replace('http://open-deur.test', app.url);
  }
  const muted = () => ladder.scene.db.mutedGroup.findMany({ select: { group: true } });

  /** RFC 8058 section 3.2: no cookie, no session, only the pair. */
  const oneClick = (url: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      redirect: 'error',
    });

  it('takes one click of a bare client, and from then on the group stays away', async () => {
    const url = await link();
    const [mail] = nudges();
    expect(headerOf(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const answers = [await oneClick(url), await oneClick(url)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await muted()).toEqual([{ group: 'LOOK_BACKS' }]);
    await ladder.at('2026-11-18T14:00');
    expect(nudges().filter(({ envelope }) => envelope.to.includes(LEADER))).toHaveLength(1);
    expect(ladder.heard('Ilse')).toHaveLength(1);
  });

  it('changes nothing when somebody looks: a GET shows a page, whoever opens it', async () => {
    const url = await link();
    for (const accept of ['text/html', '*/*']) await fetch(url, { headers: { accept } });
    await fetch(url, { method: 'HEAD' });
    const token = url.split('/').at(-1);
    const look =
      'query ($token: String!) { unsubscribePage(token: $token) { groups { group on } } }';
    expect(await anonymous(app).ask(look, { token })).toEqual({
      unsubscribePage: { groups: [{ group: 'LOOK_BACKS', on: true }] },
    });
    expect(await muted()).toEqual([]);
  });

  it('is refused for a link that was altered, or made for something else', async () => {
    const url = await link();
    const token = url.split('/').at(-1) ?? '';
    const [, ...signed] = token.split('.');
    const forged = [
      `DIGESTS.${signed.join('.')}`,
      `LOOK_BACKS~DIGESTS.${signed.join('.')}`,
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      signed.join('.'),
      'LOOK_BACKS',
    ];
    for (const each of forged) {
      const { status } = await oneClick(`${app.url}/unsubscribe/${each}`);
      expect(status).toBeGreaterThanOrEqual(400);
    }
    const lookBack = /\/look-back\/([\w.-]+)/.exec(nudges()[0]?.text ?? '')?.[1] ?? '';
    expect((await oneClick(`${app.url}/unsubscribe/LOOK_BACKS.${lookBack}`)).status).not.toBe(200);
    expect(await muted()).toEqual([]);
  });

  it('does not touch what cannot wait, and is seen on one’s own page', async () => {
    await ladder.scene.db.mutedGroup.createMany({
      data: (['LOOK_BACKS', 'VISITS', 'HOSTING', 'PROMISES', 'THANKS', 'DIGESTS'] as const).map(
        (group) => ({ personId: ladder.scene.leader, group }),
      ),
    });
    await ladder.scene.visit(VISIT);
    await ladder.at('2026-11-11T16:00');
    expect(headerOf(ladder.scene.smtp.to(LEADER)[0], 'list-unsubscribe')).toBeUndefined();
    expect(ladder.heard('Marleen').filter((each) => each.startsWith('Morgen'))).toHaveLength(1);
    await ladder.at('2026-11-16T08:30');
    await ladder.at('2026-11-18T13:00');
    expect(nudges().filter(({ envelope }) => envelope.to.includes(LEADER))).toEqual([]);
  });

  it('shows what is coming, to whom and why it comes, and takes a switch and a language', async () => {
    await ladder.scene.db.account.create({
      data: {
        personId: ladder.scene.leader,
        email: LEADER,
        createdAt: new Date('2026-01-01'),
        roles: [],
      },
    });
    await ladder.scene.visit(VISIT);
    ladder.scene.clock.setLocal('2026-11-03T09:00');
    const api = await signedIn(app, LEADER);
    const ask = '{ me { messageSwitches { group on } comingMessages { kind at team } } }';
    type Mine = {
      me: {
        messageSwitches: { group: string; on: boolean }[];
        comingMessages: { kind: string; at: string; team: string | null }[];
      };
    };
    const before = (await api.ask<Mine>(ask)).me;
    expect(before.comingMessages.map(({ kind, at }) => `${kind} ${at}`)).toEqual(
      expect.arrayContaining([
        'REMINDER 2026-11-11T15:00:00Z',
        'LOOK_BACK_REQUEST 2026-11-12T12:00:00Z',
        'LOOK_BACK_LATE 2026-11-16T07:30:00Z',
        'LOOK_BACK_OPEN 2026-11-18T12:00:00Z',
      ]),
    );
    const off = 'mutation { switchMessages(group: LOOK_BACKS, on: false) }';
    expect(await api.ask(off)).toEqual({ switchMessages: true });
    const after = (await api.ask<Mine>(ask)).me;
    expect(after.messageSwitches).toContainEqual({ group: 'LOOK_BACKS', on: false });
    expect(after.comingMessages.map(({ kind }) => kind)).not.toContain('LOOK_BACK_LATE');
    expect(await api.ask('mutation { chooseLanguage(locale: en) { locale } }')).toEqual({
      chooseLanguage: { locale: 'en' },
    });
    const audited = await ladder.scene.db.auditEntry.findMany({ select: { action: true } });
    expect(audited.map(({ action }) => action)).not.toContain('switchMessages');
  });
});

describe.each(['nl', 'en'] as const)('every mail that can wait, in %s', (locale) => {
  let mails: [string, Rendered][];
  beforeAll(async () => {
    mails = await Promise.all(
      nudgeKinds.map(async (kind): Promise<[string, Rendered]> => [
        kind,
        await nudgeMail(exampleNudge(kind, locale)),
      ]),
    );
    mails.push(['BUNDLE', await nudgeMail(exampleBundle(locale))]);
  });

  it('has its words in html and text, small, with a way to switch it off and no blame', () => {
    for (const [kind, { subject, html, text }] of mails) {
      const all = `${subject} ${text}`;
      expect([kind, all]).toEqual([kind, expect.not.stringMatching(/undefined|\[object|NaN|!/)]);
      expect(all).not.toMatch(/verplicht|score|achterstand/i);
      expect(html).toContain(`lang="${locale}"`);
      expect(html.length).toBeLessThan(40_000);
      expect(text).toMatch(
        locale === 'nl' ? /Zet deze\s+berichten\s+uit/ : /Switch these\s+messages\s+off/,
      );
    }
  });

  it('has one red step, also when several things go together', () => {
    for (const [, { html }] of mails) expect(html.match(/class="carpet"/g)).toHaveLength(1);
  });
});
