import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  AnswerThanksByCardDocument,
  ThanksByCardDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { ThanksCard } from './thanks-card.tsx';

/** A host without e-mail finds a thank-you behind the code on the card. */
export function CardThanks({ token }: { token: string }): ReactNode {
  const page = useQuery(reading(ThanksByCardDocument, { token }));
  const answer = useAct(AnswerThanksByCardDocument);
  const thanks = page.data?.thanksByCard;
  if (!thanks) return null;
  return (
    <ThanksCard
      thanks={thanks}
      mine
      main={false}
      error={answer.error}
      busy={answer.isPending}
      onAnswer={(share) => answer.mutate({ token, share })}
    />
  );
}
