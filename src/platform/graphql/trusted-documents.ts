import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RequestHandler, Response } from 'express';
import { refusalSentence } from '../../refusals.ts';
import { currentRequest } from '../request-context.ts';

/** Written beside the built client, and not served: the same distance from `src/` and from `dist/`. */
const web = fileURLToPath(new URL('../../../web', import.meta.url));
const built = join(web, 'dist/.documents.json');
/** Where pages are being written, the lists may be newer than the build. */
const generated = join(web, 'src/api/generated');
const written = (): string[] =>
  existsSync(generated)
    ? readdirSync(generated).map((part) => join(generated, part, 'persisted-documents.json'))
    : [];
const LOOK_AGAIN = 1_000;

type Documents = Readonly<Record<string, string>>;
type Asked = { query?: unknown; documentId?: unknown } | undefined;

const read = (file: string): Documents =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Documents) : {};

/**
 * The client names its documents (GraphQL over HTTP, appendix "Persisted Documents"), from the list
 * that the code generator made of them. Where documents are `required` nothing else is answered:
 * whoever finds a way to the API cannot put questions of their own.
 */
export function trustedDocuments(mode: 'off' | 'required'): RequestHandler {
  let documents = new Map(Object.entries(read(built)));
  let lookedAt = Number.NEGATIVE_INFINITY;
  const find = (name: string): string | undefined => {
    if (!documents.has(name) && performance.now() - lookedAt > LOOK_AGAIN) {
      lookedAt = performance.now();
      documents = new Map([
        ...documents,
        ...written().flatMap((file) => Object.entries(read(file))),
      ]);
    }
    return documents.get(name);
  };
  if (mode === 'required' && documents.size === 0)
    throw new Error('TRUSTED_DOCUMENTS=required needs the built client: npm run build writes it.');
  return (request, response, next) => {
    const body = request.body as Asked;
    const name = body?.documentId;
    if (name === undefined && mode === 'off') return next();
    const query = typeof name === 'string' ? find(name) : undefined;
    if (query === undefined) return unknown(response);
    request.body = { ...body, query };
    next();
  };
}

function unknown(response: Response): void {
  const code = 'DOCUMENT_UNKNOWN';
  const sentence = refusalSentence(code, {}, currentRequest()?.locale ?? 'nl');
  const extensions = { code, details: {}, sentence };
  response.status(400).json({ errors: [{ message: sentence, extensions }] });
}
