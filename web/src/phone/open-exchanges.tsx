import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { ExchangesDocument } from '../api/generated/phone/graphql.ts';
import type { ExchangeFactsFragment } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { Loading } from '../ui/loading.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { visitingReady } from './visiting-texts.ts';

const Exchanges = lazy(async () => {
  const [part] = await Promise.all([import('./exchanges.tsx'), visitingReady()]);
  return { default: part.Exchanges };
});

type Asked = Readonly<{
  exchanges: readonly ExchangeFactsFragment[];
  error: Error | null;
}>;

/** The questions that are open between one leader and others; most days there are none. */
export function useExchanges(personId: string): Asked {
  const { data, error } = useQuery(reading(ExchangesDocument, {}));
  const exchanges = (data?.exchanges ?? []).filter(
    ({ asked, visit }) => asked.id === personId || visit.visitor.id === personId,
  );
  return { exchanges, error: data ? null : error };
}

type Props = { asked: Asked; personId: string; main?: boolean };

export function OpenExchanges({ asked, personId, main = false }: Props): ReactNode {
  if (asked.error) return <Trouble error={asked.error} />;
  if (asked.exchanges.length === 0) return null;
  return (
    <Suspense fallback={<Loading />}>
      <Exchanges exchanges={asked.exchanges} personId={personId} main={main} />
    </Suspense>
  );
}
