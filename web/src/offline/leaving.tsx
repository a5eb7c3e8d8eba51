import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { askBeforeLeaving, useLeaving } from './leave.ts';
import { useOffline } from './offline-texts.ts';
import { flush } from './outbox.ts';
import { allItems, drop } from './queue.ts';
import type { Item } from './queue.ts';

/** Signing out is held up while something waits: it is sent first, or thrown away after asking. */
export function Leaving({ items }: { items: readonly Item[] }): ReactNode {
  const leave = useLeaving();
  if (leave === null) return null;
  return <Choice items={items} onLeave={leave} />;
}

const stay = (): void => askBeforeLeaving(null);

function Choice({ items, onLeave }: { items: readonly Item[]; onLeave: () => void }): ReactNode {
  const { leaving: texts, act } = useOffline();
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState(false);
  const [stuck, setStuck] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const go = (): void => {
    stay();
    onLeave();
  };
  const send = async (): Promise<void> => {
    await flush();
    const mine = new Set(items.map(({ id }) => id));
    if (allItems().some(({ id }) => mine.has(id))) setStuck(true);
    else go();
  };
  const throwAway = async (): Promise<void> => {
    for (const { id } of items) await drop(id);
    go();
  };
  return (
    <dialog ref={dialog} className="leaving" aria-labelledby="leaving" onClose={stay}>
      <h2 id="leaving">{texts.title}</h2>
      <p>{texts.lead}</p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            {act[item.act]}
            {item.words !== '' && `: ${item.words}`}
          </li>
        ))}
      </ul>
      <p role="status">{stuck && texts.notSent}</p>
      {asked && <p>{texts.question}</p>}
      <p className="on-device-ways">
        <button type="button" onClick={() => void send()}>
          {texts.send}
        </button>
        <button type="button" onClick={stay}>
          {texts.stay}
        </button>
        <button type="button" onClick={() => (asked ? void throwAway() : setAsked(true))}>
          {asked ? texts.sure : texts.drop}
        </button>
      </p>
    </dialog>
  );
}
