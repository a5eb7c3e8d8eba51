import type { ReactNode } from 'react';
import type { BoardFactsFragment, BoardItemFactsFragment } from '../api/generated/phone/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { date } from '../time/format.ts';
import { useBoard } from './board-texts.ts';
import './board.css';

export type Board = BoardFactsFragment;
export type BoardItem = BoardItemFactsFragment;

/** Told apart by their shape, so that they read the same without colour. */
const icons: Readonly<Record<BoardItem['stage'], string>> = {
  HEARD: 'M4 5h16v11H9l-5 4z',
  BUSY: 'M12 3a9 9 0 110 18 9 9 0 010-18zM12 7v5l4 2',
  OVERDUE: 'M12 3l10 18H2zM12 10v5M12 17.5v.5',
  DONE: 'M4 12l5 5L20 6',
  NOTICED: 'M2 12l5 5L17 6M9 15l2 2L22 6',
  NO_BECAUSE: 'M12 3a9 9 0 110 18 9 9 0 010-18zM7 12h10',
};

export function BoardContent({ board }: { board: Board }): ReactNode {
  const texts = useBoard();
  const { celebrated, items, thanks } = board;
  if (celebrated.length + items.length + thanks.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <List title={texts.celebrated} items={celebrated} />
      {thanks.length > 0 && (
        <section>
          <h2>{texts.thanks}</h2>
          {thanks.map(({ to, text, givenAt }) => (
            <article key={givenAt + to} className="card">
              <h3>{texts.thanksTo(to)}</h3>
              <p dir="auto">{text}</p>
            </article>
          ))}
        </section>
      )}
      <List title={texts.items} items={items} />
    </>
  );
}

function List({ title, items }: { title: string; items: readonly BoardItem[] }): ReactNode {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="board-list">
        {items.map((item) => (
          <li key={item.id} className="card">
            <Item item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Item({ item }: { item: BoardItem }): ReactNode {
  const texts = useBoard();
  const { kind, text, heard, heardSince, answer } = item;
  return (
    <>
      <p className="small">{texts.kinds[kind]}</p>
      <p className="board-text" dir="auto">
        {text}
      </p>
      <Stage item={item} />
      {answer !== '' && (
        <p className="board-answer" dir="auto">
          {answer}
        </p>
      )}
      <p className="small">
        <Heard item={item} />
        {heard > 1 && ` · ${texts.oftener(heard)}`}
      </p>
      {heardSince > 0 && (
        <p className="small">
          <strong>{texts.since(heardSince)}</strong>
        </p>
      )}
    </>
  );
}

/** Its date is counted from the first time, which may have been elsewhere. */
function Heard({ item: { firstOn, raisedOn } }: { item: BoardItem }): ReactNode {
  const texts = useBoard();
  const locale = useLocale();
  return firstOn === raisedOn
    ? texts.raised(date(raisedOn, locale))
    : texts.raisedBetween(date(firstOn, locale), date(raisedOn, locale));
}

function Stage({ item }: { item: BoardItem }): ReactNode {
  const texts = useBoard();
  const locale = useLocale();
  const { stage, until } = item;
  return (
    <p className={`board-stage stage-${stage.toLowerCase()}`}>
      <svg
        width="24"
        height="24"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={icons[stage]} />
      </svg>
      <strong>{texts.stages[stage](until === null ? '' : date(until, locale))}</strong>
    </p>
  );
}
