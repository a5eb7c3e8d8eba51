import type { ReactNode } from 'react';
import { useTexts } from '../session/texts.ts';
import type { ActName } from './acts.ts';
import { useDelivered, useItems } from './use-queued.ts';

type Props = { about: string; act: ActName; person: string | null };

/** What was just written here, each with where it is: on the device, or saved. */
export function WaitingWords({ about, act, person }: Props): ReactNode {
  const { offline: texts } = useTexts();
  const waiting = useItems();
  const delivered = useDelivered();
  const isHere = (item: { about: string; act: ActName; person: string | null; words: string }) =>
    item.about === about && item.act === act && item.person === person && item.words !== '';
  const shown = [
    ...delivered.filter(isHere).map((item) => ({ ...item, where: texts.saved })),
    ...waiting
      .filter((item) => isHere(item) && item.refused === null)
      .map((item) => ({ ...item, where: texts.onThisDevice })),
  ];
  if (shown.length === 0) return null;
  return (
    <ul className="plain-list">
      {shown.map(({ id, words, where }) => (
        <li key={id}>
          <p className="lines">{words}</p>
          <p className="small">{where}</p>
        </li>
      ))}
    </ul>
  );
}
