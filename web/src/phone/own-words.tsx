import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { OwnWordsQuery } from '../api/generated/phone/graphql.ts';
import { DeleteNoteDocument, OwnWordsDocument } from '../api/generated/phone/graphql.ts';
import { Refused } from '../api/client.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { moment } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useOwnWords } from './own-words-texts.ts';

type Words = OwnWordsQuery['ownWords'];

/** Opened by a press, so that it does not stand on the screen when somebody looks over a shoulder. */
export function OwnWords({ visitId }: { visitId: string }): ReactNode {
  const { reading: texts } = useOwnWords();
  const [open, setOpen] = useState(false);
  const asked = useQuery({
    ...reading(OwnWordsDocument, { visitId }),
    enabled: open,
    // Private words stay in the browser's memory no longer than on the page.
    gcTime: 0,
    retry: false,
  });
  return (
    <section className="card">
      <h2>{texts.title}</h2>
      <p className="small">{texts.lead}</p>
      <Trouble error={asked.error} />
      {asked.data ? (
        <Texts words={asked.data.ownWords} />
      ) : (
        <div className="actions">
          <button
            type="button"
            className="quiet"
            disabled={asked.isFetching}
            onClick={() => (open ? void asked.refetch() : setOpen(true))}
          >
            {texts.read}
          </button>
        </div>
      )}
      {asked.error instanceof Refused && (
        <p>
          <Link to="/account">{texts.account}</Link>
        </p>
      )}
    </section>
  );
}

function Texts({ words: { answers, notes, draft } }: { words: Words }): ReactNode {
  const { reading: texts } = useOwnWords();
  const locale = useLocale();
  const half = draft?.answers?.filter((text) => text !== '').join('\n\n') ?? null;
  return (
    <>
      {answers.length + notes.length === 0 && !draft && <p>{texts.none}</p>}
      {answers.map(({ prompt, question, text }) => (
        <Written key={prompt} title={question} text={text} />
      ))}
      {draft && <Written title={texts.draft} text={half} />}
      {notes.map(({ id, writtenAt, text }) => (
        <div key={id}>
          <Written title={texts.noteOf(moment(writtenAt, locale))} text={text} />
          <Remove id={id} />
        </div>
      ))}
    </>
  );
}

function Written({ title, text }: { title: string; text: string | null }): ReactNode {
  const { reading: texts } = useOwnWords();
  return (
    <>
      <h3>{title}</h3>
      <p className="written" dir="auto">
        {text ?? texts.missing}
      </p>
    </>
  );
}

function Remove({ id }: { id: string }): ReactNode {
  const { reading: texts } = useOwnWords();
  const [sure, setSure] = useState(false);
  const remove = useAct(DeleteNoteDocument);
  if (!sure) {
    return (
      <button type="button" className="text-button" onClick={() => setSure(true)}>
        {texts.remove}
      </button>
    );
  }
  return (
    <>
      <p>{texts.removeQuestion}</p>
      <Trouble error={remove.error} />
      <div className="actions">
        <button type="button" disabled={remove.isPending} onClick={() => remove.mutate({ id })}>
          {texts.removeForSure}
        </button>
        <button type="button" className="quiet" onClick={() => setSure(false)}>
          {texts.keep}
        </button>
      </div>
    </>
  );
}
