import type { ReactNode } from 'react';
import { useQueued } from '../offline/use-queued.ts';
import { WaitingWords } from '../offline/waiting-words.tsx';
import { useDraft } from '../session/draft.ts';
import { useMe } from '../session/me.ts';
import { uuid } from '../session/uuid.ts';
import { now } from '../time/clock.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useOwnWords } from './own-words-texts.ts';

type Props = { visitId: string; count: number };

const none = { id: '', text: '' };

/** A note has one id for one text, so that sending it again leaves one note. */
export function FieldNotes({ visitId, count }: Props): ReactNode {
  const { notes: texts, draft: words } = useOwnWords();
  const person = useMe().person.id;
  const name = `note:${visitId}`;
  const draft = useDraft(name, none);
  const save = useQueued({ act: 'note', person, about: visitId, draft: name });
  const { id, text } = draft.value;
  const submit = async (): Promise<void> => {
    const writtenAt = new Date(now()).toISOString();
    try {
      await save.act({ visitId, input: { id, text: text.trim(), writtenAt } }, text.trim());
      draft.clear();
    } catch {
      draft.change({});
    }
  };
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{texts.title}</h2>
      <p className="small">{texts.lead}</p>
      <WaitingWords about={visitId} act="note" person={person} />
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
        <button type="submit" className="quiet" disabled={save.busy}>
          {texts.save}
        </button>
      </div>
    </form>
  );
}
