import type { ReactNode } from 'react';
import { useState } from 'react';
import { put } from '../offline/outbox.ts';
import { WaitingWords } from '../offline/waiting-words.tsx';
import { useDraft } from '../session/draft.ts';
import { useMe } from '../session/me.ts';
import { uuid } from '../session/uuid.ts';
import { now } from '../time/clock.ts';
import { useOwnWords } from './own-words-texts.ts';

type Props = { visitId: string; count: number };

const none = { id: '', text: '' };

/** A note has one id for one text, so that sending it again leaves one note. */
export function FieldNotes({ visitId, count }: Props): ReactNode {
  const { notes: texts, draft: words } = useOwnWords();
  const person = useMe().person.id;
  const draft = useDraft(`note:${visitId}`, none);
  const { id, text } = draft.value;
  const [saving, setSaving] = useState(false);
  // It is on the device at once, and the next one can be written; what becomes of it is told beside it.
  const submit = async (): Promise<void> => {
    const writtenAt = new Date(now()).toISOString();
    const words = text.trim();
    const given = { visitId, input: { id, text: words, writtenAt } };
    setSaving(true);
    try {
      await put({ act: 'note', person, about: visitId, given, words });
      draft.clear();
    } finally {
      setSaving(false);
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
          readOnly={saving}
          maxLength={5000}
          onChange={({ target }) => draft.change({ id: uuid(), text: target.value })}
        />
      </label>
      <p className="small" role="status">
        {text === '' ? count > 0 && texts.count(count) : words.onThisDevice}
      </p>
      <div className="actions">
        <button type="submit" className="quiet" disabled={saving}>
          {texts.save}
        </button>
      </div>
    </form>
  );
}
