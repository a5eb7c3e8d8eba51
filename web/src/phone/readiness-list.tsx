import type { ReactNode } from 'react';
import { useLocale } from '../session/locale.ts';
import { date } from '../time/format.ts';
import { Trouble } from '../ui/trouble.tsx';
import { useBefore } from './before-texts.ts';

export type ReadinessFacts = Readonly<{
  item: Readonly<{ id: string; name: string; text: string }>;
  state: 'GREEN' | 'OPEN';
  until: string | null;
  signFrom: string | null;
}>;

type Sign = Readonly<{ act: (itemId: string) => void; busy: boolean; error: unknown }>;
type Props = {
  items: readonly ReadinessFacts[];
  /** Under a title of its own, or within the card of a visit. */
  heading: 'h2' | 'h3';
  /** Null for who may look but not sign. */
  sign: Sign | null;
  note: string;
};

/** What has to be in order. Nothing here calls the visit off: the yes stands. */
export function ReadinessList({ items, heading: Heading, sign, note }: Props): ReactNode {
  const { readiness: texts } = useBefore();
  if (items.length === 0) return null;
  return (
    <section>
      <Heading>{texts.title}</Heading>
      <p className="small">{note}</p>
      <ul className="card plain-list">
        {items.map((readiness) => (
          <li key={readiness.item.id}>
            <Item readiness={readiness} sign={sign} />
          </li>
        ))}
      </ul>
      <Trouble error={sign?.error} />
    </section>
  );
}

function Item({ readiness, sign }: { readiness: ReadinessFacts; sign: Sign | null }): ReactNode {
  const { readiness: texts } = useBefore();
  const locale = useLocale();
  const { item, state, signFrom } = readiness;
  const open = state === 'OPEN';
  return (
    <div className="line">
      <p className="row">
        <strong>{item.name}</strong>
        <span className={open ? 'pill amber' : 'pill petrol'}>
          {open ? texts.open : texts.green}
        </span>
      </p>
      <Until readiness={readiness} />
      {open && (
        <>
          <details>
            <summary>{texts.read}</summary>
            <p className="lines">{item.text}</p>
          </details>
          {signFrom !== null && <p className="small">{texts.from(date(signFrom, locale))}</p>}
          {sign && signFrom === null && (
            <button
              type="button"
              className="quiet"
              aria-label={`${texts.sign}: ${item.name}`}
              disabled={sign.busy}
              onClick={() => sign.act(item.id)}
            >
              {texts.sign}
            </button>
          )}
        </>
      )}
    </div>
  );
}

function Until({ readiness: { state, until } }: { readiness: ReadinessFacts }): ReactNode {
  const { readiness: texts } = useBefore();
  const locale = useLocale();
  if (until === null) return state === 'GREEN' && <p className="small">{texts.forGood}</p>;
  const words = state === 'GREEN' ? texts.until : texts.ended;
  return <p className="small">{words(date(until, locale))}</p>;
}
