import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import { currentRequest } from './request-context.ts';

/** Structured, one line each; the request's id ties a line to what the user was shown. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'warn',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => ({ requestId: currentRequest()?.id }),
});

/** Nest's own words, in the same form. */
export const nestLog: LoggerService = {
  log: (message: unknown) => log.info({ message }),
  warn: (message: unknown) => log.warn({ message }),
  error: (message: unknown, ...details: unknown[]) =>
    log.error({ err: message instanceof Error ? message : undefined, message, details }),
  debug: (message: unknown) => log.debug({ message }),
  verbose: (message: unknown) => log.trace({ message }),
  fatal: (message: unknown) => log.fatal({ message }),
};
