import type { GlanceFactsFragment } from '../api/generated/phone/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { useTexts } from '../session/texts.ts';
import { dayAndSpan } from '../time/format.ts';

type InWords = Readonly<{
  when: (visit: GlanceFactsFragment) => string;
  where: (visit: GlanceFactsFragment) => string;
}>;

/** A colleague's visit, as far as one may know it, in words. */
export function useGlance(): InWords {
  const locale = useLocale();
  const { visit: texts } = useTexts();
  return {
    when: ({ startsAt, endsAt, timeZone }) =>
      startsAt && endsAt ? dayAndSpan({ startsAt, endsAt, timeZone }, locale) : texts.withoutDate,
    where: ({ visitType, team, site }) => `${visitType} · ${team}, ${site}`,
  };
}
