import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.ts';
import { Config } from './platform/config.ts';
import { prepareHttp } from './platform/http.ts';
import { nestLog } from './platform/log.ts';

/** Opens the door, and says where it is. */
export async function serve(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    logger: nestLog,
    bodyParser: false,
    forceCloseConnections: true,
    abortOnError: false,
  });
  prepareHttp(app);
  app.enableShutdownHooks(['SIGINT', 'SIGTERM'], { useProcessExit: true });
  const config = app.get(Config);
  await app.listen(config.port, config.host);
  console.log(welcome(config, (app.getHttpServer().address() as AddressInfo).port).join('\n'));
}

function welcome(config: Config, port: number): string[] {
  const address = config.publicUrl.replace(/:0$/, `:${port}`);
  const lines = [`Open Deur is open at ${address}`];
  if (!config.example) return lines;
  lines.push(
    `  Sign in as HR, a leader or a team lead of Veldstroom, the example: ${address}/sign-in`,
  );
  if (!config.smtpUrl) lines.push(`  Read the mails it sends: ${address}/mailbox`);
  return [...lines, '  Stop with Ctrl-C.'];
}
