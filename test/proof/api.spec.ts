import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { anonymous } from '../support/api.ts';
import type { Api } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { freshEmbedded } from '../support/database.ts';
import type { FreshEmbedded } from '../support/database.ts';
import { hostile } from '../support/denial-of-service.ts';
import { documentAlong, isListed, objectTypes, rootFields, waysTo } from '../support/documents.ts';
import type { Way } from '../support/documents.ts';
import { startProduct } from '../support/product.ts';
import type { Product } from '../support/product.ts';
import { judgeRows, record } from '../support/proof.ts';

judgeRows();

const LEAK = 'SELECT secret FROM "Account" at /srv/open-deur/src/inside.ts:7';

describe('A3 documents made to overload', () => {
  let product: Product;
  let own: FreshEmbedded;

  beforeAll(async () => {
    own = await freshEmbedded();
    product = await startProduct({ DATA_DIR: own.dataDir, LOG_LEVEL: 'silent' });
  }, 120_000);

  afterAll(async () => {
    await product.stop();
    await own.drop();
  });

  const memory = (): number => {
    const status = readFileSync(`/proc/${product.process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024;
  };

  /** Reads what it is sent and does nothing with it: what the bytes alone cost on this machine. */
  const bare = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(413).end());
  });
  beforeAll(() => new Promise<void>((resolve) => void bare.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => void bare.close(resolve)));
  const bareUrl = (): string => `http://127.0.0.1:${(bare.address() as AddressInfo).port}`;

  type Answer = { status: number; milliseconds: number };
  const post = async (body: string, url = product.url): Promise<Answer> => {
    const started = performance.now();
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    await response.text();
    return { status: response.status, milliseconds: performance.now() - started };
  };

  /** The quickest of several: what the document costs, and not what else the machine was doing. */
  const quickest = async (body: string, url?: string): Promise<Answer> => {
    const tries = [];
    for (let round = 0; round < 6; round += 1) tries.push(await post(body, url));
    return tries.reduce((best, one) => (one.milliseconds < best.milliseconds ? one : best));
  };

  it('are refused at once, and the next request is normal', async () => {
    const small = JSON.stringify({ query: '{ me { assurance } }' });
    for (let round = 0; round < 20; round += 1) await post(small);
    const before = memory();
    for (const { body } of hostile) await post(body);
    const grown = memory() - before;
    const slow: string[] = [];
    for (const { what, body } of hostile) {
      const { status, milliseconds } = await quickest(body);
      const sending = (await quickest(body, bareUrl())).milliseconds;
      if (status < 400 || status >= 500 || milliseconds - sending >= 100)
        slow.push(`${what}: ${status} in ${Math.round(milliseconds)} ms`);
    }
    const after = await post(small);
    record({
      id: 'A3',
      what: `${hostile.length} documents`,
      must: 'each 4xx in < 100 ms, sending not counted',
      measured: slow.join('; ') || `${hostile.length} refused`,
      ok: slow.length === 0,
    });
    record({
      id: 'A3',
      what: 'memory',
      must: '< 50 MB more',
      measured: `${Math.round(grown)} MB`,
      ok: grown < 50,
    });
    record({
      id: 'A3',
      what: 'the next request',
      must: '200',
      measured: `${after.status} in ${Math.round(after.milliseconds)} ms`,
      ok: after.status === 200,
    });
  }, 120_000);
});

describe('A4 a fault in every resolver', () => {
  let app: AppUnderTest;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const masked = async (api: Api, query: string): Promise<boolean> => {
    const { errors } = await api.send(query);
    const [error] = errors ?? [];
    const told =
      error?.extensions['code'] === 'INTERNAL' && typeof error.extensions['id'] === 'string';
    return told && !/SELECT|inside\.ts|\/srv|stack/i.test(JSON.stringify(errors));
  };

  /** Lets everything on the way answer something empty, and the last field fail. */
  async function failAt(api: Api, way: Way): Promise<boolean> {
    const fields = way.steps.map(({ field }) => field);
    const kept = fields.map(({ resolve }) => resolve);
    fields.forEach((field) => {
      field.resolve = () => (isListed(field.type) ? [{}] : {});
    });
    const last = fields.at(-1);
    if (last) {
      last.resolve = () => {
        throw new Error(LEAK);
      };
    }
    try {
      return await masked(api, documentAlong(way));
    } finally {
      fields.forEach((field, at) => {
        const resolve = kept[at];
        if (resolve) field.resolve = resolve;
        else delete field.resolve;
      });
    }
  }

  it('shows an id and nothing of the inside', async () => {
    const { schema } = app.nest.get(GraphQLSchemaHost, { strict: false });
    const api = anonymous(app);
    const ways = waysTo(schema);
    const all: Way[] = rootFields(schema).map(({ operation, field }) => ({
      operation,
      steps: [{ field }],
    }));
    for (const type of objectTypes(schema)) {
      const way = ways.get(type.name);
      if (!way) continue;
      for (const field of Object.values(type.getFields()))
        all.push({ ...way, steps: [...way.steps, { field }] });
    }
    const leaking: string[] = [];
    for (const way of all) {
      if (!(await failAt(api, way)))
        leaking.push(way.steps.map(({ field }) => field.name).join('.'));
    }
    record({
      id: 'A4',
      what: `${all.length} resolvers that fail`,
      must: '0 internal strings out, an id each',
      measured: leaking.join(', ') || '0',
      ok: leaking.length === 0 && all.length > 100,
    });
  }, 120_000);
});
