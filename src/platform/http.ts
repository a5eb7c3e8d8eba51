import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { Config } from './config.ts';
import { requestContext } from './request-context.ts';
import { webClient } from './web/client.ts';

/** What every request passes, the same in the product and in its tests. */
export function prepareHttp(app: NestExpressApplication): void {
  app.disable('x-powered-by');
  // Who asks is counted by network: only what our own proxies say about it is believed.
  app.set('trust proxy', app.get(Config).trustedProxies);
  app.use(requestContext);
  // Pages and mails carry content security policies of their own.
  app.use(
    helmet({ contentSecurityPolicy: false, frameguard: false, strictTransportSecurity: false }),
  );
  for (const handler of webClient()) app.use(handler);
  // An import file may have two megabytes, and JSON escapes some of it.
  app.useBodyParser('json', { limit: '3mb' });
}
