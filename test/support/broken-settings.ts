type Environment = Readonly<Record<string, string>>;
export type Broken = Readonly<{ what: string; environment: Environment; names: readonly string[] }>;

const key = '7'.repeat(64);
const secret = 'kept-out-of-every-message-'.repeat(2);
const server = {
  DATABASE_URL: 'postgresql://owner:hunter2@db.invalid/open_deur',
  SESSION_SECRET: secret,
  JOURNAL_KEY: key,
};
const complete = {
  ...server,
  SMTP_URL: 'smtp://user:hunter2@mail.invalid:587',
  PUBLIC_URL: 'https://deur.example.org',
};

const wrong = (name: string, values: readonly string[]): Broken[] =>
  values.map((value) => ({
    what: `${name}=${value}`,
    environment: { ...complete, [name]: value },
    names: [name],
  }));

const tokens = {
  OAUTH_TENANT: 'acme.example',
  OAUTH_CLIENT_ID: 'open-deur',
  OAUTH_CLIENT_SECRET: 'hunter2',
};
const wrongToken = (name: string, values: readonly string[]): Broken[] =>
  wrong(name, values).map((broken) => ({
    ...broken,
    environment: { ...tokens, ...broken.environment },
  }));

const without = (name: keyof typeof complete): Broken => ({
  what: `no ${name}`,
  environment: Object.fromEntries(Object.entries(complete).filter(([given]) => given !== name)),
  names: [name],
});

/** Settings that cannot work, with the variables that the refusal must name. */
export const brokenSettings: readonly Broken[] = [
  ...wrong('TRUSTED_DOCUMENTS', ['1', 'yes']),
  ...wrong('PORT', ['http', '-1', '70000', '80 80']),
  ...wrong('HOST', ['not a host!']),
  ...wrong('EXAMPLE', ['yes', 'true']),
  ...wrong('ADMIN_EMAIL', ['somebody', 'a@b', 'x@y.nl\r\nBcc: z@y.nl']),
  ...wrong('SMTP_URL', ['mail.invalid:587', 'http://mail.invalid']),
  ...wrong('COUNTRY', ['Nederland']),
  ...wrong('WORKING_HOURS', ['9 to 5', '17:30-08:30']),
  ...wrong('NUDGE_MAILS_PER_DAY', ['0', 'two']),
  ...wrong('MAIL_FROM', ['Open Deur']),
  ...wrong('MAIL_REDIRECT', ['all of it']),
  ...wrong('IMAP_URL', [
    'mail.invalid',
    'pop3://user:hunter2@mail.invalid',
    'imaps://mail.invalid',
  ]),
  {
    what: 'a mailbox whose address is nobody’s',
    environment: { ...complete, IMAP_URL: 'imaps://user:hunter2@mail.invalid' },
    names: ['MAIL_FROM'],
  },
  ...wrongToken('OAUTH_PROVIDER', ['yahoo']),
  ...wrongToken('OAUTH_TENANT', ['not a tenant']),
  ...wrongToken('OAUTH_TOKEN_URL', ['login.example.org', 'http://login.example.org/token']),
  ...wrongToken('OAUTH_CLIENT_ID', ['two words']),
  ...wrongToken('OAUTH_USER', ['nobody']),
  ...wrongToken('OAUTH_MAIL_SCOPE', ['mail\nand more']),
  ...wrongToken('OAUTH_CALENDAR_SCOPE', ['"all"']),
  {
    what: 'tokens from nowhere, with no secret',
    environment: { ...complete, OAUTH_CLIENT_ID: 'open-deur' },
    names: ['OAUTH_CLIENT_SECRET', 'OAUTH_TENANT'],
  },
  {
    what: 'a service account without a private key',
    environment: { ...complete, ...tokens, OAUTH_PROVIDER: 'google' },
    names: ['OAUTH_CLIENT_SECRET'],
  },
  ...wrong('MAIL_CONNECTIONS', ['0']),
  ...wrong('MAIL_PER_CONNECTION', ['many']),
  ...wrong('MAIL_PER_MINUTE', ['1000000']),
  ...wrong('PUBLIC_URL', ['deur.example.org', 'ftp://deur.example.org']),
  ...wrong('SESSION_SECRET', ['hunter2']),
  ...wrong('JOURNAL_KEY', ['hunter2', key.slice(1), 'g'.repeat(64)]),
  ...wrong('JOURNAL_KEY_PREVIOUS', ['hunter2', `${key},`, `${key} ${key}`, `${key},hunter2`]),
  ...wrong('DATABASE_URL', ['mysql://owner:hunter2@db/x', 'hunter2']),
  ...wrong('TIME_ZONE', ['Amsterdam']),
  ...wrong('LOG_LEVEL', ['loud']),
  ...wrong('CALENDARS', ['exchange']),
  {
    what: 'calendars without tokens',
    environment: { ...complete, CALENDARS: 'google' },
    names: ['OAUTH_CLIENT_ID'],
  },
  {
    what: 'calendars of another provider than the tokens',
    environment: {
      ...complete,
      CALENDARS: 'google',
      OAUTH_TENANT: 'acme.example',
      OAUTH_CLIENT_ID: 'open-deur',
      OAUTH_CLIENT_SECRET: 'hunter2',
    },
    names: ['OAUTH_PROVIDER and CALENDARS'],
  },
  without('SESSION_SECRET'),
  without('JOURNAL_KEY'),
  without('SMTP_URL'),
  without('PUBLIC_URL'),
  {
    what: 'a file that is not there',
    environment: { ...complete, JOURNAL_KEY: '', JOURNAL_KEY_FILE: '/nowhere/key' },
    names: ['JOURNAL_KEY_FILE'],
  },
  {
    what: 'a variable and its file',
    environment: { ...complete, SESSION_SECRET_FILE: '/nowhere/secret' },
    names: ['SESSION_SECRET'],
  },
  {
    what: 'five faults at once',
    environment: { ...server, PORT: 'x', EXAMPLE: '2', JOURNAL_KEY: 'hunter2' },
    names: ['PORT', 'EXAMPLE', 'JOURNAL_KEY', 'SMTP_URL', 'PUBLIC_URL'],
  },
  {
    what: 'no example and nothing else',
    environment: { EXAMPLE: '0' },
    names: ['SMTP_URL', 'PUBLIC_URL'],
  },
];

export const secrets = ['hunter2', secret, key, key.slice(1)] as const;
