import { Database } from '../../../src/platform/database/database.service.ts';
import { MessagesService } from '../../../src/messages/messages.service.ts';
import { anonymous, signedIn } from '../../support/api.ts';
import type { Api } from '../../support/api.ts';
import { startApp } from '../../support/app.ts';
import type { AppUnderTest } from '../../support/app.ts';
import { emptyDatabase } from '../../support/database.ts';
import type { FreshDatabase } from '../../support/database.ts';
import { importEverything } from '../../support/imports.ts';
import { asContent } from '../../support/main-job.ts';
import { startSmtp } from '../../support/smtp.ts';
import type { SmtpSink } from '../../support/smtp.ts';

const ADDRESS = 'beheer@acme.example';

const file = [
  'voornaam;achternaam;e-mail;functie;afdeling;bovenliggende afdeling;groep;deeltijd;in dienst;assistent;assistent e-mail',
  'Judith;van Houten;judith@acme.example;algemeen directeur;Directie;;Directie;100;1-3-2015;;',
  'Marleen;de Vries;marleen@acme.example;directeur IT;IT & Data;Directie;Directie;80%;2019-03-01;Ilse Bos;ilse@acme.example',
].join('\r\n');

describe('D1 “It is ours now; who is the administrator?”', () => {
  let app: AppUnderTest;
  let smtp: SmtpSink;
  let database: FreshDatabase;
  let browser: Api;

  beforeAll(async () => {
    database = await emptyDatabase();
    smtp = await startSmtp();
    app = await startApp({
      databaseUrl: database.url,
      config: { smtpUrl: smtp.url, adminEmail: ADDRESS },
    });
    browser = anonymous(app);
  });
  afterAll(async () => {
    await app.close();
    await smtp.close();
    await database.drop();
  });

  it('starts empty: no example people, no example sign-in', async () => {
    const { client } = app.nest.get(Database, { strict: false });
    expect(await client.person.findMany({ select: { email: true } })).toEqual([{ email: ADDRESS }]);
    expect(await browser.ask('{ examplePeople { email } me { assurance } }')).toEqual({
      examplePeople: null,
      me: null,
    });
    const example = 'mutation ($email: String!) { signInAsExample(email: $email) { assurance } }';
    expect(await browser.refusal(example, { email: ADDRESS })).toBe('NOT_FOUND');
    expect(await browser.refusal('{ mailbox { id } }')).toBe('NOT_FOUND');
  });

  it('invites the first administrator once', async () => {
    app.clock.advance({ seconds: 20 });
    const messages = app.nest.get(MessagesService, { strict: false });
    await messages.sendDue(app.clock.now());
    await messages.sendDue(app.clock.now());
    expect(smtp.to(ADDRESS)).toHaveLength(1);
    expect(smtp.to(ADDRESS)[0]?.text).toContain('http://open-deur.test/sign-in');
  });

  it('lets the administrator in by the link of a mail, in the browser that asked', async () => {
    await browser.ask('mutation ($email: String!) { requestSignIn(email: $email) }', {
      email: ADDRESS,
    });
    const mail = await smtp.arrived(ADDRESS, 2);
    const token = /\/sign-in\/([\w.-]+)/.exec(mail.text ?? '')?.[1];
    const signIn = 'mutation ($token: String!) { signInByLink(token: $token) { roles assurance } }';
    expect(await anonymous(app).refusal(signIn, { token })).toBe('LINK_OTHER_BROWSER');
    expect(await browser.ask(signIn, { token })).toEqual({
      signInByLink: { roles: expect.arrayContaining(['ADMINISTRATOR', 'HR']), assurance: 'LOW' },
    });
    expect(await anonymous(app).refusal(signIn, { token })).not.toBeNull();
  });

  it('imports departments, leaders and assistants from a file', async () => {
    const load =
      'mutation ($content: String!) { importFile(content: $content, dryRun: false) { created errors { row column reason } } }';
    expect(await browser.ask(load, { content: asContent(file) })).toEqual({
      importFile: { created: 3, errors: [] },
    });
    const { leaders } = await browser.ask<{ leaders: unknown[] }>(
      '{ leaders { name partTimePercent serviceFrom department { name parent { name } } assistants { name } } }',
    );
    expect(leaders).toEqual([
      {
        name: 'Judith van Houten',
        partTimePercent: 100,
        serviceFrom: '2015-03-01',
        department: { name: 'Directie', parent: null },
        assistants: [],
      },
      {
        name: 'Marleen de Vries',
        partTimePercent: 80,
        serviceFrom: '2019-03-01',
        department: { name: 'IT & Data', parent: { name: 'Directie' } },
        assistants: [{ name: 'Ilse Bos' }],
      },
    ]);
  });

  it('writes nothing of a file with faults, and names row, column and reason', async () => {
    const broken = [
      ...file.split('\r\n'),
      'Joost;;joost@acme;x;Financiën;;Directie;250;31-2-2020;;',
    ].join('\r\n');
    const load =
      'mutation ($content: String!, $dry: Boolean!) { importFile(content: $content, dryRun: $dry) { created errors { row column reason } } }';
    const answers = await Promise.all(
      [true, false].map((dry) =>
        browser.ask<{ importFile: { errors: { row: number; reason: string }[] } }>(load, {
          content: asContent(broken),
          dry,
        }),
      ),
    );
    for (const { importFile } of answers) {
      expect(importFile.errors.map(({ row }) => row)).toEqual([4, 4, 4, 4]);
      for (const { reason } of importFile.errors) expect(reason).toMatch(/\p{L}{3}/u);
    }
    const { departments } = await browser.ask<{ departments: { name: string }[] }>(
      '{ departments { name } }',
    );
    expect(departments.map(({ name }) => name)).not.toContain('Financiën');
  });

  others(() => ({ app, browser }));
  mail(() => ({ app, smtp, browser }));
});

const member = (
  role: string,
  name: string,
  email: string | null,
  personnelNumber: string | null,
  department: string,
) => ({ role, person: { name, email, personnelNumber, department: { name: department } } });

/** One click each: a test mail, and all mail to one address. */
function mail(here: () => { app: AppUnderTest; smtp: SmtpSink; browser: Api }): void {
  const PILOT = 'proef@acme.example';
  const test = 'mutation { sendTestMail { sentTo failure remedy } }';

  it('sends the administrator a test mail, and says what to do when it fails', async () => {
    const { browser, smtp } = here();
    const before = smtp.to(ADDRESS).length;
    expect(await browser.ask(test)).toEqual({
      sendTestMail: { sentTo: ADDRESS, failure: null, remedy: null },
    });
    const received = await smtp.arrived(ADDRESS, before + 1);
    expect(received.subject).toBe('Testmail van Open Deur');
    expect(received.html).toContain('http://open-deur.test/mail');
    smtp.answer({ data: () => 451 });
    expect(await browser.ask(test)).toEqual({
      sendTestMail: { sentTo: ADDRESS, failure: 'DATA 451', remedy: 'SERVER' },
    });
    smtp.answer({ data: () => null });
  });

  it('sends every mail to one address while the pilot runs, and says whom it was for', async () => {
    const { app, browser, smtp } = here();
    await browser.ask('mutation ($to: String!) { startPilot(address: $to) }', { to: PILOT });
    const asked = '{ mailSending { pilotAddress pilotFixed waiting dead expired stoppedSince } }';
    expect(await browser.ask(asked)).toMatchObject({
      mailSending: { pilotAddress: PILOT, pilotFixed: false, stoppedSince: null },
    });
    await browser.ask(test);
    expect((await smtp.arrived(PILOT, 1)).subject).toBe(`[${ADDRESS}] Testmail van Open Deur`);

    const marleen = 'marleen@acme.example';
    await anonymous(app).ask('mutation ($to: String!) { requestSignIn(email: $to) }', {
      to: marleen,
    });
    expect((await smtp.arrived(marleen, 1)).subject).not.toContain('[');
    expect(smtp.to(PILOT)).toHaveLength(1);

    await browser.ask('mutation { endPilot }');
    const leader = await signedIn(app, marleen);
    expect(await leader.refusal('mutation { endPilot }')).toBe('NOT_ALLOWED');
  });

  it('lets messages of a kind begin with words of the organisation’s own', async () => {
    const { browser } = here();
    const shown = async () => {
      const { mailExamples } = await browser.ask<{ mailExamples: Record<string, string>[] }>(
        '{ mailExamples { kind locale intro html text } }',
      );
      return mailExamples.filter(({ text }) => text?.includes('Welkom bij <Acme>.'));
    };
    const write =
      'mutation ($text: String!) { writeIntroText(kind: REMINDER, locale: nl, text: $text) { intro } }';
    await browser.ask(write, { text: 'Welkom bij <Acme>.' });
    expect(await shown()).toMatchObject([{ kind: 'REMINDER', locale: 'nl' }]);
    expect((await shown())[0]?.['html']).toContain('Welkom bij &lt;Acme&gt;.');
    expect(await browser.refusal(write, { text: 'x'.repeat(601) })).toBe('INVALID_INPUT');
    await browser.ask('mutation { removeIntroText(kind: REMINDER, locale: nl) { intro } }');
    expect(await shown()).toEqual([]);
  });
}

/** What comes after the leaders, through the same door. */
function others(here: () => { app: AppUnderTest; browser: Api }): void {
  it('imports every other kind of file through the same door', async () => {
    const done = await importEverything(here().browser);
    expect(done.map(({ kind, errorCount }) => [kind, errorCount])).toEqual([
      ['DEPARTMENTS', 0],
      ['LEADERS', 0],
      ['ASSISTANTS', 0],
      ['TEAMS', 0],
      ['HOSTS', 0],
    ]);
    const { teams } = await here().browser.ask<{ teams: unknown[] }>(
      `{ teams { name budgetPerWeek site { name address timeZone } visitType { code } department { name }
         members { role person { name email personnelNumber department { name } } } } }`,
    );
    expect(teams).toEqual([
      {
        name: 'Klantcontact Zwolle',
        budgetPerWeek: 3,
        site: { name: 'Zwolle', address: 'Stationsplein 12, Zwolle', timeZone: 'Europe/Amsterdam' },
        visitType: { code: 'CONTACT_CENTRE' },
        department: { name: 'Klantcontact' },
        members: [
          member('LEAD', 'Petra de Wit', 'petra@acme.example', '2001', 'Klantcontact'),
          member('MEMBER', 'Karim Aydın', null, '2002', 'Klantcontact'),
        ],
      },
      {
        name: 'Monteurs Goes',
        budgetPerWeek: 2,
        site: { name: 'Goes', address: 'Kade 1, Goes', timeZone: 'Europe/Amsterdam' },
        visitType: { code: 'TECHNICIAN' },
        department: { name: 'Techniek' },
        members: [member('MEMBER', 'Łukasz Nowak', null, null, 'Techniek')],
      },
    ]);
  });

  it('lets a team lead in, who came from a file, and no host without an address', async () => {
    const petra = await signedIn(here().app, 'petra@acme.example');
    expect(await petra.ask('{ me { teams { role team { name mayManage } } } }')).toEqual({
      me: { teams: [{ role: 'LEAD', team: { name: 'Klantcontact Zwolle', mayManage: true } }] },
    });
    const { client } = here().app.nest.get(Database, { strict: false });
    expect(await client.account.count({ where: { person: { email: null } } })).toBe(0);
  });
}
