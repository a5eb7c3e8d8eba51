import { Temporal } from 'temporal-polyfill';
import { MessagesService } from '../../../src/messages/messages.service.ts';
import { RotationService } from '../../../src/rotation/rotation.service.ts';
import { anonymous, signedIn } from '../../support/api.ts';
import type { Api } from '../../support/api.ts';
import { startApp } from '../../support/app.ts';
import type { AppUnderTest } from '../../support/app.ts';
import { startSmtp } from '../../support/smtp.ts';
import type { SmtpSink } from '../../support/smtp.ts';
import { Visiting } from '../../support/visiting.ts';

const LEADERS = 12;
const TEAMS = 24;
const SLOTS = 60;
const CHIEF = 'leider-0@acme.example';

type Proposed = Readonly<{
  id: string;
  state: string;
  gaps: object[];
  visits: readonly Readonly<{
    person: { id: string };
    slot: { startsAt: string; team: { name: string } };
    reasons: { sentence: string }[];
  }>[];
}>;
type Answered = Readonly<{ visits: { id: string; state: string; startsAt: string }[] }>;

const propose = `mutation ($programmeId: ID!) {
  proposeRotation(programmeId: $programmeId, from: "2026-01-01", until: "2026-12-31", seed: 7) { id state }
}`;
const read = `query ($id: ID!) { rotationRun(id: $id) { id state gaps { missing reason }
  visits { person { id } slot { startsAt team { name } } reasons { sentence } } } }`;
const rehearsal = `query ($id: ID!) { publicationRehearsal(id: $id) { visits leaders outOfDate
  unreachable { id } messages { moment kind reader messages recipients } } }`;
const afterYes = [
  'CALENDAR_INVITATION',
  'READINESS_OPEN',
  'BRIEF',
  'REMINDER',
  'LOOK_BACK_REQUEST',
];
const open =
  'query ($token: String!) { invitation(token: $token) { visits { id state startsAt } } }';
const accept = `mutation ($token: String!, $accept: [ID!]!) {
  answerInvitation(token: $token, accept: $accept, decline: []) { visits { id state startsAt } }
}`;

const quarterOf = (moment: string): number =>
  Math.ceil(Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Amsterdam').month / 3);

describe('E1 “My diary fills; the visit never gets a date.”', () => {
  let house: Visiting;
  let app: AppUnderTest;
  let smtp: SmtpSink;
  let hr: Api;
  const leaderIds: string[] = [];

  beforeAll(async () => {
    house = await Visiting.open();
    house.now('2025-12-01T09:00:00Z');
    smtp = await startSmtp();
    app = await startApp({
      databaseUrl: house.world.url ?? '',
      clock: house.world.clock,
      config: { smtpUrl: smtp.url },
    });
    const operations = await house.world.department('Operations');
    for (let index = 0; index < LEADERS; index += 1) {
      // The first is the chief operating officer, above every team.
      const department = index === 0 ? 'Operations' : `Department ${index}`;
      const leader = await house.leader(`Leider ${index}`, department);
      await house.account(leader, `leider-${index}@acme.example`);
      leaderIds.push(leader.personId);
    }
    await layOutSlots(house, operations);
    await house.account(await house.world.actor('Hanna'), 'hanna@acme.example', 'HR');
    hr = await signedIn(app, 'hanna@acme.example');
  });

  afterAll(async () => {
    await app.close();
    await smtp.close();
    await house.close();
  });

  const draft = async (): Promise<Proposed> => {
    const asked = { programmeId: house.programmeId };
    const { proposeRotation } = await hr.ask<{ proposeRotation: Proposed }>(propose, asked);
    expect(proposeRotation.state).toBe('QUEUED');
    await app.nest.get(RotationService, { strict: false }).runDue();
    const { id } = proposeRotation;
    return (await hr.ask<{ rotationRun: Proposed }>(read, { id })).rotationRun;
  };
  /** What publishing will cause, while nothing is written and nothing is sent. */
  const rehearse = async (id: string): Promise<void> => {
    const { client } = house.world.db;
    const kept = () =>
      Promise.all([
        client.visit.count(),
        client.invitation.count(),
        client.message.count(),
        client.auditEntry.count(),
      ]);
    const before = await kept();
    const { publicationRehearsal } = await hr.ask<{ publicationRehearsal: object }>(rehearsal, {
      id,
    });
    const sent = (moment: string, kind: string, messages: number) => {
      return { moment, kind, reader: 'LEADER', messages, recipients: LEADERS };
    };
    expect(publicationRehearsal).toEqual({
      visits: 4 * LEADERS,
      leaders: LEADERS,
      outOfDate: 0,
      unreachable: [],
      messages: [
        sent('AT_ONCE', 'DATES_PROPOSED', LEADERS),
        ...afterYes.map((kind) => sent('AFTER_YES', kind, 4 * LEADERS)),
      ],
    });
    app.clock.advance({ seconds: 20 });
    await send();
    expect(await kept()).toEqual(before);
    expect(smtp.to(CHIEF)).toHaveLength(0);
  };
  const send = () => app.nest.get(MessagesService, { strict: false }).sendDue(app.clock.now());
  const tokenFor = (address: string): string =>
    /\/invitation\/([\w.-]+)/.exec(smtp.to(address)[0]?.text ?? '')?.[1] ?? '';

  it('gives everybody four dates in four quarters, with reasons, and the same again', async () => {
    const once = await draft();
    expect(once).toMatchObject({ state: 'FINISHED', gaps: [] });
    for (const id of leaderIds) {
      const dates = once.visits.filter(({ person }) => person.id === id);
      expect(dates.map(({ slot }) => quarterOf(slot.startsAt))).toEqual([1, 2, 3, 4]);
      for (const { reasons } of dates) expect(reasons.length).toBeGreaterThanOrEqual(2);
    }
    const twice = await draft();
    expect(twice.visits).toEqual(once.visits);
    await rehearse(twice.id);
    const publish = 'mutation ($id: ID!) { publishRotation(id: $id) { publishedAt } }';
    await hr.ask(publish, { id: twice.id });
  });

  it('tells HR’s page that a calculation came further, by its id alone, and nobody else', async () => {
    const leader = await signedIn(app, CHIEF);
    expect((await fetch(`${app.url}/events`)).status).toBe(401);
    expect((await leader.get('/events')).status).toBe(403);
    const stream = await hr.get('/events');
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const heard = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await heard.read()).value).toContain('retry:');
    const { id } = await draft();
    const told = (await heard.read()).value ?? '';
    expect(told).toMatch(/^event: changed\n/);
    expect(JSON.parse(told.split('data: ')[1] ?? '')).toEqual({ topic: 'rotationRun', ids: [id] });
    await heard.cancel();
  });

  it('sends each leader one mail with the four dates', async () => {
    app.clock.advance({ seconds: 20 });
    await send();
    await send();
    for (let index = 0; index < LEADERS; index += 1) {
      expect(smtp.to(`leider-${index}@acme.example`)).toHaveLength(1);
    }
  });

  it('takes all four in one tap from the link, without signing in, and twice is once', async () => {
    const browser = anonymous(app);
    const token = tokenFor(CHIEF);
    const { invitation } = await browser.ask<{ invitation: Answered }>(open, { token });
    expect(invitation.visits.map(({ state }) => state)).toEqual(Array(4).fill('PROPOSED'));
    const ids = invitation.visits.map(({ id }) => id);
    const answer = () =>
      browser.ask<{ answerInvitation: Answered }>(accept, { token, accept: ids });
    const once = await answer();
    expect(once.answerInvitation.visits.map(({ state }) => state)).toEqual(
      Array(4).fill('CONFIRMED'),
    );
    app.clock.advance({ seconds: 20 });
    await send();
    const mails = smtp.to(CHIEF).length;
    expect(await answer()).toEqual(once);
    app.clock.advance({ seconds: 20 });
    await send();
    expect(smtp.to(CHIEF)).toHaveLength(mails);
  });

  it('keeps the link for November working in November', async () => {
    const token = tokenFor(CHIEF);
    const { invitation } = await anonymous(app).ask<{ invitation: Answered }>(open, { token });
    const last = invitation.visits.at(-1)?.startsAt ?? '';
    expect(quarterOf(last)).toBe(4);
    app.clock.set(Temporal.Instant.from(last).subtract({ hours: 1 }));
    const late = await anonymous(app).ask<{ invitation: Answered }>(open, { token });
    expect(late.invitation.visits).toHaveLength(4);
  });
});

async function layOutSlots(house: Visiting, operations: string): Promise<void> {
  const teamIds: string[] = [];
  for (let index = 0; index < TEAMS; index += 1) {
    const departmentId = await house.world.department(`Team department ${index}`);
    await house.world.db.client.department.update({
      where: { id: departmentId },
      data: { parentId: operations },
    });
    teamIds.push(await house.world.team(`Team ${index}`, { departmentId }));
  }
  const first = Temporal.Instant.from('2026-01-12T08:00:00Z');
  for (let index = 0; index < SLOTS; index += 1) {
    const startsAt = first.add({ hours: 24 * Math.floor((index * 340) / SLOTS) });
    const teamId = teamIds[index % TEAMS] ?? '';
    await house.slot({ teamId, startsAt: startsAt.toString() });
  }
}
