import type { ReactNode } from 'react';
import type { InvitationFactsFragment } from '../api/generated/phone/graphql.ts';
import { UndoByLinkDocument } from '../api/generated/phone/graphql.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useAnswering } from './answering-texts.ts';
import { ForAWhile } from './for-a-while.tsx';

/** What was just done by the link; taken together it can be taken back. */
export type Done = Readonly<{ ids: readonly string[]; moved: boolean }>;

type Props = {
  token: string;
  done: Done | null;
  confirmed: number;
  onUndone: (page: InvitationFactsFragment) => void;
};

/** The result on the same page, with ten seconds in which it can be taken back. */
export function LinkUndo({ token, done, confirmed, onUndone }: Props): ReactNode {
  const texts = useAnswering();
  const undo = useAct(UndoByLinkDocument, ({ undoByLink }) => onUndone(undoByLink));
  if (done === null)
    return undo.isSuccess ? (
      <Notice good>
        <p>{texts.undone}</p>
      </Notice>
    ) : null;
  return (
    <Notice good>
      <p>{done.moved ? texts.moved : texts.thanks(confirmed)}</p>
      <ForAWhile key={done.ids.join()}>
        <button
          type="button"
          disabled={undo.isPending}
          onClick={() => undo.mutate({ token, visitIds: [...done.ids] })}
        >
          {texts.undo}
        </button>
      </ForAWhile>
      <Trouble error={undo.error} />
    </Notice>
  );
}
