import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ThanksFactsFragment } from '../api/generated/phone/graphql.ts';
import { AnswerThanksDocument, OwnThanksDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { usePoints } from './points-texts.ts';
import { ThanksCard } from './thanks-card.tsx';

export function ThanksPage(): ReactNode {
  const { thanks: texts } = usePoints();
  const page = useQuery(reading(OwnThanksDocument, {}));
  return (
    <Shown of={page} title={texts.page}>
      {({ ownThanks }) => (
        <>
          <PageTitle>{texts.page}</PageTitle>
          {ownThanks.length === 0 && <p className="lead">{texts.none}</p>}
          {ownThanks.map((thanks) => (
            <OwnThanks key={thanks.id} thanks={thanks} />
          ))}
        </>
      )}
    </Shown>
  );
}

function OwnThanks({ thanks }: { thanks: ThanksFactsFragment }): ReactNode {
  const answer = useAct(AnswerThanksDocument);
  return (
    <ThanksCard
      thanks={thanks}
      mine={thanks.toMe}
      error={answer.error}
      busy={answer.isPending}
      onAnswer={(share) => answer.mutate({ id: thanks.id, share })}
    />
  );
}
