import type { ReactNode } from 'react';
import { useLocale } from '../session/locale.ts';
import { moment } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useAfterVisit } from './after-visit-texts.ts';
import { useOwnWords } from './own-words-texts.ts';
import type { Sending } from './sending.ts';
import { allOf, Statements } from './statements.tsx';
import type { KeepDraft } from './use-server-draft.ts';
import { useServerDraft } from './use-server-draft.ts';

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

type Take = (answers: readonly string[], version: string) => void;

/** A draft that lies on the server: when it was saved, and how to read it, where that is possible. */
export type Elsewhere = {
  savedAt: string;
  fetch: ((take: Take) => void) | null;
  error: Error | null;
};

type Props = {
  visitId: string;
  prompts: readonly string[];
  statements: readonly string[];
  sending: Sending<Reflection>;
  keep: KeepDraft;
  elsewhere: Elsewhere | null;
};

/** Three questions, one answer is enough; every keystroke stays on the device until it is sent. */
export function Reflect(props: Props): ReactNode {
  const { visitId, prompts, statements, sending, keep, elsewhere } = props;
  const { lookBack: texts } = useAfterVisit();
  const draft = useServerDraft(visitId, prompts.length, keep, sending.busy);
  const { answers, value } = draft;
  const submit = async (): Promise<void> => {
    try {
      await sending.act({
        answers: answers.map((answer) => answer.trim()),
        found: allOf(statements, value.found),
        writer: value.writer || null,
        continues: value.continues,
      });
      draft.clear();
    } catch {
      draft.change({});
    }
  };
  const empty = answers.every((answer) => answer === '');
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{texts.privateTitle}</h2>
      <p className="small">{texts.privateText}</p>
      {elsewhere && empty && <Found elsewhere={elsewhere} onTake={draft.take} />}
      {prompts.map((prompt, place) => (
        <label key={prompt} className="field">
          {prompt}
          <textarea
            readOnly={sending.busy}
            value={answers[place]}
            maxLength={5000}
            onChange={(event) => draft.type(place, event.target.value)}
          />
        </label>
      ))}
      <Again
        statements={statements}
        found={value.found}
        onGive={(found) => draft.change({ found })}
      />
      <Where empty={empty} savedAt={draft.savedAt} />
      <Trouble error={sending.error} />
      <div className="actions">
        <button type="submit" className="go" disabled={sending.busy}>
          {texts.send}
        </button>
      </div>
    </form>
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

type AgainProps = {
  statements: readonly string[];
  found: Record<number, number>;
  onGive: (found: Record<number, number>) => void;
};

function Again({ statements, found, onGive }: AgainProps): ReactNode {
  const { expectation: texts } = useOwnWords();
  if (statements.length === 0) return null;
  return (
    <>
      <h3>{texts.again}</h3>
      <p className="small">{texts.againLead}</p>
      <Statements
        name="found"
        statements={statements}
        given={found}
        required={false}
        onGive={onGive}
      />
    </>
  );
}

type FoundProps = { elsewhere: Elsewhere; onTake: Take };

/** A draft from another device is taken over by a press, where this session may read it. */
function Found({ elsewhere, onTake }: FoundProps): ReactNode {
  const { draft: texts } = useOwnWords();
  const locale = useLocale();
  const { savedAt, fetch, error } = elsewhere;
  return (
    <div>
      <p>{texts.elsewhere(moment(savedAt, locale))}</p>
      {fetch === null && <p className="small">{texts.byLink}</p>}
      <Trouble error={error} />
      {fetch && (
        <div className="actions">
          <button type="button" className="quiet" onClick={() => fetch(onTake)}>
            {texts.fetch}
          </button>
        </div>
      )}
    </div>
  );
}
