import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { isSignedOut, Refused } from '../api/client.ts';
import { forgetDraft } from '../session/draft.ts';
import type { ActName } from './acts.ts';
import type { Outcome, Written } from './outbox.ts';
import { allItems, deliveredItems, heldBy, hold, onItems } from './queue.ts';
import type { Item } from './queue.ts';
import { soon } from './soon.ts';

const outbox = soon(() => import('./outbox.ts'), 0);

type Act<Name extends ActName> = {
  busy: boolean;
  error: Error | null;
  /** Resolves once it is with the server, or safely on the device; a refusal comes back with its reason. */
  act: (given: Written<Name>['given'], words?: string) => Promise<Outcome>;
};
type What<Name extends ActName> = Pick<Written<Name>, 'act' | 'person' | 'about' | 'instead'> & {
  /** The draft that holds the same words: they are on the device once, and gone with the act. */
  draft?: string;
};

/** An act that coverage may be missing for: written to the device, sent when it can be, once in effect. */
export function useQueued<Name extends ActName>({ draft, ...what }: What<Name>): Act<Name> {
  const queries = useQueryClient();
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: async ({ given, words }: Pick<Written<Name>, 'given' | 'words'>) => {
      const { put, settled } = await outbox();
      hold(null);
      const id = await put({ ...what, given, ...(words ? { words } : {}) });
      if (draft) forgetDraft(draft);
      const outcome = await settled(id);
      if (outcome === 'sent') await queries.invalidateQueries();
      // It waits on the device; who signs in again as the same person sends it.
      if (outcome === 'signed out') throw new Refused('SIGN_IN_FIRST', '');
      return outcome;
    },
    retry: false,
  });
  return {
    busy: isPending,
    error: isSignedOut(error) ? null : error,
    act: (given, words) => mutateAsync({ given, ...(words ? { words } : {}) }),
  };
}

export const useItems = (): readonly Item[] => useSyncExternalStore(onItems, allItems);

/** What cannot leave now, around one visit or behind one link. */
export function useHeld(about: string, ...names: ActName[]): readonly Item[] {
  const held = useSyncExternalStore(onItems, heldBy);
  const items = useItems();
  if (held === null) return [];
  return items.filter(
    (item) => item.about === about && item.refused === null && names.includes(item.act),
  );
}

export const useDelivered = (): readonly Item[] => useSyncExternalStore(onItems, deliveredItems);
