import type { ReactNode } from 'react';
import type { SlotPreviewQuery } from '../api/generated/desk/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { shortDate } from '../time/format.ts';
import { useDeskTexts } from './texts.ts';

const few = 6;

/** Dates that fall out are named with their reason, so that the number on the button is no surprise. */
export function Skipped({
  skipped,
}: {
  skipped: SlotPreviewQuery['slotPreview']['skipped'];
}): ReactNode {
  const { slots: texts } = useDeskTexts();
  const locale = useLocale();
  if (skipped.length === 0) return null;
  return (
    <details className="muted" open={skipped.length <= few}>
      <summary>{texts.skipped(skipped.length)}</summary>
      <ul>
        {skipped.map(({ date, reason }) => (
          <li key={date}>
            {shortDate(date, locale)}: {texts.skipReason[reason]}
          </li>
        ))}
      </ul>
    </details>
  );
}
