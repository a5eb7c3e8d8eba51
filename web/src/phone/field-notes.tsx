import type { ReactNode } from 'react';
import { SaveNoteDocument } from '../api/generated/visiting/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { useDraft } from '../session/draft.ts';
import { uuid } from '../session/uuid.ts';
import { now } from '../time/clock.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useOwnWords } from './own-words-texts.ts';

type Props = { visitId: string; count: number };

const none = { id: '', text: '' };

/** A note has one id for one text, so that sending it again leaves one note. */
export function FieldNotes({ visitId, count }: Props): ReactNode {
  const { notes: texts, draft: words } = useOwnWords();
  const draft = useDraft(`note:${visitId}`, none);
  const save = useAct(SaveNoteDocument, draft.clear);
  const { id, text } = draft.value;
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        const writtenAt = new Date(now()).toISOString();
        save.mutate({ visitId, input: { id, text: text.trim(), writtenAt } });
      }}
    >
      <h2>{texts.title}</h2>
      <p className="small">{texts.lead}</p>
      <label className="field">
        {texts.text}
        <textarea
          value={text}
          required
          maxLength={5000}
          onChange={({ target }) => draft.change({ id: uuid(), text: target.value })}
        />
      </label>
      <p className="small" role="status">
        {text === '' ? count > 0 && texts.count(count) : words.onThisDevice}
      </p>
      <Trouble error={save.error} />
      <div className="actions">
        <button type="submit" className="quiet" disabled={save.isPending}>
          {texts.save}
        </button>
      </div>
    </form>
  );
}
