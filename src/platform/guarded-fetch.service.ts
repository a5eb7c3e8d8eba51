import { lookup as resolveByDns } from 'node:dns/promises';
import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-addresses.ts';

/** The one answer to whatever went wrong: where to, why and how far is nobody's to learn. */
export class NotFetched extends Error {
  constructor() {
    super('An address that somebody gave could not be read.');
    this.name = 'NotFetched';
  }
}

type Address = Readonly<{ address: string; family: number }>;

/** How the outside is reached; only tests have ways of their own. */
export type Ways = Readonly<{
  resolve(host: string): Promise<readonly Address[]>;
  /** `address:port` that may be reached although it is not public. */
  exceptions: ReadonlySet<string>;
  /** Who vouches for servers, besides those whom everybody trusts. */
  ca: string | undefined;
}>;

const publicWays: Ways = {
  resolve: (host) => resolveByDns(host, { all: true }),
  exceptions: new Set(),
  ca: undefined,
};

export type Wanted = Readonly<{
  accept: string;
  /** Bytes. */
  limit: number;
  /** For everything together, redirects included. */
  milliseconds: number;
}>;

const MOST_REDIRECTS = 3;
const HTTPS_PORT = 443;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Reads what stands under an address that a user gave, without lending them our place in the
 * network: https only, on its own port, and only to public addresses. Each hop is resolved once,
 * every address it has must be public, and the connection goes to exactly the one that was checked
 * (a name that answers differently a second time gains nothing).
 */
export class GuardedFetch {
  constructor(private readonly ways: Ways = publicWays) {}

  /** The text; throws `NotFetched` and nothing else. */
  async text(address: string, wanted: Wanted): Promise<string> {
    const signal = AbortSignal.timeout(wanted.milliseconds);
    try {
      let url = new URL(address);
      for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        const answer = await this.ask(url, wanted, signal);
        if (!redirects.has(answer.statusCode ?? 0)) return await bodyOf(answer, wanted.limit);
        answer.destroy();
        url = new URL(answer.headers.location ?? '', url);
      }
    } catch {
      // Whatever it was stays here: it would tell a stranger about the network that we stand in.
    }
    throw new NotFetched();
  }

  private async ask(url: URL, wanted: Wanted, signal: AbortSignal): Promise<IncomingMessage> {
    const target = await within(signal, this.target(url));
    const lookup: LookupFunction = (_host, { all }, answer) => {
      if (all) answer(null, [target]);
      else answer(null, target.address, target.family);
    };
    return new Promise((resolve, reject) => {
      const asked = request(url, {
        agent: false,
        lookup,
        signal,
        ...(this.ways.ca && { ca: this.ways.ca }),
        headers: {
          accept: wanted.accept,
          'accept-encoding': 'identity',
          'user-agent': 'Open Deur (calendar reader)',
        },
      });
      asked.once('error', reject);
      asked.once('response', (response) => {
        if (this.isAllowed(response.socket.remoteAddress ?? '', url)) resolve(response);
        else asked.destroy(new NotFetched());
      });
      asked.end();
    });
  }

  /** The address to connect to; every address of the name has to be allowed. */
  private async target(url: URL): Promise<Address> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const family = isIP(host);
    if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') {
      throw new NotFetched();
    }
    const found = family === 0 ? await this.ways.resolve(host) : [{ address: host, family }];
    const [first] = found;
    if (!first || !found.every(({ address }) => this.isAllowed(address, url))) {
      throw new NotFetched();
    }
    return first;
  }

  private isAllowed(address: string, url: URL): boolean {
    const port = url.port === '' ? HTTPS_PORT : Number(url.port);
    if (this.ways.exceptions.has(`${address}:${port}`)) return true;
    return port === HTTPS_PORT && isPublicAddress(address);
  }
}

async function bodyOf(answer: IncomingMessage, limit: number): Promise<string> {
  const { statusCode, headers } = answer;
  const announced = Number(headers['content-length'] ?? 0);
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  if (statusCode !== 200 || !isPlain || announced > limit) {
    answer.destroy();
    throw new NotFetched();
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new NotFetched();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Names are looked up by the system, which knows no signal. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new NotFetched());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
