import { ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';

/** RFC 6749, section 5.2. Whatever else a server may say is not repeated. */
const refusals: readonly string[] = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
];

/** No token is to be had. Says why in a code, and never carries the secret or what the server wrote. */
export class TokenFailure extends Error {
  constructor(
    /** A code of RFC 6749, section 5.2; NO_ANSWER, NOT_UNDERSTOOD or NOT_CONFIGURED. */
    readonly code: string,
    /** Microsoft's own number for the reason (AADSTS…), as far as there is one. */
    readonly detail: string | null = null,
  ) {
    super(`No access token: ${detail === null ? code : `${code} (${detail})`}.`);
    this.name = 'TokenFailure';
  }

  /** Nobody has to do anything: it may go well the next time. */
  get isTemporary(): boolean {
    return this.code === 'NO_ANSWER';
  }
}

export function asTokenFailure(error: unknown): TokenFailure {
  if (error instanceof TokenFailure) return error;
  if (error instanceof WWWAuthenticateChallengeError) return new TokenFailure('invalid_client');
  if (!(error instanceof ResponseBodyError)) return new TokenFailure(codeOf(error));
  if (isBusy(error)) return new TokenFailure('NO_ANSWER');
  const code = refusals.includes(error.error) ? error.error : 'NOT_UNDERSTOOD';
  return new TokenFailure(code, microsoftsNumber(error.cause['error_codes']));
}

/** An answer that is no token answer comes from somebody else; everything else may be over soon. */
function codeOf(error: unknown): string {
  const answer = error instanceof Error ? causeOf(error) : null;
  return answer === null || isBusy(answer) ? 'NO_ANSWER' : 'NOT_UNDERSTOOD';
}

/** The library wraps the answer once or twice. */
function causeOf({ cause }: Error): Response | null {
  if (cause instanceof Response) return cause;
  return cause instanceof Error ? causeOf(cause) : null;
}

const isBusy = ({ status }: Readonly<{ status: number }>): boolean =>
  status === 429 || status >= 500;

/** learn.microsoft.com/entra/identity-platform/reference-error-codes */
function microsoftsNumber(codes: unknown): string | null {
  const [first] = Array.isArray(codes) ? (codes as unknown[]) : [];
  return Number.isSafeInteger(first) ? `AADSTS${String(first)}` : null;
}
