import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { get } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { signedIn } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';

const folder = fileURLToPath(new URL('../../web/dist/', import.meta.url));
const bytes = (name: string): number => statSync(`${folder}assets/${name}`).size;
const scripts = readdirSync(`${folder}assets`).filter((name) => name.endsWith('.js'));
/** The largest; what is small is not worth packing. */
const asset = scripts.reduce((one, other) => (bytes(one) < bytes(other) ? other : one));
const documents = JSON.parse(readFileSync(`${folder}.documents.json`, 'utf8')) as Record<
  string,
  string
>;
const me = Object.keys(documents).find((name) => name.startsWith('Me.')) ?? '';

type Answer = Readonly<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>;

let fresh: FreshDatabase;
let app: AppUnderTest;
let strict: AppUnderTest;

beforeAll(async () => {
  fresh = await freshDatabase();
  const config = { adminEmail: 'hr@open-deur.test' };
  app = await startApp({ databaseUrl: fresh.url, config });
  strict = await startApp({
    databaseUrl: fresh.url,
    config: { ...config, trustedDocuments: 'required' },
  });
});
afterAll(async () => {
  await app.close();
  await strict.close();
  await fresh.drop();
});

/** As it comes over the wire: `fetch` would unpack it. */
const fetched = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(`${app.url}${path}`, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status = 0, headers: got } = response;
        resolve({ status, headers: got, body: Buffer.concat(parts) });
      });
    }).on('error', reject);
  });

const asked = async (where: AppUnderTest, body: object, headers: object = {}) => {
  const response = await fetch(`${where.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string; sentence?: string } }[];
  };
  return { data, code: errors?.[0]?.extensions.code, sentence: errors?.[0]?.extensions.sentence };
};

describe('the files of the client', () => {
  const plain = readFileSync(`${folder}assets/${asset}`);

  it.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const)('come as %s to a browser that reads it', async (encoding, accepted, unpack) => {
    const { headers, body } = await fetched(`/assets/${asset}`, { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers.vary).toContain('Accept-Encoding');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(unpack(body).equals(plain)).toBe(true);
    const again = await fetched(`/assets/${asset}`, {
      'accept-encoding': accepted,
      'if-none-match': headers.etag ?? '',
    });
    expect(again.status).toBe(304);
  });

  it('come as they are to one that reads neither, under another entity tag', async () => {
    const { headers, body } = await fetched(`/assets/${asset}`);
    const packed = await fetched(`/assets/${asset}`, { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toContain('Accept-Encoding');
    expect(headers.etag).not.toBe(packed.headers.etag);
    expect(body.equals(plain)).toBe(true);
  });

  it('are asked anew where their name has no hash', async () => {
    for (const path of ['/sw.js', '/open-deur.webmanifest', '/']) {
      const { status, headers } = await fetched(path, { accept: 'text/html, */*' });
      expect([path, status, headers['cache-control']]).toEqual([path, 200, 'no-cache']);
    }
    const { headers } = await fetched('/open-deur.webmanifest');
    expect(headers['content-type']).toContain('application/manifest+json');
  });

  it('are no page where there is no such file, and what the build notes is not served', async () => {
    expect((await fetched('/assets/gone.js')).status).toBe(404);
    for (const path of ['/.documents.json', '/.preloads.json', '/.vite/manifest.json'])
      expect((await fetched(path, { accept: 'application/json' })).status).toBe(404);
  });

  it('are named in the first answer of a page of the phone, as far as it needs them at once', async () => {
    const html = { accept: 'text/html' };
    const named = async (path: string): Promise<string[]> =>
      [...(await fetched(path, html)).body.toString().matchAll(/modulepreload[^>]*href="([^"]+)"/g)]
        .map(([, file = '']) => file)
        .sort();
    const always = await named('/overview');
    for (const path of ['/sign-in', '/day-card/x', '/visits/x/look-back', '/visits/log/']) {
      const files = await named(path);
      expect(files.length).toBeGreaterThan(always.length + 1);
      expect(files).toEqual([...new Set(files)]);
      for (const file of files) expect([file, (await fetched(file)).status]).toEqual([file, 200]);
    }
    expect(await named('/visits/log')).not.toEqual(await named('/visits/x'));
  });

  it('are named there with the texts of either language and the looks of the page', async () => {
    const page = (await fetched('/look-back/x', { accept: 'text/html' })).body.toString();
    const textsIn = (locale: string): string[] =>
      new RegExp(`<meta name="texts-${locale}" content="([^"]+)">`).exec(page)?.[1]?.split(' ') ??
      [];
    const [looks = ''] = /as="style" crossorigin href="([^"]+)"/.exec(page)?.slice(1) ?? [];
    expect(textsIn('nl').length).toBeGreaterThan(2);
    expect(textsIn('en')).toHaveLength(textsIn('nl').length);
    for (const file of [looks, ...textsIn('nl'), ...textsIn('en')])
      expect([file, (await fetched(file)).status]).toEqual([file, 200]);
    expect(textsIn('nl').filter((file) => textsIn('en').includes(file))).toEqual([]);
  });

  it('let the one script that stands in the page itself run, and no other', async () => {
    const { headers, body } = await fetched('/today', { accept: 'text/html' });
    const scripts = [...body.toString().matchAll(/<script>([^]*?)<\/script>/g)];
    const hashes = scripts.map(([, script = '']) =>
      createHash('sha256').update(script).digest('base64'),
    );
    expect(hashes).toHaveLength(1);
    expect(headers['content-security-policy']).toContain(
      `script-src 'self' 'sha256-${hashes[0]}';`,
    );
    expect(body.toString()).toContain(`"documentId":"${me}"`);
  });

  it('never stand in front of the API, feeds, exports, mails or health', async () => {
    const paths = ['/graphql', '/feeds/x.ics', '/exports/x', '/health/live', '/mail-examples/x'];
    for (const path of [...paths, '/mailbox/1/html']) {
      const { headers, body } = await fetched(path, { accept: 'text/html' });
      expect([path, headers['content-security-policy'] ?? '']).not.toEqual([
        path,
        expect.stringContaining("script-src 'self'"),
      ]);
      expect(body.toString()).not.toContain('<div id="root">');
    }
  });
});

describe('a server that answers only what the client asks', () => {
  it('knows each document of the client by its name', async () => {
    expect(await asked(strict, { documentId: me })).toEqual({ data: { me: null } });
    expect(Object.keys(documents).length).toBeGreaterThan(150);
  });

  it('A6 refuses everything else, with a code and a sentence', async () => {
    const others = [
      { query: '{ me { roles } }' },
      { query: documents[me] },
      { query: '{ __schema { types { name } } }' },
      { query: documents[me], documentId: 'Me.other0' },
      { documentId: '__proto__' },
      { documentId: 7 },
      {},
    ];
    for (const body of others) {
      const { code, sentence } = await asked(strict, body);
      expect([body, code]).toEqual([body, 'DOCUMENT_UNKNOWN']);
      expect(sentence).toContain('andere versie');
    }
  });

  it('otherwise answers any question, and still knows the names', async () => {
    expect(await asked(app, { query: '{ me { roles } }' })).toEqual({ data: { me: null } });
    expect(await asked(app, { documentId: me })).toEqual({ data: { me: null } });
    expect((await asked(app, { documentId: 'Me.other0' })).code).toBe('DOCUMENT_UNKNOWN');
  });
});

describe('an act that names its author', () => {
  it('is done for nobody else who is signed in by the time it arrives', async () => {
    const hr = await signedIn(app, 'hr@open-deur.test');
    const cookie = `od-session=${hr.cookie('od-session')}`;
    const { me: self } = await hr.ask<{ me: { person: { id: string } } }>(
      '{ me { person { id } } }',
    );
    const query = 'mutation { addSite(input: { name: "Goes", address: "Plein 1" }) { name } }';
    const other = { cookie, 'X-Person': '019b0000-0000-7000-8000-000000000000' };
    expect((await asked(app, { query }, other)).code).toBe('SIGN_IN_FIRST');
    const own = { cookie, 'X-Person': self.person.id };
    expect((await asked(app, { query }, own)).data).toEqual({ addSite: { name: 'Goes' } });
  });
});
