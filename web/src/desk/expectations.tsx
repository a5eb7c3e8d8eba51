import type { ReactNode } from 'react';
import type { OverviewQuery } from '../api/generated/desk/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { decimal } from '../time/format.ts';
import { Panel } from './panel.tsx';
import { useDeskTexts } from './texts.ts';

type Figure = OverviewQuery['overview']['expectations'];

/** Of all leaders together, and nothing at all while they are too few. */
export function Expectations({ figure }: { figure: Figure }): ReactNode {
  const { overview: texts } = useDeskTexts();
  const locale = useLocale();
  const { expectations: words } = texts;
  const { n, mean } = figure;
  return (
    <Panel title={words.title} note={words.note}>
      <p>{n === null || mean === null ? words.tooFew : words.value(decimal(mean, locale), n)}</p>
    </Panel>
  );
}
