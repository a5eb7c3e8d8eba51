import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLocale } from '../session/locale.ts';
import { useTexts } from '../session/texts.ts';
import { day, time } from '../time/format.ts';
import type { VisitFacts } from './visit-card.tsx';
import { useWhen, whereOf } from './visit-card.tsx';

export type Answers = Readonly<{ accept: string[]; decline: string[] }>;

type Props = {
  visits: readonly VisitFacts[];
  /** Under the title of a page, or under a heading of their own. */
  heading: 'h2' | 'h3';
  busy: boolean;
  onAnswer: (answers: Answers) => void;
};

/** All proposed dates at once. Every date starts as a yes: the planner proposed it with care. */
export function Proposals({ visits, heading, busy, onAnswer }: Props): ReactNode {
  const { proposals: texts } = useTexts();
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const change = (id: string, yes: boolean): void => {
    const next = new Set(declined);
    if (yes) next.delete(id);
    else next.add(id);
    setDeclined(next);
  };
  const ids = visits.map(({ id }) => id);
  const answers = {
    accept: ids.filter((id) => !declined.has(id)),
    decline: ids.filter((id) => declined.has(id)),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(answers);
      }}
    >
      {visits.map((visit) => (
        <Proposal
          key={visit.id}
          visit={visit}
          heading={heading}
          yes={!declined.has(visit.id)}
          onChange={(yes) => change(visit.id, yes)}
        />
      ))}
      <div className="act">
        <button type="submit" className="go" disabled={busy}>
          {texts.send(answers.accept.length, answers.decline.length)}
        </button>
      </div>
    </form>
  );
}

type ProposalProps = Pick<Props, 'heading'> & {
  visit: VisitFacts;
  yes: boolean;
  onChange: (yes: boolean) => void;
};

function Proposal({ visit, heading: Heading, yes, onChange }: ProposalProps): ReactNode {
  const { proposals: texts, visit: words } = useTexts();
  const locale = useLocale();
  const when = useWhen();
  return (
    <section className="card" aria-label={when(visit)}>
      <Heading className="when">{when(visit)}</Heading>
      <p>{visit.visitType.name}</p>
      <p className="small">
        {whereOf(visit)} · {visit.team.site.address}
      </p>
      <hr />
      {visit.reasons.length > 0 && (
        <p>
          <strong>{texts.why}</strong> {visit.reasons.map(({ sentence }) => sentence).join(' ')}
        </p>
      )}
      <p>
        <strong>{words.bring}</strong> {visit.visitType.whatToBring}
      </p>
      {visit.answerBy && (
        <p className="small">
          {texts.answerBy(
            `${day(visit.answerBy, visit.timeZone, locale)} ${time(visit.answerBy, visit.timeZone, locale)}`,
          )}
        </p>
      )}
      <fieldset>
        <legend className="hidden">{when(visit)}</legend>
        <div className="chips">
          {[true, false].map((choice) => (
            <label key={String(choice)} className="chip">
              <input
                type="radio"
                name={visit.id}
                checked={yes === choice}
                onChange={() => onChange(choice)}
              />
              <span>{choice ? texts.yes : texts.no}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="small">
        <Link to="/visits/$visitId" params={{ visitId: visit.id }}>
          {texts.otherMoment}
        </Link>
      </p>
    </section>
  );
}
