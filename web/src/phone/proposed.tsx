import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { Loading } from '../ui/loading.tsx';
import type { VisitFacts } from './visit-card.tsx';

const OpenProposals = lazy(async () => ({
  default: (await import('./open-proposals.tsx')).OpenProposals,
}));

type Props = { visits: readonly VisitFacts[]; title?: string };

/** What waits for an answer; on most days nothing does, and then nothing is fetched for it. */
export function Proposed(props: Props): ReactNode {
  if (props.visits.length === 0) return null;
  return (
    <Suspense fallback={<Loading />}>
      <OpenProposals {...props} />
    </Suspense>
  );
}
