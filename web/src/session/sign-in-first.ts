import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refused, Unreachable } from '../api/client.ts';

/**
 * The session ended while somebody was reading or writing: they sign in and come back to the same
 * page. What they typed waits on the device (`useDraft`).
 */
export function queriesOf(signInFirst: () => void): QueryClient {
  const onError = (error: Error): void => {
    if (error instanceof Refused && error.code === 'SIGN_IN_FIRST') signInFirst();
  };
  const again = (count: number, error: Error): boolean => error instanceof Unreachable && count < 2;
  const retryDelay = (count: number): number => 600 * 2 ** count;
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // Without coverage a request fails with a sentence, instead of waiting where nobody sees it.
      queries: { networkMode: 'always', retry: again, retryDelay, staleTime: 10_000 },
      mutations: { networkMode: 'always', retry: again, retryDelay },
    },
  });
}
