import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { useTexts } from '../session/texts.ts';
import { Loading } from '../ui/loading.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { bookingReady } from './booking-texts.ts';
import { Proposals } from './proposals.tsx';
import { useAnswers } from './use-answers.ts';
import type { VisitFacts } from './visit-card.tsx';

const OwnMoments = lazy(async () => {
  const [part] = await Promise.all([import('./moments.tsx'), bookingReady()]);
  return { default: part.OwnMoments };
});

type Props = { visits: readonly VisitFacts[]; title?: string };

export function OpenProposals({ visits, title }: Props): ReactNode {
  const { proposals } = useTexts();
  const answers = useAnswers();
  return (
    <section>
      <h2>{title ?? proposals.title(visits.length)}</h2>
      <Trouble error={answers.error} />
      <Proposals
        heading="h3"
        visits={visits}
        busy={answers.isPending}
        moments={(of) => (
          <Suspense fallback={<Loading />}>
            <OwnMoments {...of} />
          </Suspense>
        )}
        onAnswer={(given) => answers.mutate(given)}
      />
    </section>
  );
}
