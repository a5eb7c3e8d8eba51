import type { ReactNode } from 'react';
import type { LookBackFactsFragment } from '../api/generated/phone/graphql.ts';
import { useOwnWords } from './own-words-texts.ts';

type Props = { channels: LookBackFactsFragment['channels'] };

/** By name: a look-back is not the place for what is unsafe or wrong. That none is set is said too. */
export function Channels({ channels }: Props): ReactNode {
  const { channels: texts } = useOwnWords();
  return (
    <section className="card">
      <h2>{texts.title}</h2>
      <p className="small">{texts.lead}</p>
      <dl className="pairs">
        {channels.map(({ kind, name, contact }) => (
          <div key={kind}>
            <dt className="small">{texts.kind[kind]}</dt>
            <dd dir="auto">{name === null ? texts.none : `${name}: ${contact}`}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
