import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { send } from '../api/client.ts';
import { OwnWordsDocument } from '../api/generated/phone/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { moment } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useOwnWords } from './own-words-texts.ts';
import type { Elsewhere, Take } from './reflect.tsx';

type Props = { elsewhere: Elsewhere; onTake: Take };

/** A draft from another device is taken over by a press, where this session may read it. */
export function Found({ elsewhere, onTake }: Props): ReactNode {
  const { draft: texts } = useOwnWords();
  const locale = useLocale();
  const { savedAt, visitId } = elsewhere;
  const read = useMutation({
    mutationFn: (id: string) => send(OwnWordsDocument, { visitId: id }),
    onSuccess: ({ ownWords: { draft } }) => {
      if (draft?.answers && draft.version) onTake(draft.answers, draft.version);
    },
  });
  return (
    <div>
      <p>{texts.elsewhere(moment(savedAt, locale))}</p>
      {visitId === null && <p className="small">{texts.byLink}</p>}
      <Trouble error={read.error} />
      {visitId !== null && (
        <div className="actions">
          <button type="button" className="quiet" onClick={() => read.mutate(visitId)}>
            {texts.fetch}
          </button>
        </div>
      )}
    </div>
  );
}
