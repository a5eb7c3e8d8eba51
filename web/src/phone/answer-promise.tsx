import type { ReactNode } from 'react';
import type { AnswerKind, Outcome } from '../api/generated/phone/graphql.ts';
import { AnswerPromiseDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { useTexts } from '../session/texts.ts';
import { plusDays, today } from '../time/dates.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useAfterVisit } from './after-visit-texts.ts';

const kinds = ['DONE', 'BUSY', 'NO_BECAUSE'] as const;
const empty: { kind: AnswerKind; text: string; busyUntil: string } = {
  kind: 'DONE',
  text: '',
  busyUntil: '',
};

/** The three answers there are. A "no" explains itself; a "busy" names its date. */
type Props = {
  promise: Readonly<{
    id: string;
    answers: readonly { kind: AnswerKind; outcome: Outcome | null }[];
  }>;
  onDone: () => void;
};

export function AnswerPromise({ promise, onDone }: Props): ReactNode {
  const { answerPromise: texts } = useAfterVisit();
  const { words } = useTexts();
  const { value, change, clear } = useDraft(`promise:${promise.id}`, empty);
  const answer = useAct(AnswerPromiseDocument, () => {
    clear();
    onDone();
  });
  const since = promise.answers.slice(
    promise.answers.findLastIndex(({ outcome }) => outcome === 'REOPENED') + 1,
  );
  const timesBusy = since.filter(({ kind }) => kind === 'BUSY').length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { kind, busyUntil } = value;
        const text = value.text.trim();
        answer.mutate({
          id: promise.id,
          kind,
          text,
          busyUntil: kind === 'BUSY' ? busyUntil : null,
        });
      }}
    >
      <fieldset className="field">
        <legend>{texts.question}</legend>
        <div className="chips">
          {kinds.map((kind) => (
            <label key={kind} className="chip">
              <input
                type="radio"
                name={promise.id}
                checked={value.kind === kind}
                disabled={kind === 'BUSY' && timesBusy >= 2}
                onChange={() => change({ kind })}
              />
              <span>{words.answerKind[kind]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {timesBusy >= 2 && <p className="small">{texts.busyTwice}</p>}
      {value.kind === 'BUSY' && (
        <label className="field">
          {texts.busyUntil}
          <input
            type="date"
            value={value.busyUntil}
            min={plusDays(today(), 1)}
            required
            onChange={(event) => change({ busyUntil: event.target.value })}
          />
        </label>
      )}
      <label className="field">
        {texts.text[value.kind]}
        <textarea
          dir="auto"
          value={value.text}
          required={value.kind === 'NO_BECAUSE'}
          minLength={value.kind === 'NO_BECAUSE' ? 20 : undefined}
          maxLength={1000}
          onChange={(event) => change({ text: event.target.value })}
        />
      </label>
      <p className="small">{texts.whoReads}</p>
      <Trouble error={answer.error} />
      <div className="actions">
        <button type="submit" className="go" disabled={answer.isPending}>
          {texts.send}
        </button>
        <button type="button" className="quiet" onClick={onDone}>
          {texts.later}
        </button>
      </div>
    </form>
  );
}
