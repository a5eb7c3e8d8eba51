import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

export type RequestContext = Readonly<{ id: string; locale: 'nl' | 'en' }>;

const storage = new AsyncLocalStorage<RequestContext>();

/** The request being answered, for the log and for sentences in the reader's language. */
export const currentRequest = (): RequestContext | undefined => storage.getStore();

/** Dutch unless the reader's first understood language is English. */
export function localeOf(acceptLanguage: string | undefined): 'nl' | 'en' {
  const first = /\b(nl|en)\b/i.exec(acceptLanguage ?? '');
  return first?.[1]?.toLowerCase() === 'en' ? 'en' : 'nl';
}

export function requestContext(request: Request, response: Response, next: NextFunction): void {
  const context = { id: randomUUID(), locale: localeOf(request.headers['accept-language']) };
  response.setHeader('x-request-id', context.id);
  storage.run(context, next);
}
