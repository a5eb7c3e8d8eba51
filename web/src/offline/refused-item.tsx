import type { ReactNode } from 'react';
import { useState } from 'react';
import { useOffline } from './offline-texts.ts';
import { tryAgain } from './outbox.ts';
import { drop } from './queue.ts';
import type { Item } from './queue.ts';

/** What the server would not have: why, the words themselves, and what one can do with them. */
export function RefusedItem({ item }: { item: Item }): ReactNode {
  const texts = useOffline();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(item.words);
    setCopied(true);
  };
  return (
    <div>
      <p>
        {texts.act[item.act]}: {item.refused}
      </p>
      {item.words !== '' && <blockquote className="lines">{item.words}</blockquote>}
      <p className="on-device-ways">
        {item.words !== '' && 'clipboard' in navigator && (
          <button type="button" onClick={() => void copy()}>
            {copied ? texts.refused.copied : texts.refused.copy}
          </button>
        )}
        <button type="button" onClick={() => void tryAgain(item.id)}>
          {texts.refused.again}
        </button>
        <Drop id={item.id} />
      </p>
    </div>
  );
}

function Drop({ id }: { id: string }): ReactNode {
  const { refused: texts } = useOffline();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button type="button" onClick={() => setAsked(true)}>
        {texts.drop}
      </button>
    );
  }
  return (
    <>
      <button type="button" onClick={() => void drop(id)}>
        {texts.sure}
      </button>
      <button type="button" onClick={() => setAsked(false)}>
        {texts.keep}
      </button>
    </>
  );
}
