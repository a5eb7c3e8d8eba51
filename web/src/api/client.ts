import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { RefusalCode } from '../../../src/refusals.ts';
import { currentLocale } from '../session/locale.ts';

/** By its name, which the server has a list of: `Today.pq0Xw1`. */
export type Document<Result, Variables> = DocumentTypeDecoration<Result, Variables> & {
  __meta__?: Record<string, unknown> | undefined;
};

export const nameOf = <Result, Variables>({ __meta__ }: Document<Result, Variables>): string =>
  String(__meta__?.['hash']);

/** The server said no, and says why in the reader's language. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly sentence: string,
  ) {
    super(sentence);
    this.name = 'Refused';
  }
}

/** What was done waits for its author to sign in again. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof Refused && error.code === 'SIGN_IN_FIRST';

/** Something is wrong on the server's side; the id stands in its log. */
export class Broken extends Error {
  constructor(readonly id: string | null) {
    super('The server failed.');
    this.name = 'Broken';
  }
}

/** No answer came, so nobody knows whether the request arrived: the same key may be sent again. */
export class Unreachable extends Error {
  constructor() {
    super('No answer came.');
    this.name = 'Unreachable';
  }
}

type Fault = {
  extensions?: { code?: string; sentence?: string; id?: string };
};
type Answer<Result> = { data?: Result | null; errors?: readonly Fault[] };
type Options = {
  signal?: AbortSignal;
  idempotencyKey?: string;
  /** Who did it: the server refuses to do it as anybody else. */
  person?: string | null;
  /** Asked before the code of the page was there. */
  begun?: Promise<Response> | undefined;
};

export async function send<Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
  { signal, idempotencyKey, person, begun }: Options = {},
): Promise<Result> {
  const response = await reach(begun, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json',
      'Accept-Language': currentLocale(),
      ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
      ...(person ? { 'X-Person': person } : {}),
    },
    body: JSON.stringify({ documentId: nameOf(document), variables }),
    ...(signal ? { signal } : {}),
  });
  const answer = await read<Result>(response);
  const [fault] = answer.errors ?? [];
  if (fault) throw asError(fault);
  if (!answer.data) throw new Broken(null);
  return answer.data;
}

async function reach(begun: Options['begun'], init: RequestInit): Promise<Response> {
  try {
    return await (begun ?? fetch('/graphql', init));
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unreachable();
  }
}

/** A proxy that answers for a stopped server sends a page instead of an answer. */
async function read<Result>(response: Response): Promise<Answer<Result>> {
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  if (!isJson) throw response.status >= 500 ? new Unreachable() : new Broken(null);
  try {
    return (await response.json()) as Answer<Result>;
  } catch {
    throw new Unreachable();
  }
}

function asError({ extensions = {} }: Fault): Error {
  const { code, sentence, id } = extensions;
  return code && sentence ? new Refused(code as RefusalCode, sentence) : new Broken(id ?? null);
}
