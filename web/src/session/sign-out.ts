import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { SignOutDocument } from '../api/generated/session/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { askBeforeLeaving } from '../offline/leave.ts';
import { currentPerson, forgetKept } from '../offline/kept.ts';
import { forgetDrafts } from '../session/draft.ts';
import { isOthers, meQuery } from '../session/me.ts';

/** What was half-written is removed with the session: the next person at this device may be another. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate } = useAct(SignOutDocument, async () => {
    forgetDrafts();
    const [{ forgetDelivered }] = await Promise.all([import('../offline/queue.ts'), forgetKept()]);
    forgetDelivered();
    // The page that is left still speaks of its reader; only then is there nobody any more.
    await navigate({ to: '/sign-in' });
    queries.setQueryData(meQuery.queryKey, null);
    queries.removeQueries({ predicate: isOthers });
  });
  const leave = (): void => mutate({});
  return () => {
    void somethingWaits().then((waits) => (waits ? askBeforeLeaving(leave) : leave()));
  };
}

/** What others left here is not theirs to send or to throw away. */
async function somethingWaits(): Promise<boolean> {
  const { load } = await import('../offline/queue.ts');
  return (await load()).some(({ person }) => person === null || person === currentPerson());
}
