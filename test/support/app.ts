import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { AddressInfo } from 'node:net';
import { AppModule } from '../../src/app.module.ts';
import { Clock } from '../../src/platform/clock.ts';
import { Config } from '../../src/platform/config.ts';
import { prepareHttp } from '../../src/platform/http.ts';
import { FakeClock } from './clock.ts';

export type AppUnderTest = Readonly<{
  nest: NestExpressApplication;
  clock: FakeClock;
  url: string;
  close(): Promise<void>;
}>;

type Options = Readonly<{
  /** A PostgreSQL server; without it an embedded database in memory. */
  databaseUrl?: string;
  clock?: FakeClock;
  config?: Partial<Config>;
}>;

/** A configuration of the product as an organisation runs it: no example, no jobs of its own. */
export function testConfig(overrides: Partial<Config> = {}): Config {
  return new Config(
    {
      EXAMPLE: false,
      SESSION_SECRET: 'a session secret for tests only, 32+',
      JOURNAL_KEY: '7'.repeat(64),
      PUBLIC_URL: 'http://open-deur.test',
      MAIL_FROM: 'open-deur@open-deur.test',
    },
    { dataDir: null, jobs: false, ...overrides },
  );
}

/** The whole product over HTTP, with a clock that the test moves. */
export async function startApp({
  databaseUrl,
  clock = new FakeClock(),
  config,
}: Options = {}): Promise<AppUnderTest> {
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(Config)
    .useValue(testConfig({ databaseUrl: databaseUrl ?? null, ...config }))
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const nest = module.createNestApplication<NestExpressApplication>({
    bodyParser: false,
    forceCloseConnections: true,
    logger: false,
  });
  prepareHttp(nest);
  await nest.listen(0, '127.0.0.1');
  const { port } = nest.getHttpServer().address() as AddressInfo;
  return { nest, clock, url: `http://127.0.0.1:${port}`, close: () => nest.close() };
}
