import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { ImapFlow } from 'imapflow';
import { MAILBOX } from './mailbox-address.ts';

const PASSWORD = 'a-word-for-tests-only';

export type Dovecot = Readonly<{
  /** The mailbox, opened with its password. */
  url: string;
  /** The same without a password, for whoever has a token. */
  tokenUrl: string;
  /** Puts mails into the inbox, unread. */
  deliver(...mails: string[]): Promise<void>;
  /** The subjects of the unread mails. */
  unread(): Promise<string[]>;
  /** Takes everything out of the inbox; it counts on. */
  empty(): Promise<void>;
  close(): Promise<void>;
}>;

/** Debian's dovecot on loopback with a configuration of its own and one mailbox. */
export async function startDovecot(introspectionUrl?: string): Promise<Dovecot> {
  if (!existsSync('/usr/sbin/dovecot'))
    throw new Error('dovecot is missing: apt-get install dovecot-imapd (see .ci/run).');
  const folder = mkdtempSync(join(tmpdir(), 'dovecot-'));
  const port = await freePort();
  const owner = ownerOf(folder);
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, port, owner, introspectionUrl));
  if (introspectionUrl !== undefined)
    writeFileSync(
      join(folder, 'oauth2.conf'),
      [
        `introspection_url = ${introspectionUrl}`,
        'introspection_mode = post',
        'active_attribute = active',
        'active_value = true',
        'username_attribute = client_id',
        'username_format = open-deur',
        '',
      ].join('\n'),
    );
  const start = '/usr/sbin/dovecot -F -c "$1" & server=$!; read _; kill "$server"; wait "$server"';
  const shell = spawn('sh', ['-c', start, 'sh', join(folder, 'dovecot.conf')], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = once(shell, 'exit');
  let log = '';
  shell.stderr.on('data', (text: Buffer) => (log += text.toString()));
  const address = `127.0.0.1:${port}`;
  const open = () => openMailbox(port);
  try {
    // It says so once it listens.
    while (!log.includes('starting up')) await heard(shell.stderr);
    await (await open()).logout();
  } catch {
    shell.stdin.end('\n');
    throw new Error(`dovecot did not start: ${log}`);
  }

  const within = async <T>(work: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const client = await open();
    try {
      return await work(client);
    } finally {
      await client.logout();
    }
  };
  const user = encodeURIComponent(MAILBOX);
  return {
    url: `imap://${user}:${PASSWORD}@${address}`,
    tokenUrl: `imap://${user}@${address}`,
    deliver: (...mails) =>
      within(async (client) => {
        for (const mail of mails) await client.append('INBOX', mail.replace(/\r?\n/g, '\r\n'));
      }),
    unread: () =>
      within(async (client) => {
        await client.mailboxOpen('INBOX');
        const uids = (await client.search({ seen: false }, { uid: true })) || [];
        const subjects: string[] = [];
        if (uids.length === 0) return subjects;
        for await (const { envelope } of client.fetch(uids, { envelope: true }, { uid: true }))
          subjects.push(envelope?.subject ?? '');
        return subjects;
      }),
    empty: () =>
      within(async (client) => {
        await client.mailboxOpen('INBOX');
        await client.messageDelete('1:*');
      }),
    close: async () => {
      shell.stdin.end('\n');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openMailbox(port: number): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    auth: { user: MAILBOX, pass: PASSWORD },
    logger: false,
    disableAutoIdle: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function heard(log: Readable): Promise<void> {
  const silent = once(log, 'end').then(() => {
    throw new Error('It ended.');
  });
  await Promise.race([once(log, 'data'), silent]);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

type Owner = Readonly<{ user: string; group: string }>;

/** Whom the mails belong to: nobody, when root runs the tests, for dovecot refuses to keep root's. */
function ownerOf(folder: string): Owner {
  for (const name of ['mail', 'run']) mkdirSync(join(folder, name));
  const say = (...flags: string[]) => spawnSync('id', flags, { encoding: 'utf8' }).stdout.trim();
  if (process.getuid?.() !== 0) return { user: say('-un'), group: say('-gn') };
  const owner = { user: 'nobody', group: say('-gn', 'nobody') };
  spawnSync('chown', [`${owner.user}:${owner.group}`, folder, join(folder, 'mail')]);
  return owner;
}

const configuration = (
  folder: string,
  port: number,
  { user, group }: Owner,
  introspectionUrl: string | undefined,
): string => `
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = /dev/stderr
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
auth_mechanisms = plain${introspectionUrl === undefined ? '' : ' xoauth2 oauthbearer'}
auth_failure_delay = 0
auth_cache_size = 0
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 1
first_valid_gid = 1
passdb {
  driver = static
  mechanisms = plain
  args = password=${PASSWORD}
}
${
  introspectionUrl === undefined
    ? ''
    : `passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${folder}/oauth2.conf
}`
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
namespace inbox {
  inbox = yes
  separator = /
}
`;
