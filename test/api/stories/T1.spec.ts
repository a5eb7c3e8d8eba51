import { InboxReports } from '../../../src/messages/inbox-reports.service.ts';
import { IncomingMails } from '../../../src/messages/incoming-mails.service.ts';
import { startDovecot } from '../../support/dovecot.ts';
import type { Dovecot } from '../../support/dovecot.ts';
import { MAILBOX } from '../../support/mailbox-address.ts';
import { MessagesScene } from '../../support/messages.ts';
import { writtenBy } from '../../support/other-mails.ts';
import { startSmtp } from '../../support/smtp.ts';
import type { SmtpSink } from '../../support/smtp.ts';
import { startTokenServer } from '../../support/token-server.ts';
import type { TokenServer } from '../../support/token-server.ts';
import { actorWith } from '../../support/world.ts';

const LEADER = 'marleen@acme.example';
const administrator = actorWith(['ADMINISTRATOR']);

describe('T1 “Passwords for mail are switched off in our tenant.”', () => {
  let provider: TokenServer;
  let smtp: SmtpSink;
  let dovecot: Dovecot;
  let scene: MessagesScene;

  beforeAll(async () => {
    provider = await startTokenServer();
    smtp = await startSmtp(async (user, token) => user === MAILBOX && provider.isGood(token));
    dovecot = await startDovecot(provider.introspectionUrl);
    scene = await openWith(provider.settings);
  });
  afterAll(async () => {
    await scene.close();
    await dovecot.close();
    await smtp.close();
    await provider.close();
  });

  const openWith = async (oauth: TokenServer['settings']): Promise<MessagesScene> => {
    const settings = { smtpUrl: smtp.url, imapUrl: dovecot.tokenUrl, oauth };
    const opened = await MessagesScene.open('server', settings);
    await opened.begin();
    return opened;
  };
  const read = () => scene.service(IncomingMails).read();
  const report = (of = scene) => of.service(InboxReports).report(administrator);

  it('sends with a token and no password', async () => {
    await scene.visit('2026-12-10T06:30:00Z');
    await scene.sendSoon();
    expect(smtp.to(LEADER)).toHaveLength(1);
    expect(await scene.outbox()).toEqual(['CALENDAR_INVITATION 0 SENT', 'HOST_NOTICE 0 SENT']);
    expect(provider.asked()).toBe(1);
  });

  it('reads with the same token', async () => {
    await dovecot.deliver(writtenBy(LEADER, 'Mag ik iets eerder komen?'));
    await read();
    expect(await report()).toMatchObject({ failure: null, unread: 1, isConfigured: true });
    expect(provider.asked()).toBe(1);
  });

  it('renews a token that has expired, and one that is refused', async () => {
    scene.clock.advance({ hours: 1 });
    await read();
    expect(provider.asked()).toBe(2);
    await provider.revokeAll();
    await read();
    expect(await report()).toMatchObject({ failure: null });
    expect(provider.asked()).toBe(3);
  });

  it('tells the administrator when no token is given, and gives up on nobody', async () => {
    const wrong = { ...provider.settings, clientSecret: 'hunter2-is-not-it' };
    const locked = await openWith(wrong);
    smtp.forget();
    await locked.visit('2026-12-10T06:30:00Z');
    await locked.sendSoon();
    await locked.service(IncomingMails).read();
    expect(smtp.mails).toHaveLength(0);
    const rows = await locked.db.message.findMany();
    expect(rows.map(({ state, failure }) => `${state} ${failure}`)).toEqual(
      Array(2).fill('CLAIMED AUTH 535'),
    );
    const told = await report(locked);
    expect(told.failure).toBe('TOKEN invalid_client');
    expect(JSON.stringify([told, rows.map(({ failure }) => failure)])).not.toContain('hunter2');
    await locked.close();
  });

  it('takes a passing trouble of the token server for what it is', async () => {
    provider.answer(503);
    scene.clock.advance({ hours: 1 });
    await read();
    expect(await report()).toMatchObject({ failure: 'TOKEN NO_ANSWER', unread: 1 });
    provider.answer(null);
    await read();
    expect(await report()).toMatchObject({ failure: null, failingAt: null });
  });
});
