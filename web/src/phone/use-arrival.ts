import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { isOthers, meQuery } from '../session/me.ts';

/** After signing in: forget what was seen as somebody else, and go where one was going. */
export function useArrival(back: string | undefined): () => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async () => {
    await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    queries.removeQueries({ predicate: isOthers });
    router.history.push(back ?? '/');
  };
}
