import type { Database } from '../../src/platform/database/database.service.ts';
import { anonymous } from './api.ts';
import type { Api } from './api.ts';
import type { AppUnderTest } from './app.ts';
import type { SmtpSink } from './smtp.ts';

export const ALIASES = 20;

/** One request with as many guesses as it may have aliases, none of them right. */
function guesses(right: string, round: number): string {
  const codes = Array.from({ length: ALIASES }, (_, index) =>
    String(100_000 + round * ALIASES + index),
  );
  const fields = codes
    .filter((code) => code !== right)
    .map((code, index) => `a${index}: signInByCode(code: "${code}") { roles }`);
  return `mutation { ${fields.join(' ')} }`;
}

/** As whoever wants to be counted as somebody else each time. */
const forged = (index: number): Record<string, string> => ({
  'x-forwarded-for': `203.0.113.${index % 250}, 10.0.0.${index % 250}`,
  forwarded: `for=203.0.113.${index % 250}`,
  'x-real-ip': `203.0.113.${index % 250}`,
});

/** The same browser, at another replica. */
const at = (app: AppUnderTest, browser: Api): Api =>
  anonymous(app).withCookie('od-browser', browser.cookie('od-browser'));

const secretsIn = (text: string): { link: string; code: string } => ({
  link: /\/sign-in\/([\w-]+)/.exec(text)?.[1] ?? '',
  code: /\n(\d{3}) (\d{3})\n/.exec(text)?.slice(1).join('') ?? '',
});

type Guessed = Readonly<{ outcomes: string[]; browser: Api; link: string }>;

const MAILS = 4;
const REQUESTS = 15;

/**
 * Somebody who asks for mail after mail and guesses at each over all replicas at once; at the end
 * even the right digits are tried.
 */
export async function guess(
  replicas: readonly AppUnderTest[],
  smtp: SmtpSink,
  email: string,
): Promise<Guessed> {
  const [first] = replicas as [AppUnderTest];
  const browser = anonymous(first);
  const outcomes: string[] = [];
  let mail = { code: '', link: '' };
  for (let asked = 1; asked <= MAILS; asked += 1) {
    await browser.ask('mutation ($email: String!) { requestSignIn(email: $email) }', { email });
    mail = secretsIn((await smtp.arrived(email, asked)).text ?? '');
    const sent = Array.from({ length: REQUESTS }, (_, index) =>
      at(replicas[index % replicas.length] ?? first, browser).send(guesses(mail.code, index), {
        headers: forged(index),
      }),
    );
    for (const { errors = [] } of await Promise.all(sent))
      outcomes.push(...errors.map(({ extensions }) => String(extensions['code'])));
  }
  const right = `mutation { signInByCode(code: "${mail.code}") { roles } }`;
  for (const app of replicas) outcomes.push(String(await at(app, browser).refusal(right)));
  return { outcomes, browser, link: mail.link };
}

/** Asks for mails: at once and as often for one address, then once for each of the others. */
export async function flood(
  replicas: readonly AppUnderTest[],
  email: string,
  others: readonly string[],
): Promise<void> {
  const request = 'mutation ($email: String!) { requestSignIn(email: $email) }';
  const [first] = replicas as [AppUnderTest];
  const ask = (address: string, index: number) =>
    anonymous(replicas[index % replicas.length] ?? first).send(request, {
      variables: { email: address },
      headers: forged(index),
    });
  await Promise.all(others.map((_, index) => ask(email, index)));
  for (const [index, other] of others.entries()) await ask(other, index);
}

/** How many tries at the digits for an address were looked at, as the database has it. */
export async function triesAt(db: Database, email: string): Promise<number> {
  const { id } = await db.client.account.findUniqueOrThrow({ where: { email } });
  const where = { accountId: id };
  const { _sum } = await db.client.signInRequest.aggregate({ where, _sum: { attempts: true } });
  return _sum.attempts ?? 0;
}
