import { pem } from '../settings.ts';
import type { Settings } from '../settings.ts';

export type TokenPurpose = 'MAIL' | 'CALENDARS';

/** How the product proves itself to the organisation's own identity provider. */
export type OAuthSettings = Readonly<{
  /** MICROSOFT: client credentials. GOOGLE: a service account that signs for itself. */
  provider: 'MICROSOFT' | 'GOOGLE';
  tokenUrl: string;
  clientId: string;
  /** The client's secret, or the service account's private key. */
  clientSecret: string;
  /** The mailbox that is sent from and read; with Google also whom the service account acts for. */
  user: string;
  scopes: Readonly<Record<TokenPurpose, string>>;
}>;

const defaults = {
  // learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
  // and learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
  MICROSOFT: {
    tokenUrl: (tenant: string) => `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
    MAIL: 'https://outlook.office365.com/.default',
    CALENDARS: 'https://graph.microsoft.com/.default',
  },
  // developers.google.com/identity/protocols/oauth2/service-account and
  // developers.google.com/workspace/gmail/imap/xoauth2-protocol
  GOOGLE: {
    tokenUrl: () => 'https://oauth2.googleapis.com/token',
    MAIL: 'https://mail.google.com/',
    CALENDARS: 'https://www.googleapis.com/auth/calendar.freebusy',
  },
} as const;

/** Null when the organisation uses no tokens. */
export function oauthFrom(settings: Settings, mailFrom: string): OAuthSettings | null {
  const { OAUTH_CLIENT_ID: clientId, OAUTH_CLIENT_SECRET: clientSecret } = settings;
  if (clientId === undefined || clientSecret === undefined) return null;
  const provider = settings.OAUTH_PROVIDER === 'google' ? 'GOOGLE' : 'MICROSOFT';
  return {
    provider,
    clientId,
    clientSecret: provider === 'GOOGLE' ? pem(clientSecret) : clientSecret,
    tokenUrl: settings.OAUTH_TOKEN_URL ?? defaults[provider].tokenUrl(settings.OAUTH_TENANT ?? ''),
    user: settings.OAUTH_USER ?? mailFrom,
    scopes: scopesFrom(settings, defaults[provider]),
  };
}

const scopesFrom = (
  { OAUTH_MAIL_SCOPE, OAUTH_CALENDAR_SCOPE }: Settings,
  { MAIL, CALENDARS }: OAuthSettings['scopes'],
): OAuthSettings['scopes'] => ({
  MAIL: OAUTH_MAIL_SCOPE ?? MAIL,
  CALENDARS: OAUTH_CALENDAR_SCOPE ?? CALENDARS,
});
