import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { Refusal, refusalSentence, refusals } from '../../refusals.ts';
import type { RefusalCode, RefusalDetails } from '../../refusals.ts';
import { log } from '../log.ts';
import { currentRequest } from '../request-context.ts';

/** Faults of the request itself, whose message speaks of the request only. */
const requestFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

function inWords(
  formatted: GraphQLFormattedError,
  code: RefusalCode,
  details: RefusalDetails,
): GraphQLFormattedError {
  const sentence = refusalSentence(code, details, currentRequest()?.locale ?? 'nl');
  return { ...where(formatted), message: sentence, extensions: { code, details, sentence } };
}

const where = ({ path, locations }: GraphQLFormattedError) => ({
  ...(path && { path }),
  ...(locations && { locations }),
});

/** Our own code stands beside the one that Apollo puts on what a validation rule reports. */
function codeOf({ extensions }: GraphQLFormattedError): string {
  const code = extensions?.['refusal'] ?? extensions?.['code'];
  return typeof code === 'string' ? code : '';
}

/** A refusal keeps its code and gets its sentence; anything unexpected becomes an id that stands in the log. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const refusal = refusalIn(error);
  if (refusal !== null) return inWords(formatted, refusal.code, refusal.details);
  const original = unwrapResolverError(error);

  const code = codeOf(formatted);
  if (code in refusals) return inWords(formatted, code as RefusalCode, {});
  if (requestFaults.has(code) && !causedInside(error)) {
    return { ...where(formatted), message: formatted.message, extensions: { code } };
  }

  const id = currentRequest()?.id ?? randomUUID();
  log.error({ err: original, faultId: id }, 'unexpected error');
  return { message: 'Internal error', extensions: { code: 'INTERNAL', id } };
}

/** Also what a scalar refused while the request was still being read. */
function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error) || !('originalError' in error)) return null;
  return refusalIn(error.originalError);
}

/** A resolver's own error under a code that sounds harmless still stays inside. */
const causedInside = (error: unknown): boolean =>
  error instanceof Error &&
  'originalError' in error &&
  error.originalError instanceof Error &&
  error.originalError.name !== 'GraphQLError';
