import type { ReactNode } from 'react';
import type { AgreementFactsFragment } from '../api/generated/phone/graphql.ts';
import { useTexts } from '../session/texts.ts';

type Props = { agreement: AgreementFactsFragment | null };

/** The agreement in words; the row of steps repeats them for the eye. */
export function AgreementCard({ agreement }: Props): ReactNode {
  const { agreement: texts } = useTexts();
  if (!agreement || agreement.adjustedNorm === 0) return null;
  const { adjustedNorm, done, confirmed } = agreement;
  const steps = Array.from({ length: Math.min(24, Math.max(adjustedNorm, done + confirmed)) });
  return (
    <section className="card">
      <h2>{texts.title(agreement.programme.name)}</h2>
      <p>{texts.words(agreement)}</p>
      <div className="pace" aria-hidden="true">
        {steps.map((_, step) => (
          <i
            key={step}
            className={step < done ? 'done' : step < done + confirmed ? 'planned' : ''}
          />
        ))}
      </div>
      {agreement.norm !== adjustedNorm && <p className="small">{texts.adjusted(agreement.norm)}</p>}
    </section>
  );
}
