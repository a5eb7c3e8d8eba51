import { useLocale } from '../session/locale.ts';
import { useTexts } from '../session/texts.ts';
import { dayAndSpan } from '../time/format.ts';
import type { VisitFacts } from './visit-card.tsx';

type Dated = VisitFacts & { startsAt: string; endsAt: string };

export const isDated = (visit: VisitFacts): visit is Dated =>
  visit.startsAt !== null && visit.endsAt !== null;

export function useWhen(): (visit: VisitFacts) => string {
  const locale = useLocale();
  const texts = useTexts();
  return (visit) => (isDated(visit) ? dayAndSpan(visit, locale) : texts.visit.withoutDate);
}
