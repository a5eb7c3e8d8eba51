import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.ts';
import { Config, Misconfigured } from './platform/config.ts';
import { prepareHttp } from './platform/http.ts';
import { nestLog } from './platform/log.ts';

async function start(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    logger: nestLog,
    bodyParser: false,
    forceCloseConnections: true,
    abortOnError: false,
  });
  prepareHttp(app);
  app.enableShutdownHooks();
  const config = app.get(Config);
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as { port: number };
  const address = config.publicUrl.replace(/:0$/, `:${port}`);
  const lines = [`Open Deur is open at ${address}`];
  if (config.example)
    lines.push(`  Sign in as somebody of the example organisation: ${address}/sign-in`);
  if (config.example && !config.smtpUrl)
    lines.push(`  Read the mails it sends: ${address}/mailbox`);
  console.log(lines.join('\n'));
}

start().catch((error: unknown) => {
  const expected =
    error instanceof Misconfigured ||
    (error instanceof Error && /data directory|migration/.test(error.message));
  console.error(expected ? error.message : error);
  process.exit(1);
});
