import type { ReactNode } from 'react';
import { useState } from 'react';
import type { NoteInput } from '../api/generated/phone/graphql.ts';
import { put } from '../offline/outbox.ts';
import { WaitingWords } from '../offline/waiting-words.tsx';
import { useDraft } from '../session/draft.ts';
import { useMe } from '../session/me.ts';
import { uuid } from '../session/uuid.ts';
import { now } from '../time/clock.ts';
import { useOwnWords } from './own-words-texts.ts';

type Own = { visitId: string; count: number };
type Props = Own & {
  /** Null behind the link of the day card, which lets one write and says nothing of what lies there. */
  person: string | null;
  keep: (input: NoteInput) => Promise<unknown>;
  act: 'note' | 'noteByDayCard';
};

const none = { id: '', text: '' };

export function FieldNotes({ visitId, count }: Own): ReactNode {
  const person = useMe().person.id;
  const keep = (input: NoteInput): Promise<string> =>
    put({ act: 'note', person, about: visitId, given: { visitId, input }, words: input.text });
  return <Notes visitId={visitId} count={count} person={person} keep={keep} act="note" />;
}

/** The same by the link in the visitor's reminder. */
export function LinkNotes({ visitId, token }: { visitId: string; token: string }): ReactNode {
  const act = 'noteByDayCard';
  const keep = (input: NoteInput): Promise<string> =>
    put({ act, person: null, about: visitId, given: { token, input }, words: input.text });
  return <Notes visitId={visitId} count={0} person={null} keep={keep} act={act} />;
}

/** A note has one id for one text, so that sending it again leaves one note. */
function Notes({ visitId, count, person, keep, act }: Props): ReactNode {
  const { notes: texts, draft: words } = useOwnWords();
  const draft = useDraft(`note:${visitId}`, none);
  const { id, text } = draft.value;
  const [saving, setSaving] = useState(false);
  // It is on the device at once, and the next one can be written; what becomes of it is told beside it.
  const submit = async (): Promise<void> => {
    const writtenAt = new Date(now()).toISOString();
    setSaving(true);
    try {
      await keep({ id, text: text.trim(), writtenAt });
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
      <p className="small">{person === null ? texts.leadByLink : texts.lead}</p>
      <WaitingWords about={visitId} act={act} person={person} />
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
