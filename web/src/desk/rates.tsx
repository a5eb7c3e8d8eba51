import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RateFactsFragment } from '../api/generated/desk/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { percent } from '../time/format.ts';
import type { Overview } from './asked.ts';
import { useDeskTexts } from './texts.ts';

/** Four figures that are read in one glance, each with what it was counted from. */
export function Rates({ overview }: { overview: Overview }): ReactNode {
  const { overview: texts } = useDeskTexts();
  const { rates } = texts;
  return (
    <section className="figures wide" aria-label={rates.title}>
      <Figure
        title={overview.running ? rates.onTrack : rates.rhythm}
        rate={overview.rhythm}
        note={rates.leaders}
      />
      <Figure title={rates.answeredInTime} rate={overview.answeredInTime} note={rates.due}>
        {overview.promisesOverdue > 0 && (
          <Link to="/follow-up">{rates.overdue(overview.promisesOverdue)}</Link>
        )}
      </Figure>
      <Figure title={rates.reflection} rate={overview.reflectionWithin48h} note={rates.visits} />
    </section>
  );
}

type Props = { title: string; rate: RateFactsFragment; note: string; children?: ReactNode };

function Figure({ title, rate, note, children }: Props): ReactNode {
  const { overview: texts } = useDeskTexts();
  const locale = useLocale();
  return (
    <div className="figure">
      <h2>{title}</h2>
      <p className="big">{rate.rate === null ? '–' : percent(rate.rate, locale)}</p>
      <p className="muted">
        {rate.denominator === 0
          ? texts.rates.nothingYet
          : texts.rates.of(rate.numerator, rate.denominator, note)}
      </p>
      {children}
    </div>
  );
}
