import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLocale } from '../session/locale.ts';
import { useTexts } from '../session/texts.ts';
import { day, time } from '../time/format.ts';
import { choices, toAnswers } from './choices.ts';
import type { Answers, Choice, Chosen } from './choices.ts';
import type { VisitFacts } from './visit-card.tsx';
import { useWhen } from './use-when.ts';
import { whereOf } from './visit-card.tsx';

export type MomentsOf = (props: {
  visitId: string;
  chosen: string | null;
  onChoose: (slotId: string) => void;
}) => ReactNode;

type Props = {
  visits: readonly VisitFacts[];
  /** Under the title of a page, or under a heading of their own. */
  heading: 'h2' | 'h3';
  busy: boolean;
  /** Other moments for one visit, three at once, asked for when somebody wants them. */
  moments: MomentsOf;
  onAnswer: (answers: Answers) => void;
};

/** All proposed dates at once. Every date starts as a yes: the planner proposed it with care. */
export function Proposals({ visits, heading, busy, moments, onAnswer }: Props): ReactNode {
  const { proposals: texts } = useTexts();
  const [chosen, setChosen] = useState<Chosen>({});
  const answers = toAnswers(visits, chosen);
  const nothing = answers.accept.length + answers.decline.length + answers.move.length === 0;
  const choose = (id: string, choice: Choice): void => setChosen({ ...chosen, [id]: choice });
  const [only] = visits;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!nothing) onAnswer(answers);
      }}
    >
      {visits.map((visit) => (
        <Proposal
          key={visit.id}
          visit={visit}
          heading={heading}
          choice={chosen[visit.id] ?? choices.yes}
          several={visits.length > 1}
          moments={moments}
          onChange={(choice) => choose(visit.id, choice)}
        />
      ))}
      <div className={visits.length > 1 ? 'act' : 'actions'}>
        <button type="submit" className={nothing ? 'quiet' : 'go'} disabled={busy || nothing}>
          {nothing
            ? texts.nothingYet
            : texts.send(answers.accept.length + answers.move.length, answers.decline.length)}
        </button>
        {visits.length === 1 && only && (
          <Others
            visit={only}
            choice={chosen[only.id] ?? choices.yes}
            busy={busy}
            onChange={(choice) => choose(only.id, choice)}
            onDecline={() => onAnswer({ accept: [], decline: [only.id], move: [] })}
          />
        )}
      </div>
    </form>
  );
}

type OthersProps = {
  visit: VisitFacts;
  choice: Choice;
  busy: boolean;
  onChange: (choice: Choice) => void;
  onDecline: () => void;
};

/** Of one date: the yes is the red button, and these two stand below it. */
function Others({ visit, choice, busy, onChange, onDecline }: OthersProps): ReactNode {
  const { proposals: texts } = useTexts();
  const other = choice.kind === 'OTHER';
  return (
    <>
      {visit.actions.includes('POSTPONE') && (
        <button
          type="button"
          className="quiet"
          aria-pressed={other}
          onClick={() => onChange(other ? choices.yes : choices.other)}
        >
          {texts.otherMoment}
        </button>
      )}
      <button type="button" className="quiet" disabled={busy} onClick={onDecline}>
        {texts.no}
      </button>
    </>
  );
}

type ProposalProps = Pick<Props, 'heading' | 'moments'> & {
  visit: VisitFacts;
  choice: Choice;
  several: boolean;
  onChange: (choice: Choice) => void;
};

function Proposal(props: ProposalProps): ReactNode {
  const { visit, heading: Heading, choice, several, moments, onChange } = props;
  const when = useWhen();
  return (
    <section className="card" aria-label={when(visit)}>
      <Heading className="when">{when(visit)}</Heading>
      <p dir="auto">{visit.visitType.name}</p>
      <p className="small" dir="auto">
        {whereOf(visit)} · {visit.team.site.address}
      </p>
      <hr />
      <Reasons visit={visit} />
      {several && <ThreeWays visit={visit} choice={choice} onChange={onChange} />}
      {choice.kind === 'OTHER' &&
        moments({
          visitId: visit.id,
          chosen: choice.slotId,
          onChoose: (slotId) => onChange({ kind: 'OTHER', slotId }),
        })}
    </section>
  );
}

function Reasons({ visit }: { visit: VisitFacts }): ReactNode {
  const { proposals: texts, visit: words } = useTexts();
  const locale = useLocale();
  const { answerBy, timeZone, reasons, visitType } = visit;
  return (
    <>
      {reasons.length > 0 && (
        <p>
          <strong>{texts.why}</strong> {reasons.map(({ sentence }) => sentence).join(' ')}
        </p>
      )}
      {visitType.whatToBring !== '' && (
        <p>
          <strong>{words.bring}</strong> {visitType.whatToBring}
        </p>
      )}
      {answerBy && (
        <p className="small">
          {texts.answerBy(`${day(answerBy, timeZone, locale)} ${time(answerBy, timeZone, locale)}`)}
        </p>
      )}
    </>
  );
}

type WaysProps = Pick<ProposalProps, 'visit' | 'choice' | 'onChange'>;

function ThreeWays({ visit, choice, onChange }: WaysProps): ReactNode {
  const { proposals: texts } = useTexts();
  const when = useWhen();
  const ways = [
    { of: choices.yes, label: texts.yes },
    ...(visit.actions.includes('POSTPONE')
      ? [{ of: choices.other, label: texts.otherMoment }]
      : []),
    { of: choices.no, label: texts.no },
  ];
  return (
    <fieldset>
      <legend className="hidden">{when(visit)}</legend>
      <div className="chips ways">
        {ways.map(({ of, label }) => (
          <label key={of.kind} className="chip">
            <input
              type="radio"
              name={visit.id}
              checked={choice.kind === of.kind}
              onChange={() => onChange(of)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
