import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { emailPattern } from './rules/text.ts';

const flag = z.enum(['0', '1'], 'must be 0 or 1').transform((value) => value === '1');
const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `must be a number, ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a number, ${least} to ${most}`);
const secret = z.string().min(32, 'must have at least 32 characters');
const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .regex(emailPattern, 'must be an e-mail address');
const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}, 'must be an IANA time zone, such as Europe/Amsterdam');

function address(protocols: readonly string[], sample: string) {
  return z.string().refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    return (
      url !== null &&
      protocols.includes(url.protocol) &&
      (url.hostname !== '' || url.pathname !== '')
    );
  }, `must look like ${sample}`);
}

const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
const tokenAddress = address(['http:', 'https:'], 'https://login.example.org/token').refine(
  (text) => !text.startsWith('http:') || loopback.includes(new URL(text).hostname),
  'must begin with https: a secret is sent there',
);
/** As OAuth writes them: words with a space between (RFC 6749, section 3.3). */
const scopes = z
  .string()
  .regex(/^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/, 'must be scopes');
const time = '([01][0-9]|2[0-3]):[0-5][0-9]';
const hours = z
  .string()
  .regex(new RegExp(`^${time}-${time}$`), 'must look like 08:30-17:30')
  .transform((text) => ({ from: text.slice(0, 5), until: text.slice(6) }))
  .refine(({ from, until }) => from < until, 'must end later than they begin');

/** Everything that the environment may say, each also as NAME_FILE naming a file that holds the value. */
export const settings = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be at most 65535'),
  HOST: z.string().regex(/^[\w.:-]+$/, 'must be an address to listen on, such as 127.0.0.1'),
  DATA_DIR: z.string().min(1, 'must name a folder'),
  DATABASE_URL: address(['postgres:', 'postgresql:'], 'postgresql://user@host/database'),
  EXAMPLE: flag,
  ADMIN_EMAIL: emailAddress,
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtp://user@host:587'),
  MAIL_FROM: emailAddress,
  MAIL_REDIRECT: emailAddress,
  IMAP_URL: address(['imap:', 'imaps:'], 'imaps://user@host'),
  OAUTH_PROVIDER: z.enum(['microsoft', 'google'], 'must be microsoft or google'),
  OAUTH_TENANT: z.string().regex(/^[\w.-]+$/, 'must be the id or the domain of a tenant'),
  OAUTH_TOKEN_URL: tokenAddress,
  OAUTH_CLIENT_ID: z.string().regex(/^[\x21-\x7e]+$/, 'must be one word'),
  OAUTH_CLIENT_SECRET: z.string().min(1, 'must not be empty'),
  OAUTH_USER: emailAddress,
  OAUTH_MAIL_SCOPE: scopes,
  OAUTH_CALENDAR_SCOPE: scopes,
  CALENDARS: z.enum(['none', 'microsoft', 'google'], 'must be none, microsoft or google'),
  MAIL_CONNECTIONS: count(1, 50),
  MAIL_PER_CONNECTION: count(1, 10_000),
  MAIL_PER_MINUTE: count(1, 60_000),
  PUBLIC_URL: address(['http:', 'https:'], 'https://open-deur.example.org').transform((url) =>
    url.replace(/\/+$/, ''),
  ),
  SESSION_SECRET: secret,
  JOURNAL_KEY: z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits (32 bytes)'),
  JOURNAL_KEY_PREVIOUS: z
    .string()
    .regex(
      /^[0-9a-f]{64}(,[0-9a-f]{64}){0,9}$/i,
      'must be keys as JOURNAL_KEY, with a comma between',
    )
    .transform((keys) => keys.split(',')),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[0-9]$/, 'must be a number of proxies, 0 to 9')
    .transform(Number),
  TRUSTED_DOCUMENTS: z.enum(['off', 'required'], 'must be off or required'),
  TIME_ZONE: timeZone,
  COUNTRY: z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 country, such as NL'),
  WORKING_HOURS: hours,
  NUDGE_MAILS_PER_DAY: z
    .string()
    .regex(/^([1-9]|10)$/, 'must be a number from 1 to 10')
    .transform(Number),
  LOG_LEVEL: z.enum(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    'must be a level such as info or warn',
  ),
} as const;

export type SettingName = keyof typeof settings;
export type Settings = { [Name in SettingName]?: z.output<(typeof settings)[Name]> };
type Environment = Readonly<Record<string, string | undefined>>;
type ReadFile = (path: string) => string;
type Read<T> = { value?: T; fault?: string };

/** Null when there is nothing to read. */
function contentOf(file: string, readFile: ReadFile): string | null {
  try {
    return readFile(file).trim() || null;
  } catch {
    return null;
  }
}

/** What the variable or its file says; a fault names the variable and never its value. */
function textOf(name: SettingName, environment: Environment, readFile: ReadFile): Read<string> {
  const direct = environment[name] ?? '';
  const file = environment[`${name}_FILE`] ?? '';
  if (file === '') return { value: direct };
  if (direct) return { fault: `${name} and ${name}_FILE are both set; keep one of them` };
  const value = contentOf(file, readFile);
  if (value !== null) return { value };
  return { fault: `${name}_FILE names a file that cannot be read, or is empty` };
}

function read(name: SettingName, environment: Environment, readFile: ReadFile): Read<unknown> {
  const { value: text = '', fault } = textOf(name, environment, readFile);
  if (fault) return { fault };
  if (text === '') return {};
  const { data: value, error } = settings[name].safeParse(text);
  if (!error) return { value };
  return { fault: `${name} ${error.issues[0]?.message ?? 'is not valid'}` };
}

/** Which settings only make sense together. */
function contradictions(chosen: Settings, given: ReadonlySet<string>): string[] {
  const onServer = chosen.DATABASE_URL !== undefined || given.has('DATABASE_URL');
  const example = chosen.EXAMPLE ?? (!onServer && !given.has('EXAMPLE'));
  const faults: string[] = [];
  const demand = (name: SettingName, why: string) => {
    if (!given.has(name)) faults.push(`${name} is missing: ${why}`);
  };
  if (onServer) {
    demand(
      'SESSION_SECRET',
      'every replica on one database needs the same one (at least 32 characters)',
    );
    demand(
      'JOURNAL_KEY',
      'every replica needs the key of the private journals (64 hexadecimal digits)',
    );
  }
  if (!example) {
    demand(
      'SMTP_URL',
      'without a mail server nobody can be invited; the mailbox page exists in the example organisation only (EXAMPLE=1)',
    );
    demand('PUBLIC_URL', 'links in mails need the address under which people reach the product');
  }
  return [
    ...faults,
    ...imapFaults(chosen, given),
    ...oauthFaults(chosen, given),
    ...calendarFaults(chosen, given),
  ];
}

/** A mailbox opens with a password or a token, and answers go to the address that mails come from. */
function imapFaults({ IMAP_URL, SMTP_URL }: Settings, given: ReadonlySet<string>): string[] {
  if (IMAP_URL === undefined) return [];
  const hasPassword = new URL(IMAP_URL).password !== '';
  if (!hasPassword && !given.has('OAUTH_CLIENT_ID'))
    return ['IMAP_URL names no password, and there is no OAUTH_CLIENT_ID to ask a token with'];
  const isFrom = given.has('MAIL_FROM') || SMTP_URL === undefined;
  return isFrom ? [] : ['MAIL_FROM is missing: answers go there, and IMAP_URL reads that mailbox'];
}

const oauthNames = (Object.keys(settings) as SettingName[]).filter((name) =>
  name.startsWith('OAUTH_'),
);

/** Whoever sets one of them needs what a token cannot be asked for without. */
function oauthFaults(chosen: Settings, given: ReadonlySet<string>): string[] {
  if (!oauthNames.some((name) => given.has(name))) return [];
  const { OAUTH_PROVIDER: provider, OAUTH_CLIENT_SECRET: secret } = chosen;
  const faults = (['OAUTH_CLIENT_ID', 'OAUTH_CLIENT_SECRET'] as const)
    .filter((name) => !given.has(name))
    .map((name) => `${name} is missing: without it no token can be asked for`);
  const isSomewhere = given.has('OAUTH_TENANT') || given.has('OAUTH_TOKEN_URL');
  if (provider !== 'google' && !isSomewhere)
    faults.push('OAUTH_TENANT is missing: which tenant of Microsoft 365 gives the tokens');
  if (provider === 'google' && secret !== undefined && !isPrivateKey(secret))
    faults.push('OAUTH_CLIENT_SECRET must be the private key of the service account, as PEM');
  return faults;
}

/** The organisation's calendars are read with the tokens of the same provider. */
function calendarFaults({ CALENDARS, OAUTH_PROVIDER }: Settings, given: ReadonlySet<string>) {
  if (CALENDARS === undefined || CALENDARS === 'none') return [];
  if (!given.has('OAUTH_CLIENT_ID'))
    return [`OAUTH_CLIENT_ID is missing: without tokens the calendars of ${CALENDARS} stay closed`];
  return (OAUTH_PROVIDER ?? 'microsoft') === CALENDARS
    ? []
    : [`OAUTH_PROVIDER and CALENDARS name two providers; tokens come from one`];
}

function isPrivateKey(text: string): boolean {
  try {
    return createPrivateKey(pem(text)).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

/** An environment variable often carries the ends of lines as two characters, as in Google's JSON. */
export const pem = (text: string): string => text.replaceAll('\\n', '\n');

/** All settings, or every fault at once. */
export function readSettings(
  environment: Environment,
  readFile: ReadFile,
): { settings: Settings; faults: string[] } {
  const values: Record<string, unknown> = {};
  const faults: string[] = [];
  const given = new Set<string>();
  for (const name of Object.keys(settings) as SettingName[]) {
    const { value, fault } = read(name, environment, readFile);
    if (fault) faults.push(fault);
    if (value !== undefined) values[name] = value;
    if (value !== undefined || fault) given.add(name);
  }
  const chosen: Settings = values;
  return {
    settings: chosen,
    faults: [...faults, ...contradictions(chosen, given)],
  };
}
