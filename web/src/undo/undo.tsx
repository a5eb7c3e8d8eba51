import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useTexts } from '../session/texts.ts';
import { endOffer } from '../session/undo.ts';
import type { Offer } from '../session/undo.ts';
import { sentenceOf } from '../ui/sentence.ts';
import { ActKey } from '../api/act-key.ts';
import { send } from '../api/client.ts';
import { UndoChangeDocument } from '../api/generated/session/graphql.ts';

const seconds = 10;

/** Ten seconds in which the latest change can be taken back. */
export function Undo({ offer }: { offer: Offer }): ReactNode {
  const texts = useTexts();
  const queries = useQueryClient();
  const [keys] = useState(() => offer.ids.map((id) => ({ id, key: new ActKey().of(id) })));
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async () => {
      for (const { id, key } of keys)
        await send(UndoChangeDocument, { id }, { idempotencyKey: key });
    },
    onSettled: () => queries.invalidateQueries(),
  });
  useEffect(() => {
    if (isPending) return undefined;
    const timer = setTimeout(() => endOffer(offer), seconds * 1000);
    return () => clearTimeout(timer);
  }, [offer, isPending]);
  useUndoKeys(mutate, !isPending && !isSuccess && !error);
  if (isSuccess) return <p>{texts.undo.undone}</p>;
  if (error) return <p>{sentenceOf(error, texts)}</p>;
  return (
    <p>
      {texts.undo.did[offer.done]}
      <span aria-hidden="true"> · </span>
      <button
        type="button"
        aria-keyshortcuts="Control+Z"
        disabled={isPending}
        onClick={() => mutate()}
      >
        {texts.undo.undo}
      </button>
    </p>
  );
}

/** Ten seconds are few for whoever has to walk there with the keyboard. */
function useUndoKeys(undo: () => void, offered: boolean): void {
  useEffect(() => {
    if (!offered) return undefined;
    const listen = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.matches('input, textarea');
      if (typing || event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [undo, offered]);
}
