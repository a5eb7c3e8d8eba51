import type { QueryClient } from '@tanstack/react-query';
import { send } from '../api/client.ts';
import { SignOutDocument } from '../api/generated/session/graphql.ts';
import { currentPerson, forgetKept } from '../offline/kept.ts';
import { askBeforeLeaving } from '../offline/leave.ts';
import { forgetDelivered, load } from '../offline/queue.ts';
import { forgetDrafts } from './draft.ts';
import { isOthers, meQuery } from './me.ts';
import { uuid } from './uuid.ts';

type Away = () => Promise<void>;

/** What was half-written is removed with the session: the next person at this device may be another. */
export async function signOut(queries: QueryClient, toSignIn: Away): Promise<void> {
  const leave: Away = async () => {
    await send(SignOutDocument, {}, { idempotencyKey: uuid() });
    forgetDrafts();
    await forgetKept();
    forgetDelivered();
    // The page that is left still speaks of its reader; only then is there nobody any more.
    await toSignIn();
    queries.setQueryData(meQuery.queryKey, null);
    queries.removeQueries({ predicate: isOthers });
    await queries.invalidateQueries();
  };
  if (await somethingWaits()) askBeforeLeaving(() => void leave().catch(() => undefined));
  else await leave();
}

/** What others left here is not theirs to send or to throw away. */
async function somethingWaits(): Promise<boolean> {
  return (await load()).some(({ person }) => person === null || person === currentPerson());
}
