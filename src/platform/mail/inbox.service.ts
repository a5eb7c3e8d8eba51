import { Injectable } from '@nestjs/common';
import { ImapFlow } from 'imapflow';
import { Config } from '../config.ts';
import { AccessTokens } from '../oauth/access-tokens.service.ts';
import { TokenFailure } from '../oauth/token-failure.ts';

export type InboxMail = Readonly<{
  /** With `uid`: which mail it is, for as long as the mailbox lives (RFC 9051, section 2.3.1.1). */
  uidValidity: bigint;
  uid: number;
  /** As it arrived, as far as it is not longer than what is worth reading. */
  source: Uint8Array;
}>;

/** What is done with the mails of the inbox; every part may be asked again after a crash. */
export type InboxReader = Readonly<{
  /** The last mail that was handled; 0 for none. */
  handledUntil: (uidValidity: bigint) => Promise<number>;
  handle: (mail: InboxMail) => Promise<void>;
  /** Which of these unread mails nobody has to read any more. */
  forNobody: (uidValidity: bigint, uids: readonly number[]) => Promise<readonly number[]>;
}>;

/** Why the mailbox cannot be read, in a code: NOT_CONNECTED, REFUSED, NO_FOLDER, or TOKEN and its own. */
export class InboxFailure extends Error {
  constructor(readonly code: string) {
    super(`The mailbox cannot be read: ${code}.`);
    this.name = 'InboxFailure';
  }
}

const MOST_AT_ONCE = 100;
const MOST_BYTES = 1_000_000;
const seconds = (count: number): number => count * 1_000;
const loopback: readonly string[] = ['localhost', '127.0.0.1', '::1'];

/** Reads the mailbox that answers come to. Knows what a mail is, and nothing of what is in it. */
@Injectable()
export class Inbox {
  private readonly at: Address | null;

  constructor(
    private readonly config: Config,
    private readonly tokens: AccessTokens,
  ) {
    this.at = config.imapUrl === null ? null : addressOf(config.imapUrl, config.oauth?.user ?? '');
  }

  /** Which mailbox it is; null when none is configured. */
  get name(): string | null {
    return this.at && `${this.at.user}@${this.at.host}:${this.at.port}/${this.at.folder}`;
  }

  /** Hands over what was not handled yet, the oldest first. Answers how many unread mails are left. */
  async read(reader: InboxReader): Promise<number> {
    if (this.at === null) throw new InboxFailure('NOT_CONFIGURED');
    const client = await this.open(this.at);
    try {
      const { uidValidity } = await opened(client, this.at.folder);
      for (const uid of await newUids(client, await reader.handledUntil(uidValidity))) {
        const query = { uid: true, source: { maxLength: MOST_BYTES } };
        const mail = await asked(client.fetchOne(String(uid), query, { uid: true }));
        // Somebody may have taken it away meanwhile.
        if (mail && mail.source) await reader.handle({ uidValidity, uid, source: mail.source });
      }
      return await putAway(client, (uids) => reader.forNobody(uidValidity, uids));
    } finally {
      await client.logout().catch(() => client.close());
    }
  }

  /** A token that was refused is forgotten once and asked for anew. */
  private async open(at: Address): Promise<ImapFlow> {
    if (this.config.oauth === null || at.password !== '') return connect(at, { pass: at.password });
    const accessToken = await this.token();
    try {
      return await connect(at, { accessToken });
    } catch (error) {
      if (!(error instanceof InboxFailure) || error.code !== 'REFUSED') throw error;
      this.tokens.forget('MAIL', accessToken);
      return connect(at, { accessToken: await this.token() });
    }
  }

  private async token(): Promise<string> {
    try {
      return await this.tokens.token('MAIL');
    } catch (error) {
      if (!(error instanceof TokenFailure)) throw error;
      throw new InboxFailure(`TOKEN ${error.code}`);
    }
  }
}

type Address = Readonly<{
  host: string;
  port: number;
  secure: boolean;
  user: string;
  /** Empty: a token stands in for it. */
  password: string;
  folder: string;
}>;

function addressOf(imapUrl: string, tokenUser: string): Address {
  const { protocol, hostname, port, username, password, pathname } = new URL(imapUrl);
  const secure = protocol === 'imaps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    user: decodeURIComponent(username) || tokenUser,
    password: decodeURIComponent(password),
    folder: decodeURIComponent(pathname.slice(1)) || 'INBOX',
  };
}

async function connect(
  { host, port, secure, user }: Address,
  proof: Readonly<{ pass: string } | { accessToken: string }>,
): Promise<ImapFlow> {
  const client = new ImapFlow({
    ...{ host, port, secure },
    // Nobody's password or token crosses a network in the open.
    ...(!secure && !loopback.includes(host) && { doSTARTTLS: true }),
    auth: { user, ...proof },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: seconds(10),
    greetingTimeout: seconds(10),
    socketTimeout: seconds(60),
  });
  // What goes wrong is told by the command that is under way; unheard, it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    client.close();
    const isRefused = error instanceof Error && 'authenticationFailed' in error;
    throw new InboxFailure(isRefused ? 'REFUSED' : 'NOT_CONNECTED');
  }
  return client;
}

async function opened(client: ImapFlow, folder: string): Promise<{ uidValidity: bigint }> {
  try {
    return await client.mailboxOpen(folder);
  } catch {
    throw new InboxFailure('NO_FOLDER');
  }
}

/** `n:*` always names the last mail too, also when its number is below n. */
async function newUids(client: ImapFlow, last: number): Promise<number[]> {
  const found = await asked(client.search({ uid: `${last + 1}:*` }, { uid: true }));
  const uids = (found || []).filter((uid) => uid > last).sort((a, b) => a - b);
  return uids.slice(0, MOST_AT_ONCE);
}

async function putAway(
  client: ImapFlow,
  forNobody: (uids: readonly number[]) => Promise<readonly number[]>,
): Promise<number> {
  const unread = (await asked(client.search({ seen: false }, { uid: true }))) || [];
  const done = await forNobody(unread);
  if (done.length > 0) await asked(client.messageFlagsAdd([...done], ['\\Seen'], { uid: true }));
  return unread.length - done.length;
}

/** A link that breaks on the way is the mailbox's trouble, and the next look begins anew. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch {
    throw new InboxFailure('NOT_CONNECTED');
  }
}
