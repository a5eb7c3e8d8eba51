import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './loading.tsx';
import { PageTitle } from './page-title.tsx';
import { Trouble } from './trouble.tsx';

type Props<T> = {
  of: UseQueryResult<T>;
  /** For a page whose own title comes with the data: its name until then. */
  title?: string;
  children: (data: T) => ReactNode;
};

/** The three states of what is asked from the server; data that is already there stays on the page. */
export function Shown<T>({ of, title, children }: Props<T>): ReactNode {
  if (of.data !== undefined) return children(of.data);
  return (
    <>
      {title && <PageTitle>{title}</PageTitle>}
      {of.error ? <Trouble error={of.error} again={() => void of.refetch()} /> : <Loading />}
    </>
  );
}
