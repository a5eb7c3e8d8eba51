import { randomUUID } from 'node:crypto';
import { Database } from '../../src/platform/database/database.service.ts';
import { Sessions } from '../../src/identity/sessions.service.ts';
import type { Assurance } from '../../src/platform/actor.ts';
import type { AppUnderTest } from './app.ts';

type Answer = {
  data?: unknown;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
};

type Asking = Readonly<{
  variables?: Record<string, unknown>;
  key?: string;
  headers?: Record<string, string>;
}>;

/** GraphQL over HTTP as one browser: it keeps its cookies. */
export class Api {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly locale: 'nl' | 'en' = 'nl',
  ) {}

  withCookie(name: string, value: string): this {
    this.cookies.set(name, value);
    return this;
  }

  cookie(name: string): string {
    return this.cookies.get(name) ?? '';
  }

  async send(
    query: string,
    { variables = {}, key, headers = {} }: Asking = {},
  ): Promise<Answer & { status: number }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': this.locale,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(key && { 'idempotency-key': key }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    this.keepCookies(response);
    return { status: response.status, ...((await response.json()) as Answer) };
  }

  /** What the browser gets at an address of the product. */
  async get(path: string): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return fetch(`${this.url}${path}`, { headers: { cookie } });
  }

  private keepCookies({ headers }: Response): void {
    for (const cookie of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
  }

  /** The data, or a failure that shows every error. */
  async ask<T = Record<string, never>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<T> {
    const { data, errors } = await this.send(query, { variables, key: randomUUID() });
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data as T;
  }

  /** The code of the refusal, or `null` when nothing was refused. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<string | null> {
    const { errors } = await this.send(query, { variables });
    return errors ? String(errors[0]?.extensions['code']) : null;
  }
}

export const anonymous = (app: AppUnderTest, locale: 'nl' | 'en' = 'nl'): Api =>
  new Api(app.url, locale);

/** A browser in which the person with this address has signed in. */
export async function signedIn(
  app: AppUnderTest,
  email: string,
  assurance: Assurance = 'LOW',
): Promise<Api> {
  const account = await app.nest
    .get(Database, { strict: false })
    .client.account.findUniqueOrThrow({ where: { email } });
  const session = await app.nest.get(Sessions, { strict: false }).open(account.id, assurance);
  if (!session) throw new Error(`${email} does not sign in any more.`);
  return new Api(app.url).withCookie('od-session', session.token);
}
