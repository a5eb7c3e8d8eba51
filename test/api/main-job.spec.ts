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
import { startSmtp } from '../support/smtp.ts';
import type { SmtpSink } from '../support/smtp.ts';

const leadersFile = [
  'voornaam;achternaam;e-mail;functie;afdeling;groep;deeltijd;in dienst;assistent;assistent e-mail',
  'Marleen;de Vries;marleen@acme.example;directeur IT;IT & Data;Directie;100;2019-03-01;Ilse Bos;ilse@acme.example',
  'Joost;van Dam;joost@acme.example;directeur financiën;Financiën;Directie;50;2020-01-01;;',
].join('\r\n');

/** From a file of leaders to figures on a page: one story, told in order. */
describe('the main job', () => {
  let app: AppUnderTest;
  let smtp: SmtpSink;
  let hr: Api;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  const clock = new FakeClock('2026-09-07T08:00:00Z');
  const known: Record<string, string> = {};

  beforeAll(async () => {
    database = await freshDatabase();
    smtp = await startSmtp();
    app = await startApp({
      databaseUrl: database.url,
      clock,
      config: { smtpUrl: smtp.url, adminEmail: 'beheer@acme.example' },
    });
    hr = await signedIn(app, 'beheer@acme.example');
  });

  afterAll(async () => {
    await app.close();
    await smtp.close();
    await database.drop();
  });

  const sendDue = () => app.nest.get(MessagesService, { strict: false }).sendDue(clock.now());
  const linkIn = (text: string, kind: string): string =>
    new RegExp(`/${kind}/([\\w.-]+)`).exec(text)?.[1] ?? `no ${kind} link in: ${text}`;

  it('imports leaders, departments and assistants from a file', async () => {
    const { dry } = await hr.ask<{ dry: { created: number; errors: unknown[] } }>(
      'mutation ($file: String!) { dry: importLeaders(file: $file, dryRun: true) { created errors { row column reason } } }',
      { file: leadersFile },
    );
    expect(dry).toEqual({ created: 3, errors: [] });
    expect(await hr.ask('{ leaders { name } }')).toEqual({ leaders: [] });

    const real =
      'mutation ($file: String!) { importLeaders(file: $file, dryRun: false) { created changed unchanged errors { row } } }';
    await hr.ask(real, { file: leadersFile });
    const again = await hr.ask(real, { file: leadersFile });
    expect(again).toEqual({ importLeaders: { created: 0, changed: 0, unchanged: 3, errors: [] } });

    const { leaders } = await hr.ask<{
      leaders: { id: string; name: string; department: { id: string; name: string } }[];
    }>('{ leaders { id name department { id name } assistants { name } } }');
    expect(leaders.map(({ name }) => name)).toEqual(['Joost van Dam', 'Marleen de Vries']);
    known['joost'] = leaders[0]?.id ?? '';
    known['marleen'] = leaders[1]?.id ?? '';
    known['it'] = leaders[1]?.department.id ?? '';
  });

  it('publishes a programme only after the works council decided', async () => {
    const { createProgramme } = await hr.ask<{ createProgramme: { id: string } }>(
      'mutation { createProgramme(input: { name: "Open Deur 2026", startsOn: "2026-01-01", endsOn: "2026-12-31" }) { id } }',
    );
    known['programme'] = createProgramme.id;
    const { visitTypes } = await hr.ask<{ visitTypes: { id: string; code: string }[] }>(
      '{ visitTypes { id code } }',
    );
    known['contactCentre'] = visitTypes.find(({ code }) => code === 'CONTACT_CENTRE')?.id ?? '';
    await hr.ask('mutation ($input: SetAgreementInput!) { setAgreement(input: $input) { id } }', {
      input: {
        programmeId: known['programme'],
        leaderGroup: 'Directie',
        norm: 4,
        shares: [{ visitTypeId: known['contactCentre'], count: 2 }],
      },
    });
    const publish = 'mutation ($id: ID!) { publishProgramme(id: $id) { state } }';
    expect(await hr.refusal(publish, { id: known['programme'] })).toBe('WORKS_COUNCIL_PENDING');
    await hr.ask(
      'mutation ($input: CouncilDecisionInput!) { recordCouncilDecision(input: $input) { id } }',
      { input: { programmeId: known['programme'], number: 'OR 2026-14', decidedOn: '2026-08-20' } },
    );
    expect(await hr.ask(publish, { id: known['programme'] })).toEqual({
      publishProgramme: { state: 'PUBLISHED' },
    });
  });

  it('opens a quarter of slots in one action, public holidays skipped', async () => {
    const { addPerson } = await hr.ask<{ addPerson: { id: string } }>(
      `mutation ($departmentId: ID!) { addPerson(input: { givenName: "Petra", familyName: "de Wit", jobTitle: "teamleider",
        email: "petra@acme.example", departmentId: $departmentId, serviceFrom: "2018-05-01" }) { id } }`,
      { departmentId: known['it'] },
    );
    const { addSite } = await hr.ask<{ addSite: { id: string } }>(
      'mutation { addSite(input: { name: "Zwolle", address: "Stationsplein 12, Zwolle" }) { id } }',
    );
    const { departments } = await hr.ask<{ departments: { id: string; name: string }[] }>(
      '{ departments { id name } }',
    );
    const own = departments.find(({ name }) => name === 'Organisatie')?.id;
    const { addTeam } = await hr.ask<{ addTeam: { id: string } }>(
      'mutation ($input: AddTeamInput!) { addTeam(input: $input) { id } }',
      {
        input: {
          name: 'Klantcontact Zwolle',
          siteId: addSite.id,
          visitTypeId: known['contactCentre'],
          departmentId: own,
          budgetPerWeek: 2,
        },
      },
    );
    known['team'] = addTeam.id;
    await hr.ask(
      'mutation ($teamId: ID!, $personId: ID!) { setTeamMember(teamId: $teamId, personId: $personId, role: LEAD) { id } }',
      { teamId: addTeam.id, personId: addPerson.id },
    );
    const lead = await signedIn(app, 'petra@acme.example');
    const { openSlots } = await lead.ask<{
      openSlots: { slots: { startsAt: string }[]; skipped: { date: string; reason: string }[] };
    }>(
      'mutation ($input: OpenSlotsInput!) { openSlots(input: $input) { slots { startsAt } skipped { date reason } } }',
      {
        input: {
          teamId: addTeam.id,
          from: '2026-10-01',
          until: '2026-12-31',
          weekdays: [5],
          fromTime: '09:00',
          untilTime: '12:00',
          capacity: 1,
        },
      },
    );
    expect(openSlots.skipped).toEqual([{ date: '2026-12-25', reason: 'PUBLIC_HOLIDAY' }]);
    expect(openSlots.slots).toHaveLength(12);
    const [before, after] = ['2026-10-23T07:00:00Z', '2026-10-30T08:00:00Z'];
    expect(openSlots.slots.map(({ startsAt }) => startsAt)).toEqual(
      expect.arrayContaining([before, after]),
    );
  });

  it('proposes a rotation with reasons and publishes it', async () => {
    const { proposeRotation } = await hr.ask<{ proposeRotation: { id: string; state: string } }>(
      'mutation ($p: ID!) { proposeRotation(programmeId: $p, from: "2026-10-01", until: "2026-12-31", seed: 7) { id state } }',
      { p: known['programme'] },
    );
    expect(proposeRotation.state).toBe('QUEUED');
    await app.nest.get(RotationService, { strict: false }).runDue();
    const { rotationRun } = await hr.ask<{
      rotationRun: {
        state: string;
        visits: { person: { name: string }; reasons: { sentence: string }[] }[];
      };
    }>(
      'query ($id: ID!) { rotationRun(id: $id) { state visits { person { name } reasons { sentence } } } }',
      { id: proposeRotation.id },
    );
    expect(rotationRun.state).toBe('FINISHED');
    expect(new Set(rotationRun.visits.map(({ person }) => person.name))).toEqual(
      new Set(['Marleen de Vries', 'Joost van Dam']),
    );
    for (const { reasons } of rotationRun.visits) expect(reasons.length).toBeGreaterThanOrEqual(2);
    await hr.ask('mutation ($id: ID!) { publishRotation(id: $id) { publishedAt } }', {
      id: proposeRotation.id,
    });
  });

  it('mails every date at once, to the leader and the assistant, fifteen seconds later', async () => {
    await sendDue();
    expect(smtp.to('marleen@acme.example')).toHaveLength(0);
    clock.advance({ seconds: 16 });
    await sendDue();
    const [mail] = smtp.to('marleen@acme.example');
    known['invitation'] = linkIn(mail?.text ?? '', 'invitation');
    expect(smtp.to('ilse@acme.example')).toHaveLength(1);
    await sendDue();
    expect(smtp.to('marleen@acme.example')).toHaveLength(1);
  });

  it('confirms from the link, without signing in, and again changes nothing', async () => {
    const leader = anonymous(app);
    const page =
      'query ($token: String!) { invitation(token: $token) { person { name } visits { id state startsAt endsAt } } }';
    const { invitation } = await leader.ask<{
      invitation: { visits: { id: string; startsAt: string; endsAt: string }[] };
    }>(page, { token: known['invitation'] });
    const answer =
      'mutation ($token: String!, $accept: [ID!]!) { answerInvitation(token: $token, accept: $accept, decline: []) { visits { state } } }';
    const accept = invitation.visits.map(({ id }) => id);
    const confirmed = { answerInvitation: { visits: accept.map(() => ({ state: 'CONFIRMED' })) } };
    expect(await leader.ask(answer, { token: known['invitation'], accept })).toEqual(confirmed);
    expect(await leader.ask(answer, { token: known['invitation'], accept })).toEqual(confirmed);
    known['visit'] = accept[0] ?? '';
    known['start'] = invitation.visits[0]?.startsAt ?? '';
    known['end'] = invitation.visits[0]?.endsAt ?? '';
  });

  it('sends a calendar invitation that a second program reads, and tells the team lead', async () => {
    clock.advance({ seconds: 16 });
    await sendDue();
    const invitations = smtp.to('marleen@acme.example').filter((mail) => calendarIn(mail) !== null);
    const events = invitations.map((mail) => eventIn(mail));
    const event = events.find(({ start }) => start === known['start']);
    expect(event).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      start: known['start'],
      end: known['end'],
      location: expect.stringContaining('Stationsplein 12'),
    });
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const notice = smtp.to('petra@acme.example').at(-1);
    expect(notice?.text).toContain('telt niet mee in jouw beoordeling');
  });

  it('reminds at 16:00 on the working day before, once', async () => {
    const day = Temporal.Instant.from(known['start'] ?? '')
      .toZonedDateTimeISO('Europe/Amsterdam')
      .toPlainDate();
    // All slots are on Fridays, so the working day before is the Thursday.
    const sixteen = day
      .subtract({ days: 1 })
      .toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '16:00' })
      .toInstant();
    const before = smtp.to('marleen@acme.example').length;
    clock.set(sixteen.subtract({ seconds: 1 }));
    await sendDue();
    expect(smtp.to('marleen@acme.example')).toHaveLength(before);
    clock.set(sixteen);
    await sendDue();
    await sendDue();
    expect(smtp.to('marleen@acme.example')).toHaveLength(before + 1);
    expect(smtp.to('marleen@acme.example').at(-1)?.subject).toMatch(/^Morgen 09.00 uur/);
  });

  it('counts the visit once the host side says that it happened', async () => {
    const lead = await signedIn(app, 'petra@acme.example');
    const happened = 'mutation ($id: ID!) { confirmItHappened(id: $id) { state } }';
    expect(await lead.refusal(happened, { id: known['visit'] })).toBe('NOT_OVER_YET');
    clock.set(Temporal.Instant.from(known['end'] ?? '').add({ minutes: 10 }));
    expect(await lead.ask(happened, { id: known['visit'] })).toEqual({
      confirmItHappened: { state: 'DONE' },
    });
  });

  it('asks for the look-back, which is written by link and read by nobody', async () => {
    await sendDue();
    const request = smtp.to('marleen@acme.example').at(-1);
    const token = linkIn(request?.text ?? '', 'look-back');
    const leader = anonymous(app);
    await leader.ask(
      'mutation ($token: String!, $answers: [String!]!) { submitReflectionByLink(token: $token, answers: $answers) { submitted late } }',
      { token, answers: ['De klant wachtte langer dan ik dacht.', '', ''] },
    );
    const { sharePointByLink } = await leader.ask<{
      sharePointByLink: { promise: { id: string; replyBy: string; owner: { name: string } } };
    }>(
      `mutation ($token: String!) { sharePointByLink(token: $token, input: { kind: IN_THE_CUSTOMERS_WAY, quickWin: true, keep: true,
        text: "De brief noemt geen bedrag." }) { promise { id replyBy owner { name } } } }`,
      { token },
    );
    expect(sharePointByLink.promise.owner.name).toBe('Marleen de Vries');
    known['promise'] = sharePointByLink.promise.id;
  });

  it('answers the promise, and the overview shows exactly what happened', async () => {
    const marleen = await signedIn(app, 'marleen@acme.example');
    await marleen.ask(
      'mutation ($id: ID!) { answerPromise(id: $id, kind: DONE, text: "De brief noemt nu het bedrag.") { stage } }',
      { id: known['promise'] },
    );
    // On the day the answer was due, the figure speaks of it.
    clock.advance({ hours: 24 * 20 });
    const { overview } = await hr.ask<{
      overview: {
        withoutDate: { person: { name: string } | null; done: number; missing: number }[];
        [key: string]: unknown;
      };
    }>(
      `query ($id: ID!) { overview(programmeId: $id) { namesVisible answeredInTime { numerator denominator } reflectionWithin48h { numerator denominator }
        perDepartment { department { name } adjustedNorm done confirmed } coverage { department { name } visitType { code } visits }
        withoutDate { person { name } adjustedNorm done confirmed missing } } }`,
      { id: known['programme'] },
    );
    expect(overview).toMatchObject({
      namesVisible: true,
      answeredInTime: { numerator: 1, denominator: 1 },
      reflectionWithin48h: { numerator: 1, denominator: 1 },
    });
    const marleenHas = overview.withoutDate.find(
      ({ person }) => person?.name === 'Marleen de Vries',
    );
    expect(marleenHas?.done ?? 1).toBe(1);
    expect(overview['coverage']).toEqual(
      expect.arrayContaining([
        { department: { name: 'IT & Data' }, visitType: { code: 'CONTACT_CENTRE' }, visits: 1 },
      ]),
    );
  });
});
