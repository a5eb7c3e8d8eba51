import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { PageTitle } from '../ui/page-title.tsx';
import { Item } from './board.tsx';
import type { Board } from './board.tsx';
import { useBoard } from './board-texts.ts';
import './board-screen.css';

const AT_ONCE = 3;
const SECONDS = 20;

/**
 * For a television: large, and a few at a time. It turns its pages by itself, at once and without
 * anything that moves, and stands still when somebody asks for that.
 */
export function BoardScreen({ board }: { board: Board }): ReactNode {
  const texts = useBoard();
  const items = [...board.celebrated, ...board.items];
  const pages = Math.max(1, Math.ceil(items.length / AT_ONCE));
  const [turned, setTurned] = useState(0);
  const [paused, setPaused] = useState(false);
  const page = ((turned % pages) + pages) % pages;
  useEffect(() => {
    if (paused || pages === 1) return;
    const timer = setInterval(() => setTurned((before) => before + 1), SECONDS * 1_000);
    return () => clearInterval(timer);
  }, [paused, pages]);
  return (
    <div className="big-screen">
      <PageTitle>{texts.of(board.team)}</PageTitle>
      {items.length === 0 && <p>{texts.none}</p>}
      <ul className="board-list">
        {items.slice(page * AT_ONCE, (page + 1) * AT_ONCE).map((item) => (
          <li key={item.id} className="card">
            <Item item={item} />
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <div className="board-turn">
          <button type="button" className="quiet" onClick={() => setTurned(turned - 1)}>
            {texts.previous}
          </button>
          <button
            type="button"
            className="quiet"
            aria-pressed={paused}
            onClick={() => setPaused(!paused)}
          >
            {paused ? texts.go : texts.pause}
          </button>
          <button type="button" className="quiet" onClick={() => setTurned(turned + 1)}>
            {texts.next}
          </button>
          <span>{texts.page(page + 1, pages)}</span>
        </div>
      )}
    </div>
  );
}
