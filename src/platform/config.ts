import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { oauthFrom } from './oauth/oauth-settings.ts';
import type { OAuthSettings } from './oauth/oauth-settings.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** Thrown at start; its message names every fault and no secret. */
export class Misconfigured extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      [
        'Open Deur cannot start with these settings:',
        ...faults.map((fault) => `  - ${fault}`),
      ].join('\n'),
    );
    this.name = 'Misconfigured';
  }
}

const unlessSet = {
  PORT: 3000,
  DATABASE_URL: null,
  DATA_DIR: 'data',
  ADMIN_EMAIL: null,
  SMTP_URL: null,
  IMAP_URL: null,
  MAIL_REDIRECT: null,
  MAIL_CONNECTIONS: 4,
  MAIL_PER_CONNECTION: 100,
  MAIL_PER_MINUTE: null,
  JOURNAL_KEY_PREVIOUS: [] as string[],
  TRUSTED_PROXIES: 0,
  TRUSTED_DOCUMENTS: 'off' as const,
  TIME_ZONE: 'Europe/Amsterdam',
  CALENDARS: 'none' as const,
  COUNTRY: 'NL',
  WORKING_HOURS: { from: '08:30', until: '17:30' },
  NUDGE_MAILS_PER_DAY: 1,
};

const calendarSources = { none: null, microsoft: 'MICROSOFT', google: 'GOOGLE' } as const;

/** What the product was told by its environment, checked once at start. */
export class Config {
  readonly port: number;
  readonly host: string;
  /** Where the embedded database, its dumps and its keys lie; null with a database server. */
  readonly dataDir: string | null;
  readonly databaseUrl: string | null;
  /** The example organisation, with its sign-in and its mailbox page. */
  readonly example: boolean;
  readonly adminEmail: string | null;
  /** Null: mails go to the mailbox page of the example organisation. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** The mailbox that answers come to; null: answers are not read. */
  readonly imapUrl: string | null;
  /** Pilot mode: every mail goes to this address instead. */
  readonly mailRedirect: string | null;
  /** Tokens instead of passwords for mail and calendars; null when the organisation uses none. */
  readonly oauth: OAuthSettings | null;
  /** Whose service says when leaders are busy; null: only what leaders give themselves. */
  readonly calendars: 'MICROSOFT' | 'GOOGLE' | null;
  readonly graphUrl: string = 'https://graph.microsoft.com/v1.0';
  readonly googleCalendarUrl: string = 'https://www.googleapis.com/calendar/v3';
  /** Of this process, at the same time. */
  readonly mailConnections: number;
  /** After so many messages a connection is closed and another one opened. */
  readonly mailPerConnection: number;
  /** Of this process; null when the mail server sets no limit. */
  readonly mailPerMinute: number | null;
  /** How many proxies of our own stand in front; what others write into forwarding headers is not read. */
  readonly trustedProxies: number;
  /** Whether the API answers only what the client that was built with it asks. */
  readonly trustedDocuments: 'off' | 'required';
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly sessionSecret: string;
  /** 32 bytes, AES-256. */
  readonly journalKey: Buffer;
  /** Keys that were replaced, and still open what they sealed. */
  readonly journalKeysPrevious: readonly Buffer[];
  /** IANA name; where the organisation's day begins. Sites have their own. */
  readonly timeZone: string;
  /** ISO 3166; whose public holidays are those of people who belong to no team with a site. */
  readonly country: string;
  /** On the clock of the reader, as "08:30": what is not urgent arrives between these times only. */
  readonly workingHours: Readonly<{ from: string; until: string }>;
  /** How many mails a day somebody gets at most of those that can wait. */
  readonly nudgeMailsPerDay: number;
  /** Whether this process looks for due work; tests do it themselves. */
  readonly jobs: boolean = true;

  constructor(settings: Settings, overrides: Partial<Config> = {}) {
    const chosen = { ...unlessSet, ...settings };
    this.port = chosen.PORT;
    this.databaseUrl = chosen.DATABASE_URL;
    this.dataDir = this.databaseUrl ? null : resolve(chosen.DATA_DIR);
    this.example = settings.EXAMPLE ?? !this.databaseUrl;
    // Anybody who reaches the example organisation may sign in as anybody, so it stays on this machine.
    this.host = settings.HOST ?? (this.example ? '127.0.0.1' : '0.0.0.0');
    this.adminEmail = chosen.ADMIN_EMAIL;
    this.smtpUrl = chosen.SMTP_URL;
    this.publicUrl = settings.PUBLIC_URL ?? `http://localhost:${this.port}`;
    this.mailFrom = settings.MAIL_FROM ?? `open-deur@${mailHost(this.publicUrl)}`;
    this.imapUrl = chosen.IMAP_URL;
    this.mailRedirect = chosen.MAIL_REDIRECT;
    this.oauth = oauthFrom(settings, this.mailFrom);
    this.calendars = calendarSources[chosen.CALENDARS];
    this.mailConnections = chosen.MAIL_CONNECTIONS;
    this.mailPerConnection = chosen.MAIL_PER_CONNECTION;
    this.mailPerMinute = chosen.MAIL_PER_MINUTE;
    this.sessionSecret = this.key('session-secret', settings.SESSION_SECRET);
    this.journalKey = Buffer.from(this.key('journal-key', settings.JOURNAL_KEY), 'hex');
    this.journalKeysPrevious = chosen.JOURNAL_KEY_PREVIOUS.map((key) => Buffer.from(key, 'hex'));
    this.trustedProxies = chosen.TRUSTED_PROXIES;
    this.trustedDocuments = chosen.TRUSTED_DOCUMENTS;
    this.timeZone = chosen.TIME_ZONE;
    this.country = chosen.COUNTRY;
    this.workingHours = chosen.WORKING_HOURS;
    this.nudgeMailsPerDay = chosen.NUDGE_MAILS_PER_DAY;
    Object.assign(this, overrides);
  }

  static fromEnvironment(environment: NodeJS.ProcessEnv): Config {
    const { settings, faults } = readSettings(environment, (path) => readFileSync(path, 'utf8'));
    if (faults.length > 0) throw new Misconfigured(faults);
    return new Config(settings);
  }

  get secure(): boolean {
    return this.publicUrl.startsWith('https:');
  }

  /** As given, or the embedded database's own: made on its first start, for its owner's eyes only. */
  private key(name: string, given: string | undefined): string {
    if (given !== undefined) return given;
    if (!this.dataDir) return randomBytes(32).toString('hex');
    const folder = join(this.dataDir, 'keys');
    const file = join(folder, name);
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const key = randomBytes(32).toString('hex');
    writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
    return key;
  }
}

const mailHost = (publicUrl: string): string => {
  const host = new URL(publicUrl).hostname;
  return host === 'localhost' ? 'open-deur.example' : host;
};
