import { Temporal } from 'temporal-polyfill';
import { RotationService } from '../../src/rotation/rotation.service.ts';
import { anonymous, signedIn } from '../support/api.ts';
import type { Api } from '../support/api.ts';
import { calendarIn, eventIn } from '../support/calendar.ts';
import { documents, idOf, asContent, leadersFile, linkIn } from '../support/main-job.ts';
import { MainJobStory } from '../support/main-job-story.ts';

const MARLEEN = 'marleen@acme.example';
const PETRA = 'petra@acme.example';

type Named = { id: string; name: string };

/** From a file of leaders to figures on a page: one story, told in order, of which each part needs the one before. */
let story: MainJobStory;

beforeAll(async () => {
  story = await MainJobStory.begin();
});
afterAll(() => story.end());

describe('the main job, from a file of leaders to agreed dates', () => {
  let hr: Api;
  beforeAll(async () => {
    hr = await story.signInHr();
  });

  it('imports leaders, departments and assistants from a file', async () => {
    const content = asContent(leadersFile);
    const load = (dry: boolean) => hr.ask(documents.importFile, { content, dry });
    const all = { created: 3, changed: 0, unchanged: 0, errors: [] };
    expect(await load(true)).toEqual({ importFile: all });
    expect(await hr.ask(documents.leaders)).toEqual({ leaders: [] });
    expect(await load(false)).toEqual({ importFile: all });
    expect(await load(false)).toEqual({ importFile: { ...all, created: 0, unchanged: 3 } });

    const { leaders } = await hr.ask<{
      leaders: (Named & { department: Named; assistants: Named[] })[];
    }>(documents.leaders);
    expect(leaders.map(({ name }) => name)).toEqual(['Joost van Dam', 'Marleen de Vries']);
    expect(leaders[1]?.assistants).toEqual([{ name: 'Ilse Bos' }]);
    story.ids.department = leaders[1]?.department.id ?? '';
  });

  it('publishes a programme only after the works council decided', async () => {
    story.ids.programme = await idOf(hr, documents.createProgramme);
    const { visitTypes } = await hr.ask<{ visitTypes: { id: string; code: string }[] }>(
      '{ visitTypes { id code } }',
    );
    story.ids.visitType = visitTypes.find(({ code }) => code === 'CONTACT_CENTRE')?.id ?? '';
    const agreement = { programmeId: story.ids.programme, visitTypeId: story.ids.visitType };
    await hr.ask(documents.setAgreement, agreement);
    const id = story.ids.programme;
    expect(await hr.refusal(documents.publishProgramme, { id })).toBe('WORKS_COUNCIL_PENDING');
    await hr.ask(documents.recordDecision, { id });
    const published = await hr.ask(documents.publishProgramme, { id });
    expect(published).toEqual({ publishProgramme: { state: 'PUBLISHED' } });
  });

  it('opens a quarter of slots in one action, public holidays skipped', async () => {
    const personId = await idOf(hr, documents.addPerson, { departmentId: story.ids.department });
    const siteId = await idOf(hr, documents.addSite);
    const { departments } = await hr.ask<{ departments: Named[] }>('{ departments { id name } }');
    const departmentId = departments.find(({ name }) => name === 'Organisatie')?.id;
    const team = { siteId, departmentId, visitTypeId: story.ids.visitType };
    const teamId = await idOf(hr, documents.addTeam, team);
    await hr.ask(documents.makeLead, { teamId, personId });
    const lead = await signedIn(story.app, PETRA);
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
    const id = await idOf(hr, documents.proposeRotation, { id: story.ids.programme });
    await story.app.nest.get(RotationService, { strict: false }).runDue();
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
    await story.sendDue();
    expect(story.smtp.to(MARLEEN)).toHaveLength(0);
    story.clock.advance({ seconds: 16 });
    await story.sendDue();
    await story.sendDue();
    expect(story.smtp.to(MARLEEN)).toHaveLength(1);
    expect(story.smtp.to('ilse@acme.example')).toHaveLength(1);
    story.invitationToken = linkIn(story.smtp.to(MARLEEN)[0]?.text, 'invitation');
  });

  it('confirms from the link, without signing in, and again changes nothing', async () => {
    const leader = anonymous(story.app);
    const token = story.invitationToken;
    const { invitation } = await leader.ask<{ invitation: { visits: typeof story.visits } }>(
      documents.invitation,
      { token },
    );
    story.visits = invitation.visits;
    const accept = story.visits.map(({ id }) => id);
    const confirmed = { answerInvitation: { visits: accept.map(() => ({ state: 'CONFIRMED' })) } };
    expect(await leader.ask(documents.accept, { token, accept })).toEqual(confirmed);
    expect(await leader.ask(documents.accept, { token, accept })).toEqual(confirmed);
  });
});

describe('the main job, from agreed dates to figures on a page', () => {
  it('sends a calendar invitation that a second program reads, and tells the team lead', async () => {
    story.clock.advance({ seconds: 16 });
    await story.sendDue();
    const invitations = story.smtp.to(MARLEEN).filter((mail) => calendarIn(mail) !== null);
    const events = invitations.map((mail) => eventIn(mail));
    expect(events.map(({ start }) => start).sort()).toEqual(
      story.visits.map(({ startsAt }) => startsAt),
    );
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(story.visits.length);
    const location: unknown = expect.stringContaining('Stationsplein 12');
    for (const event of events)
      expect(event).toMatchObject({ method: 'REQUEST', sequence: 0, location });
    expect(story.smtp.to(PETRA).at(-1)?.text).toContain('telt niet mee in jouw beoordeling');
  });

  it('reminds at 16:00 on the working day before, once', async () => {
    // All slots are on Fridays, so the working day before is the Thursday.
    const sixteen = story
      .firstVisitStartsAt()
      .subtract({ days: 1 })
      .withPlainTime('16:00')
      .toInstant();
    const reminders = () =>
      story.smtp.to(MARLEEN).filter(({ subject }) => subject?.startsWith('Morgen 09.00 uur'));
    story.clock.set(sixteen.subtract({ seconds: 1 }));
    await story.sendDue();
    expect(reminders()).toEqual([]);
    story.clock.set(sixteen);
    await story.sendDue();
    await story.sendDue();
    expect(reminders()).toHaveLength(1);
  });

  it('counts the visit once the host side says that it happened', async () => {
    const lead = await signedIn(story.app, PETRA);
    const { id = '', endsAt = '' } = story.visits[0] ?? {};
    expect(await lead.refusal(documents.confirmItHappened, { id })).toBe('NOT_OVER_YET');
    story.clock.set(Temporal.Instant.from(endsAt).add({ minutes: 10 }));
    const happened = await lead.ask(documents.confirmItHappened, { id });
    expect(happened).toEqual({ confirmItHappened: { state: 'DONE' } });
  });

  it('asks for the look-back, from which the leader shares a point and keeps a promise', async () => {
    await story.sendDue();
    const token = linkIn(story.smtp.to(MARLEEN).at(-1)?.text, 'look-back');
    const leader = anonymous(story.app);
    const written = await leader.ask(documents.lookBack, { token });
    expect(written).toEqual({ submitReflectionByLink: { submitted: true, late: false } });
    const { sharePointByLink } = await leader.ask<{
      sharePointByLink: { promise: { id: string; owner: Named } };
    }>(documents.sharePoint, { token });
    expect(sharePointByLink.promise.owner.name).toBe('Marleen de Vries');
    story.ids.promise = sharePointByLink.promise.id;
  });

  it('answers the promise, and the overview shows exactly what happened', async () => {
    const marleen = await signedIn(story.app, MARLEEN);
    await marleen.ask(documents.answerPromise, { id: story.ids.promise });
    // Once the answer was due, the figure speaks of it; the session of HR has ended by then.
    story.clock.advance({ hours: 24 * 20 });
    const hr = await story.signInHr();
    const { overview } = await hr.ask<{
      overview: { perDepartment: { department: Named; done: number }[]; coverage: object[] };
    }>(documents.overview, { id: story.ids.programme });
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
