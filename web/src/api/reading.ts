import { queryOptions } from '@tanstack/react-query';
import { orKept } from '../offline/kept.ts';
import { nameOf, send } from './client.ts';
import type { Document } from './client.ts';

/** What one needs in a van: it is kept on the device for its reader, or for whoever has the link. */
const kept = /^(Today|Visits|Visit|OwnVisit|Preparation|DayCard|DayCardByLink)\./;
const byLink = /^DayCardByLink\./;

/** A typed document as a query; what stands for it is its name in the cache. */
export const reading = <Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
) =>
  queryOptions({
    queryKey: [nameOf(document), variables],
    queryFn: ({ signal }) => {
      const name = nameOf(document);
      const ask = () => send(document, variables, { signal });
      if (!kept.test(name)) return ask();
      return orKept(name + JSON.stringify(variables), ask, byLink.test(name));
    },
  });
