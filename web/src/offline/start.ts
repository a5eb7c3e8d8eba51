import type { Query, QueryClient } from '@tanstack/react-query';
import { isOthers, meQuery } from '../session/me.ts';
import { onCoverage, readBefore } from './coverage.ts';
import { forgetOld } from './kept.ts';
import { flush } from './outbox.ts';
import { deliveredItems, onItems } from './queue.ts';
import { keepShell } from './shell.ts';

const LOOK_AGAIN = 20_000;

/** After the first page stands: what waits is sent, what is old is forgotten, the client is kept. */
export function startOffline(queries: QueryClient): void {
  const send = (): void => void flush();
  const look = (): void => {
    if (readBefore() !== null) void queries.refetchQueries({ type: 'active' });
  };
  const wake = (): void => {
    if (document.visibilityState !== 'visible') return;
    send();
    look();
  };
  addEventListener('online', wake);
  addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', wake);
  setInterval(look, LOOK_AGAIN);
  sendAfterSigningIn(queries, send);
  showWhatArrived(queries);
  send();
  void forgetOld();
  keepShell();
}

function sendAfterSigningIn(queries: QueryClient, send: () => void): void {
  let known = queries.getQueryData(meQuery.queryKey);
  queries.getQueryCache().subscribe(() => {
    const me = queries.getQueryData(meQuery.queryKey);
    if (me && me.person.id !== known?.person.id) send();
    known = me;
  });
}

const isFirstReading = (query: Query): boolean =>
  isOthers(query) && query.state.fetchStatus === 'fetching' && query.state.data === undefined;

/** Figures on the page that were read before something of the device arrived, or without coverage. */
function showWhatArrived(queries: QueryClient): void {
  let known = deliveredItems();
  let before = readBefore();
  const refresh = async (): Promise<void> => {
    // What is being read for the first time is not asked anew by itself, and may be from before.
    const early = queries.getQueryCache().findAll({ predicate: isFirstReading });
    await queries.invalidateQueries({ predicate: isOthers });
    for (const { queryKey } of early) void queries.invalidateQueries({ queryKey });
  };
  onItems(() => {
    if (deliveredItems() === known) return;
    if (deliveredItems().length > known.length) void refresh();
    known = deliveredItems();
  });
  onCoverage(() => {
    if (before !== null && readBefore() === null) void refresh();
    before = readBefore();
  });
}
