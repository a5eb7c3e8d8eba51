import { GuardedFetch, NotFetched } from '../../src/platform/guarded-fetch.service.ts';
import { isPublicAddress } from '../../src/platform/public-addresses.ts';
import { certificate, fetchWith, startHttpsServer } from '../support/https-server.ts';
import type { HttpsServer } from '../support/https-server.ts';

let server: HttpsServer;
/** Stands in the same network, and nobody said that it may be reached. */
let inside: HttpsServer;

beforeAll(async () => {
  [server, inside] = [await startHttpsServer(), await startHttpsServer()];
  inside.say((_, response) => response.end('secret'));
});
afterAll(() => Promise.all([server.close(), inside.close()]));

const wanted = { accept: 'text/calendar', limit: 1_000, milliseconds: 2_000 };
const url = (path = '/calendar.ics', host = 'agenda.test') =>
  `https://${host}:${server.port}${path}`;
const ours = () => fetchWith([server.address]);
const failure = (fetched: Promise<string>) =>
  fetched.then(
    (text) => `read: ${text}`,
    (error: unknown) => error,
  );
const refused = async (fetched: Promise<string>) => {
  expect(await failure(fetched)).toEqual(new NotFetched());
};
const redirect = (to: string) => {
  server.say((request, response) => {
    if (request.url === '/calendar.ics') response.writeHead(302, { location: to }).end();
    else response.end('moved');
  });
};

describe('an address that somebody gave', () => {
  it('is read over https, as it is', async () => {
    const seen: unknown[] = [];
    server.say(({ headers, url: path }, response) => {
      seen.push(path, headers.host, headers.accept, headers.cookie, headers.authorization);
      response.end('text');
    });
    expect(await ours().text(url('/a.ics?key=1'), wanted)).toBe('text');
    const host = `agenda.test:${server.port}`;
    expect(seen).toEqual(['/a.ics?key=1', host, 'text/calendar', undefined, undefined]);
  });

  it('is refused on loopback and every other port without the exception that only tests make', async () => {
    server.say((_, response) => response.end('text'));
    const before = server.connections();
    const strict = (resolve = [{ address: '127.0.0.1', family: 4 }]) =>
      new GuardedFetch({ resolve: async () => resolve, exceptions: new Set(), ca: certificate });
    await refused(strict().text(url(), wanted));
    await refused(strict().text(url('/', '127.0.0.1'), wanted));
    await refused(strict().text(url('/', '[::1]'), wanted));
    await refused(strict().text(url('/', '0x7f.1'), wanted));
    await refused(strict([{ address: '8.8.8.8', family: 4 }]).text(url(), wanted));
    await refused(new GuardedFetch().text(url('/', 'localhost'), wanted));
    expect(server.connections()).toBe(before);
    expect(await ours().text(url(), wanted)).toBe('text');
  });

  it('is refused when it is no https, or carries a password', async () => {
    for (const address of [
      `http://agenda.test:${server.port}/`,
      `https://me:word@agenda.test:${server.port}/`,
      'file:///etc/passwd',
      'data:text/calendar,BEGIN:VCALENDAR',
      'no address',
      '',
    ])
      await refused(ours().text(address, wanted));
  });

  it('may redirect three times, each checked as the first', async () => {
    server.say((request, response) => {
      const left = Number(/\d/.exec(request.url ?? '')?.[0] ?? 0);
      if (left === 0) response.end('there');
      else response.writeHead(307, { location: `/${left - 1}` }).end();
    });
    expect(await ours().text(url('/3'), wanted)).toBe('there');
    await refused(ours().text(url('/4'), wanted));
  });

  it('does not lead inside by a redirect', async () => {
    const before = inside.connections();
    for (const to of [
      `https://127.0.0.1:${inside.port}/`,
      `https://elders.test:${inside.port}/`,
      `http://agenda.test:${server.port}/x`,
      'https://169.254.169.254/latest/meta-data',
      '//[::ffff:127.0.0.1]/',
      'ftp://agenda.test/',
      '',
    ]) {
      redirect(to);
      await refused(ours().text(url(), wanted));
    }
    expect(inside.connections()).toBe(before);
    redirect('/elsewhere');
    expect(await ours().text(url(), wanted)).toBe('moved');
  });

  it('is looked up once a hop, so that a name that changes its mind gains nothing', async () => {
    server.say((_, response) => response.end('text'));
    const answers = [
      ['127.0.0.1'],
      ['10.0.0.1'],
      ['127.0.0.1', '10.0.0.1'],
      ['::ffff:127.0.0.1'],
      [],
    ];
    let asked = 0;
    const fetch = fetchWith([server.address], {
      resolve: () =>
        Promise.resolve(
          (answers[asked++] ?? []).map((address) => ({
            address,
            family: address.includes(':') ? 6 : 4,
          })),
        ),
    });
    expect(await fetch.text(url(), wanted)).toBe('text');
    expect(asked).toBe(1);
    const before = server.connections();
    for (const count of [2, 3, 4, 5]) {
      await refused(fetch.text(url(), wanted));
      expect(asked).toBe(count);
    }
    expect(server.connections()).toBe(before);
  });

  it('is read up to a size and for a time, whatever it announces', async () => {
    server.say((_, response) => response.end('x'.repeat(1_000)));
    expect(await ours().text(url(), wanted)).toHaveLength(1_000);
    server.say((_, response) => response.end('x'.repeat(1_001)));
    await refused(ours().text(url(), wanted));
    server.say((_, response) => {
      for (let part = 0; part < 20; part += 1) response.write('x'.repeat(100));
      response.end();
    });
    await refused(ours().text(url(), wanted));
    server.say((_, response) => void response.writeHead(200, { 'content-length': '9' }).write('x'));
    await refused(ours().text(url(), { ...wanted, milliseconds: 300 }));
    server.say((_, response) => {
      response.writeHead(200, { 'content-length': '9' }).write('x');
      setImmediate(() => response.destroy());
    });
    await refused(ours().text(url(), wanted));
  });

  it('tells nothing of what went wrong', async () => {
    const failures: unknown[] = [];
    for (const status of [201, 204, 400, 401, 403, 404, 500, 503]) {
      server.say((_, response) => response.writeHead(status).end('why'));
      failures.push(await failure(ours().text(url('/the-secret'), wanted)));
    }
    server.say((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('why'));
    failures.push(await failure(ours().text(url('/the-secret'), wanted)));
    server.say((request) => request.socket.destroy());
    failures.push(await failure(ours().text(url('/the-secret'), wanted)));
    failures.push(
      await failure(fetchWith([server.address], { ca: undefined }).text(url(), wanted)),
    );
    failures.push(await failure(ours().text(`https://other.test:${server.port}/`, wanted)));
    const nobody = fetchWith([], {
      resolve: () => Promise.reject(new Error('ENOTFOUND agenda.test')),
    });
    failures.push(await failure(nobody.text(url(), wanted)));
    for (const error of failures as NotFetched[]) {
      expect(error).toEqual(new NotFetched());
      expect(error.cause).toBeUndefined();
      expect(`${error.message}${error.stack ?? ''}`).not.toMatch(
        /the-secret|agenda\.test|ENOTFOUND|40\d/,
      );
    }
    expect(failures).toHaveLength(13);
  });
});

it.each([
  '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255',
  '192.0.0.8 192.0.2.1 192.168.1.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 240.0.0.1 255.255.255.255',
  ':: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::7f00:1 64:ff9b::7f00:1 100::1 2001:db8::1 2001::1 2002:7f00:1::',
  'fc00::1 fd12::1 fe80::1 fe80::1%lo fec0::1 ff02::1 3fff::1 nonsense 1.2.3 2130706433',
])('does not take for public: %s', (list) => {
  expect(list.split(' ').filter(isPublicAddress)).toEqual([]);
});

it('takes for public what is', () => {
  const list = '1.1.1.1 8.8.8.8 52.96.0.1 172.32.0.1 100.128.0.1 2606:4700::1111 2a00:1450::1';
  expect(list.split(' ').filter((address) => !isPublicAddress(address))).toEqual([]);
});
