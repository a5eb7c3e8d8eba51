import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { ActKey } from '../api/act-key.ts';
import { send } from '../api/client.ts';
import { offerUndo } from '../session/undo.ts';
import type { Undoable } from '../session/undo.ts';
import {
  AcceptVisitDocument,
  DeclineVisitDocument,
  PostponeVisitDocument,
} from '../api/generated/phone/graphql.ts';
import type { Answers } from './choices.ts';

/**
 * Answers several proposals one after another. What was answered before one was refused stays
 * answered, and a repeat sends the same keys, so that nothing is answered twice.
 */
export function useAnswers(): UseMutationResult<void, Error, Answers> {
  const queries = useQueryClient();
  const [keys] = useState(() => new Map<string, ActKey>());
  const keyOf = (id: string, answer: boolean | string): string => {
    const key = keys.get(id) ?? new ActKey();
    keys.set(id, key);
    return key.of(answer);
  };
  return useMutation({
    mutationFn: async ({ accept, decline, move }: Answers) => {
      const answered: Undoable[] = [];
      try {
        for (const id of accept) {
          const idempotencyKey = keyOf(id, true);
          answered.push((await send(AcceptVisitDocument, { id }, { idempotencyKey })).acceptVisit);
        }
        for (const id of decline) {
          const idempotencyKey = keyOf(id, false);
          answered.push(
            (await send(DeclineVisitDocument, { id }, { idempotencyKey })).declineVisit,
          );
        }
        for (const { id, slotId } of move) {
          const idempotencyKey = keyOf(id, slotId);
          const { postponeVisit } = await send(
            PostponeVisitDocument,
            { id, slotId },
            { idempotencyKey },
          );
          answered.push(postponeVisit);
        }
        // Whoever takes an answer back may give it again, and that is another act.
        keys.clear();
      } finally {
        offerUndo('ANSWERED', answered);
      }
    },
    onSettled: () => queries.invalidateQueries(),
  });
}
