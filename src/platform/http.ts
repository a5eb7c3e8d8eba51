import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Config } from './config.ts';
import { trustedDocuments } from './graphql/trusted-documents.ts';
import { requestContext } from './request-context.ts';
import { webClient } from './web/client.ts';

/** Customers are never recorded or photographed: no page of ours can ask a browser for that. */
const nothingIsRecorded = ['camera', 'microphone', 'display-capture', 'geolocation']
  .map((feature) => `${feature}=()`)
  .join(', ');

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
  app.use((_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Permissions-Policy', nothingIsRecorded);
    next();
  });
  for (const handler of webClient()) app.use(handler);
  // An import file may have two megabytes, and JSON escapes some of it.
  app.useBodyParser('json', { limit: '3mb' });
  app.use('/graphql', trustedDocuments(app.get(Config).trustedDocuments));
}
