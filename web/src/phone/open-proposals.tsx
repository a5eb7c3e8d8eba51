import type { ReactNode } from 'react';
import { useTexts } from '../session/texts.ts';
import { Trouble } from '../ui/trouble.tsx';
import { Proposals } from './proposals.tsx';
import { useAnswers } from './use-answers.ts';
import type { VisitFacts } from './visit-card.tsx';

type Props = { visits: readonly VisitFacts[]; title?: string };

export const awaitsAnswer = ({ actions }: VisitFacts): boolean => actions.includes('ACCEPT');

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
        onAnswer={(given) => answers.mutate(given)}
      />
    </section>
  );
}
