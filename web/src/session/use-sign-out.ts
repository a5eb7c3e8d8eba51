import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

/** Few sign out: what it takes is fetched when somebody does. One who finds no server stays signed in. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return () => {
    void import('./sign-out.ts')
      .then(({ signOut }) => signOut(queries, () => navigate({ to: '/sign-in' })))
      .catch(() => undefined);
  };
}
