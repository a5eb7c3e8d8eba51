import { queryOptions } from '@tanstack/react-query';
import { send } from './client.ts';
import type { Document } from './client.ts';

/** A typed document as a query; the document itself is its name in the cache. */
export const reading = <Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
) =>
  queryOptions({
    queryKey: [document.toString(), variables],
    queryFn: ({ signal }) => send(document, variables, { signal }),
  });
