import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { ActKey } from '../api/act-key.ts';
import { send } from '../api/client.ts';
import { WithdrawSlotDocument } from '../api/generated/desk/graphql.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useDeskTexts } from './texts.ts';

const seconds = 10;

type Props = { slotIds: readonly string[]; onDone: () => void };

/** For ten seconds the slots that were just opened can be withdrawn in one press. */
export function Undo({ slotIds, onDone }: Props): ReactNode {
  const { slots: texts } = useDeskTexts();
  const queries = useQueryClient();
  const [offered, setOffered] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setOffered(false), seconds * 1000);
    return () => clearTimeout(timer);
  }, []);
  const undo = useMutation({
    mutationFn: async () => {
      for (const slotId of slotIds) {
        const idempotencyKey = new ActKey().of(slotId);
        await send(WithdrawSlotDocument, { slotId }, { idempotencyKey });
      }
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries(),
  });
  if (!offered && !undo.isPending) return <Trouble error={undo.error} />;
  return (
    <button type="button" disabled={undo.isPending} onClick={() => undo.mutate()}>
      {texts.undo}
    </button>
  );
}
