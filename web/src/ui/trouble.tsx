import type { ReactNode } from 'react';
import { Refused } from '../api/client.ts';
import { useTexts } from '../session/texts.ts';
import { Notice } from './notice.tsx';
import { sentenceOf } from './sentence.ts';

type Props = { error: unknown; again?: () => void; reset?: () => void };

/** A refusal is an answer; anything else may go better the next time. */
export function Trouble({ error, again, reset }: Props): ReactNode {
  const texts = useTexts();
  if (!(error instanceof Error)) return null;
  const retry = again ?? reset;
  return (
    <Notice>
      <p>{sentenceOf(error, texts)}</p>
      {retry && !(error instanceof Refused) && (
        <button type="button" onClick={retry}>
          {texts.trouble.again}
        </button>
      )}
    </Notice>
  );
}
