import type { ReactNode } from 'react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isSignedOut } from '../api/client.ts';
import { useLocale } from '../session/locale.ts';
import { moment } from '../time/format.ts';
import { Loading } from '../ui/loading.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import { useOwnWords } from './own-words-texts.ts';
import type { Sending } from './sending.ts';
import { allOf } from './given.ts';
import type { KeepDraft } from './use-server-draft.ts';
import { useServerDraft } from './use-server-draft.ts';

const Found = lazy(async () => ({ default: (await import('./reflect-found.tsx')).Found }));

// The last question, while the first are answered.
const Again = lazy(async () => ({ default: (await import('./reflect-again.tsx')).Again }));

/** What is sent of a look-back; `found` is null where the statements were skipped. */
export type Reflection = {
  answers: string[];
  found: number[] | null;
  writer: string | null;
  continues: string | null;
};

/** What was answered, to be read again when it could not be sent. */
export const wordsOf = (answers: readonly string[]): string =>
  answers.filter((answer) => answer !== '').join('\n\n');

export type Take = (answers: readonly string[], version: string) => void;

/** A draft that lies on the server, with the visit under which this session may read it. */
export type Elsewhere = Readonly<{ savedAt: string; visitId: string | null }>;

type Props = {
  visitId: string;
  prompts: readonly string[];
  statements: readonly string[];
  sending: Sending<Reflection>;
  keep: KeepDraft;
  elsewhere: Elsewhere | null;
};

/** Three questions, one at a time and one answer is enough; every keystroke stays on the device. */
export function Reflect(props: Props): ReactNode {
  const { visitId, prompts, statements, sending, keep, elsewhere } = props;
  const draft = useServerDraft(visitId, prompts.length, keep, sending.busy);
  const { answers, value } = draft;
  const [step, setStep] = useState(0);
  const last = prompts.length - (statements.length > 0 ? 0 : 1);
  const save = async (): Promise<void> => {
    try {
      await sending.act({
        answers: answers.map((answer) => answer.trim()),
        found: allOf(statements, value.found),
        writer: value.writer || null,
        continues: value.continues,
      });
      draft.clear();
    } catch (error) {
      // Who has to sign in first finds the words among what waits, and nowhere else on the device.
      if (!isSignedOut(error)) draft.change({});
    }
  };
  const empty = answers.every((answer) => answer.trim() === '');
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (step < last) setStep(step + 1);
        else void save();
      }}
    >
      <Progress step={step} last={last} />
      <Suspense>
        {elsewhere && empty && <Found elsewhere={elsewhere} onTake={draft.take} />}
      </Suspense>
      {step < prompts.length ? (
        <Prompt
          key={step}
          prompt={prompts[step] ?? ''}
          focused={step > 0}
          busy={sending.busy}
          value={answers[step] ?? ''}
          onType={(text) => draft.type(step, text)}
        />
      ) : (
        <Suspense fallback={<Loading />}>
          <Again
            statements={statements}
            found={value.found}
            onGive={(found) => draft.change({ found })}
          />
        </Suspense>
      )}
      <Where empty={empty} savedAt={draft.savedAt} />
      <Trouble error={sending.error} />
      <Steps
        step={step}
        last={last}
        busy={sending.busy}
        empty={empty}
        onBack={() => setStep(step - 1)}
        onSave={() => void save()}
      />
    </form>
  );
}

/** How far one is, in words and for the eye; whose these words are stands above the first. */
function Progress({ step, last }: { step: number; last: number }): ReactNode {
  const { lookBack: texts } = useAfterVisit();
  return (
    <>
      <h2>{texts.privateTitle}</h2>
      {step === 0 && <p className="small">{texts.privateText}</p>}
      <p className="small" role="status">
        {texts.step(step + 1, last + 1)}
      </p>
      <div className="pace" aria-hidden="true">
        {Array.from({ length: last + 1 }, (_, place) => (
          <i key={place} className={place <= step ? 'done' : ''} />
        ))}
      </div>
    </>
  );
}

type PromptProps = {
  prompt: string;
  /** Whoever goes on wants to go on writing. */
  focused: boolean;
  /** What is typed while it is being sent would be lost. */
  busy: boolean;
  value: string;
  onType: (text: string) => void;
};

function Prompt({ prompt, focused, busy, value, onType }: PromptProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <label className="field">
      {prompt}
      <textarea
        ref={field}
        dir="auto"
        readOnly={busy}
        value={value}
        maxLength={5000}
        onChange={(event) => onType(event.target.value)}
      />
    </label>
  );
}

type StepsProps = {
  step: number;
  last: number;
  busy: boolean;
  empty: boolean;
  onBack: () => void;
  onSave: () => void;
};

function Steps({ step, last, busy, empty, onBack, onSave }: StepsProps): ReactNode {
  const { lookBack: texts } = useAfterVisit();
  return (
    <>
      <div className={step > 0 ? 'actions pair' : 'actions'}>
        {step > 0 && (
          <button type="button" className="quiet" onClick={onBack}>
            {texts.back}
          </button>
        )}
        <button type="submit" className="go" disabled={busy}>
          {step < last ? texts.further : texts.send}
        </button>
      </div>
      {step < last && !empty && (
        <p>
          <button type="button" className="text-button" disabled={busy} onClick={onSave}>
            {texts.send}
          </button>
        </p>
      )}
    </>
  );
}

function Where({ empty, savedAt }: { empty: boolean; savedAt: string | null }): ReactNode {
  const { lookBack: texts } = useAfterVisit();
  const { draft } = useOwnWords();
  const locale = useLocale();
  const kept = savedAt === null ? texts.onThisDevice : draft.saved(moment(savedAt, locale));
  return (
    <p className="small" role="status">
      {empty ? texts.oneIsEnough : kept}
    </p>
  );
}
