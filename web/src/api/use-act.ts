import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { ActKey } from './act-key.ts';
import { send, Unreachable } from './client.ts';
import type { Document } from './client.ts';

export type Act<Result, Variables> = UseMutationResult<Result, Error, Variables>;

/** An act of the person at the page: sent once in effect, and every figure shown is asked again. */
export function useAct<Result, Variables>(
  document: Document<Result, Variables>,
  onDone?: (result: Result) => void | Promise<void>,
): Act<Result, Variables> {
  const queries = useQueryClient();
  const [key] = useState(() => new ActKey());
  return useMutation({
    mutationFn: (variables: Variables) =>
      send(document, variables, { idempotencyKey: key.of(variables) }),
    onSuccess: async (result) => {
      key.end();
      await onDone?.(result);
      await queries.invalidateQueries();
    },
    onError: (error) => {
      if (!(error instanceof Unreachable)) key.end();
    },
  });
}
