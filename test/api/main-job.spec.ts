import { Temporal } from 'temporal-polyfill';
import { MessagesService } from '../../src/messages/messages.service.ts';
import { RotationService } from '../../src/rotation/rotation.service.ts';
import { anonymous, signedIn } from '../support/api.ts';
import type { Api } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { calendarIn, eventIn } from '../support/calendar.ts';
import { FakeClock } from '../support/clock.ts';
import { freshDatabase } from '../support/database.ts';
import { documents, idOf, leadersFile, linkIn } from '../support/main-job.ts';
import { startSmtp } from '../support/smtp.ts';
import type { SmtpSink } from '../support/smtp.ts';

const ZONE = 'Europe/Amsterdam';
const MARLEEN = 'marleen@acme.example';
const PETRA = 'petra@acme.example';

type Named = { id: string; name: string };

/** From a file of leaders to figures on a page: one story, told in order. */
describe('the main job', () => {
  let app: AppUnderTest;
  let smtp: SmtpSink;
  let hr: Api;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  const clock = new FakeClock('2026-09-07T08:00:00Z');
  const ids = { department: '', programme: '', visitType: '', visit: '', promise: '' };
  let invitationToken = '';
  let visits: { id: string; startsAt: string; endsAt: string }[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    smtp = await startSmtp();
    const config = { smtpUrl: smtp.url, adminEmail: 'beheer@acme.example' };
    app = await startApp({ databaseUrl: database.url, clock, config });
    hr = await signedIn(app, 'beheer@acme.example');
  });

  afterAll(async () => {
    await app.close();
    await smtp.close();
    await database.drop();
  });

  const sendDue = () => app.nest.get(MessagesService, { strict: false }).sendDue(clock.now());
  const first = () => Temporal.Instant.from(visits[0]?.startsAt ?? '').toZonedDateTimeISO(ZONE);

  it('imports leaders, departments and assistants from a file', async () => {
    const load = (dry: boolean) => hr.ask(documents.importLeaders, { file: leadersFile, dry });
    const all = { created: 3, changed: 0, unchanged: 0, errors: [] };
    expect(await load(true)).toEqual({ importLeaders: all });
    expect(await hr.ask(documents.leaders)).toEqual({ leaders: [] });
    expect(await load(false)).toEqual({ importLeaders: all });
    expect(await load(false)).toEqual({ importLeaders: { ...all, created: 0, unchanged: 3 } });

    const { leaders } = await hr.ask<{
      leaders: (Named & { department: Named; assistants: Named[] })[];
    }>(documents.leaders);
    expect(leaders.map(({ name }) => name)).toEqual(['Joost van Dam', 'Marleen de Vries']);
    expect(leaders[1]?.assistants).toEqual([{ name: 'Ilse Bos' }]);
    ids.department = leaders[1]?.department.id ?? '';
  });

  it('publishes a programme only after the works council decided', async () => {
    ids.programme = await idOf(hr, documents.createProgramme);
    const { visitTypes } = await hr.ask<{ visitTypes: { id: string; code: string }[] }>(
      '{ visitTypes { id code } }',
    );
    ids.visitType = visitTypes.find(({ code }) => code === 'CONTACT_CENTRE')?.id ?? '';
    const agreement = { programmeId: ids.programme, visitTypeId: ids.visitType };
    await hr.ask(documents.setAgreement, agreement);
    const id = ids.programme;
    expect(await hr.refusal(documents.publishProgramme, { id })).toBe('WORKS_COUNCIL_PENDING');
    await hr.ask(documents.recordDecision, { id });
    const published = await hr.ask(documents.publishProgramme, { id });
    expect(published).toEqual({ publishProgramme: { state: 'PUBLISHED' } });
  });

  it('opens a quarter of slots in one action, public holidays skipped', async () => {
    const personId = await idOf(hr, documents.addPerson, { departmentId: ids.department });
    const siteId = await idOf(hr, documents.addSite);
    const { departments } = await hr.ask<{ departments: Named[] }>('{ departments { id name } }');
    const departmentId = departments.find(({ name }) => name === 'Organisatie')?.id;
    const team = { siteId, departmentId, visitTypeId: ids.visitType };
    const teamId = await idOf(hr, documents.addTeam, team);
    await hr.ask(documents.makeLead, { teamId, personId });
    const lead = await signedIn(app, PETRA);
    const { openSlots } = await lead.ask<{
      openSlots: { slots: { startsAt: string }[]; skipped: object[] };
    }>(documents.openFridays, { teamId });
    expect(openSlots.skipped).toEqual([{ date: '2026-12-25', reason: 'PUBLIC_HOLIDAY' }]);
    expect(openSlots.slots).toHaveLength(12);
    // Nine o'clock on both sides of the night in which the clocks change.
    const aroundTheChange = ['2026-10-23T07:00:00Z', '2026-10-30T08:00:00Z'];
    const starts = openSlots.slots.map(({ startsAt }) => startsAt);
    expect(starts).toEqual(expect.arrayContaining(aroundTheChange));
  });

  it('proposes a rotation with reasons and publishes it', async () => {
    const id = await idOf(hr, documents.proposeRotation, { id: ids.programme });
    await app.nest.get(RotationService, { strict: false }).runDue();
    const { rotationRun } = await hr.ask<{
      rotationRun: { state: string; visits: { person: Named; reasons: object[] }[] };
    }>(documents.rotationRun, { id });
    expect(rotationRun.state).toBe('FINISHED');
    const names = new Set(rotationRun.visits.map(({ person }) => person.name));
    expect(names).toEqual(new Set(['Marleen de Vries', 'Joost van Dam']));
    for (const { reasons } of rotationRun.visits) expect(reasons.length).toBeGreaterThanOrEqual(2);
    await hr.ask(documents.publishRotation, { id });
  });

  it('mails every date at once, to the leader and the assistant, fifteen seconds later', async () => {
    await sendDue();
    expect(smtp.to(MARLEEN)).toHaveLength(0);
    clock.advance({ seconds: 16 });
    await sendDue();
    await sendDue();
    expect(smtp.to(MARLEEN)).toHaveLength(1);
    expect(smtp.to('ilse@acme.example')).toHaveLength(1);
    invitationToken = linkIn(smtp.to(MARLEEN)[0]?.text, 'invitation');
  });

  it('confirms from the link, without signing in, and again changes nothing', async () => {
    const leader = anonymous(app);
    const token = invitationToken;
    ({
      invitation: { visits },
    } = await leader.ask<{ invitation: { visits: typeof visits } }>(documents.invitation, {
      token,
    }));
    const accept = visits.map(({ id }) => id);
    const confirmed = { answerInvitation: { visits: accept.map(() => ({ state: 'CONFIRMED' })) } };
    expect(await leader.ask(documents.accept, { token, accept })).toEqual(confirmed);
    expect(await leader.ask(documents.accept, { token, accept })).toEqual(confirmed);
  });

  it('sends a calendar invitation that a second program reads, and tells the team lead', async () => {
    clock.advance({ seconds: 16 });
    await sendDue();
    const invitations = smtp.to(MARLEEN).filter((mail) => calendarIn(mail) !== null);
    const events = invitations.map((mail) => eventIn(mail));
    expect(events.map(({ start }) => start).sort()).toEqual(visits.map(({ startsAt }) => startsAt));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(visits.length);
    const location: unknown = expect.stringContaining('Stationsplein 12');
    for (const event of events)
      expect(event).toMatchObject({ method: 'REQUEST', sequence: 0, location });
    expect(smtp.to(PETRA).at(-1)?.text).toContain('telt niet mee in jouw beoordeling');
  });

  it('reminds at 16:00 on the working day before, once', async () => {
    // All slots are on Fridays, so the working day before is the Thursday.
    const sixteen = first().subtract({ days: 1 }).withPlainTime('16:00').toInstant();
    const before = smtp.to(MARLEEN).length;
    clock.set(sixteen.subtract({ seconds: 1 }));
    await sendDue();
    expect(smtp.to(MARLEEN)).toHaveLength(before);
    clock.set(sixteen);
    await sendDue();
    await sendDue();
    expect(smtp.to(MARLEEN)).toHaveLength(before + 1);
    expect(smtp.to(MARLEEN).at(-1)?.subject).toMatch(/^Morgen 09.00 uur/);
  });

  it('counts the visit once the host side says that it happened', async () => {
    const lead = await signedIn(app, PETRA);
    const { id = '', endsAt = '' } = visits[0] ?? {};
    expect(await lead.refusal(documents.confirmItHappened, { id })).toBe('NOT_OVER_YET');
    clock.set(Temporal.Instant.from(endsAt).add({ minutes: 10 }));
    const happened = await lead.ask(documents.confirmItHappened, { id });
    expect(happened).toEqual({ confirmItHappened: { state: 'DONE' } });
  });

  it('asks for the look-back, from which the leader shares a point and keeps a promise', async () => {
    await sendDue();
    const token = linkIn(smtp.to(MARLEEN).at(-1)?.text, 'look-back');
    const leader = anonymous(app);
    const written = await leader.ask(documents.lookBack, { token });
    expect(written).toEqual({ submitReflectionByLink: { submitted: true, late: false } });
    const { sharePointByLink } = await leader.ask<{
      sharePointByLink: { promise: { id: string; owner: Named } };
    }>(documents.sharePoint, { token });
    expect(sharePointByLink.promise.owner.name).toBe('Marleen de Vries');
    ids.promise = sharePointByLink.promise.id;
  });

  it('answers the promise, and the overview shows exactly what happened', async () => {
    const marleen = await signedIn(app, MARLEEN);
    await marleen.ask(documents.answerPromise, { id: ids.promise });
    // Once the answer was due, the figure speaks of it; the session of HR has ended by then.
    clock.advance({ hours: 24 * 20 });
    hr = await signedIn(app, 'beheer@acme.example');
    const { overview } = await hr.ask<{
      overview: { perDepartment: { department: Named; done: number }[]; coverage: object[] };
    }>(documents.overview, { id: ids.programme });
    const one = { numerator: 1, denominator: 1 };
    expect(overview).toMatchObject({
      namesVisible: true,
      answeredInTime: one,
      reflectionWithin48h: one,
    });
    const done = overview.perDepartment.map(({ department, ...rest }) => [
      department.name,
      rest.done,
    ]);
    expect(Object.fromEntries(done)).toMatchObject({ 'IT & Data': 1, Financiën: 0 });
    const cell = { department: { name: 'IT & Data' }, visitType: { code: 'CONTACT_CENTRE' } };
    expect(overview.coverage).toEqual(expect.arrayContaining([{ ...cell, visits: 1 }]));
  });
});
