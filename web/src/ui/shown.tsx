import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './loading.tsx';
import { Trouble } from './trouble.tsx';

type Props<T> = { of: UseQueryResult<T>; children: (data: T) => ReactNode };

/** The three states of what is asked from the server; data that is already there stays on the page. */
export function Shown<T>({ of, children }: Props<T>): ReactNode {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Trouble error={of.error} again={() => void of.refetch()} />;
  return <Loading />;
}
