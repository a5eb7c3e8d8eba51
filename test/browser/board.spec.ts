import type { Page } from '@playwright/test';
import { Database } from '../../src/platform/database/database.service.ts';
import { Links } from '../../src/platform/links.ts';
import { describeInBrowser } from '../support/browser.ts';
import { FakeClock } from '../support/clock.ts';
import { Journey } from '../support/journey.ts';
import type { Visitor } from '../support/journey.ts';

const journey = new Journey();
let phone: Visitor;
let path: string;

const stages = ['gehoord', 'te laat', 'bezig tot', 'nee, omdat', 'gedaan en gemerkt'] as const;
const client = () => journey.app.nest.get(Database, { strict: false }).client;

/** A team about which something stands in every stage. */
async function layOut(): Promise<string> {
  const { id: departmentId } = await client().department.create({ data: { name: 'Vervoer' } });
  const { id: siteId } = await client().site.create({
    data: { name: 'Depot Goes', address: 'Kade 1, Goes', timeZone: 'Europe/Amsterdam' },
  });
  const visitType = await client().visitType.findFirstOrThrow({ where: { code: 'DRIVER' } });
  const team = await client().hostTeam.create({
    data: { name: 'Chauffeurs Goes', siteId, visitTypeId: visitType.id, departmentId },
  });
  const owner = await client().person.create({
    data: { givenName: 'Karim', familyName: 'Bos', serviceFrom: new Date('2020-01-01') },
  });
  const answers = [
    null,
    null,
    { kind: 'BUSY', busyUntil: new Date('2026-12-03'), text: 'De drukker is gebeld.' },
    { kind: 'NO_BECAUSE', text: 'De sleutel mag niet buiten het depot.' },
    { kind: 'DONE', yes: 1, text: 'Er hangt een bord.' },
  ] as const;
  for (const [n, answer] of answers.entries()) {
    const given = answer && {
      ...answer,
      answeredBy: owner.id,
      answeredAt: new Date('2026-10-01T08:00:00Z'),
    };
    await client().point.create({
      data: {
        teamId: team.id,
        kind: 'IDEA',
        text: `Wat we hoorden, nummer ${n}`,
        raisedOn: new Date('2026-09-07'),
        promise: {
          create: {
            ownerId: owner.id,
            replyBy: new Date(n === 1 ? '2026-11-02' : '2026-12-24'),
            ...(given && { answers: { create: given } }),
          },
        },
      },
    });
  }
  const madeAt = new Date('2026-11-22T09:00:00Z');
  const link = await client().boardLink.create({ data: { teamId: team.id, madeAt } });
  return `/board/${journey.app.nest.get(Links, { strict: false }).sign('board', link.id)}`;
}

/** What somebody reads who sees no colour: the words beside each icon, and its shape. */
const read = (page: Page) =>
  page.locator('.board-stage').evaluateAll((all) =>
    all.map((stage) => ({
      words: stage.textContent,
      shape: stage.querySelector('path')?.getAttribute('d') ?? '',
    })),
  );

describeInBrowser('F10 the board behind the code on the depot wall', () => {
  beforeAll(async () => {
    await journey.begin('beheer@acme.example', new FakeClock('2026-11-22T09:00:00Z'));
    path = await layOut();
    phone = await journey.visitor(390);
  });
  afterAll(() => journey.end());

  it('opens on a phone without signing in, and says every stage in words and with a shape of its own', async () => {
    await phone.page.goto(path);
    await phone.sees('Geleerd & gedaan: Chauffeurs Goes');
    const found = await read(phone.page);
    expect(found).toHaveLength(stages.length);
    for (const stage of stages) {
      expect(found.filter(({ words }) => words?.startsWith(stage))).toHaveLength(1);
    }
    expect(new Set(found.map(({ shape }) => shape)).size).toBe(stages.length);
  });

  it('reads without colour: the same page in grey has no fault that axe finds', async () => {
    await phone.page.evaluate(() => (document.documentElement.style.filter = 'grayscale(1)'));
    expect(await phone.obstacles()).toEqual([]);
  });

  it('fills a television, and turns its pages by a key or by itself until somebody stops it', async () => {
    const television = await journey.visitor(1280);
    await television.page.goto(`${path}?screen`);
    await television.sees('1 van 2');
    expect(await television.obstacles()).toEqual([]);
    const next = television.button('Volgende');
    await next.focus();
    await television.page.keyboard.press('Enter');
    await television.sees('2 van 2');
    await television.button('Pauze').focus();
    await television.page.keyboard.press('Space');
    await television.sees('Ga door');
    const moves = await television.page.evaluate(() => document.getAnimations().length);
    expect(moves).toBe(0);
  });

  it('says that the link was replaced, with the status 410', async () => {
    await client().boardLink.updateMany({ data: { endedAt: new Date('2026-11-22T09:00:00Z') } });
    const response = await phone.page.goto(path);
    expect(response?.status()).toBe(410);
    await phone.sees('Deze link is vervangen.');
    const forged = await phone.page.goto('/board/nonsense');
    expect(forged?.status()).toBe(404);
    await phone.sees('Deze link klopt niet.');
  });
});
