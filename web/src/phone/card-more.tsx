import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import type { HostCardQuery } from '../api/generated/phone/graphql.ts';
import { Loading } from '../ui/loading.tsx';
import { AddPoint } from './add-point.tsx';
import { boardReady } from './board-texts.ts';
import { CardOthers, CardQuestion } from './card-guests.tsx';
import { Channels } from './channels.tsx';
import { useHostCard } from './host-card-texts.ts';
import { useOwnWords } from './own-words-texts.ts';
import { usePromises } from './promises-texts.ts';
import './card-more.css';

const CardBoard = lazy(async () => {
  const [part] = await Promise.all([import('./card-board.tsx'), boardReady()]);
  return { default: part.CardBoard };
});

type Props = { token: string; card: HostCardQuery['hostCard'] };

/** What a member of the team does at the board, without signing in: one thing a heading. */
export function CardMore({ token, card }: Props): ReactNode {
  const texts = useHostCard();
  const { channels } = useOwnWords();
  return (
    <>
      <Questions questions={card.questions} />
      <h2>{texts.more}</h2>
      {card.others.length > 0 && (
        <Folded title={texts.others(card.others.length)}>
          <CardOthers token={token} card={card} />
        </Folded>
      )}
      <Folded title={texts.board}>
        <Suspense fallback={<Loading />}>
          <CardBoard token={token} />
        </Suspense>
      </Folded>
      <Folded title={texts.add.title}>
        <AddPoint of={{ token }} />
      </Folded>
      <Folded title={channels.title}>
        <Channels channels={card.channels} />
      </Folded>
    </>
  );
}

function Questions({ questions }: Pick<Props['card'], 'questions'>): ReactNode {
  const { noticed } = usePromises();
  if (questions.length === 0) return null;
  return (
    <section>
      <h2>{noticed.title}</h2>
      <p className="lead">{noticed.lead}</p>
      {questions.map((asked) => (
        <CardQuestion key={asked.question.answerId} asked={asked} />
      ))}
      <p className="small">{noticed.nameless}</p>
    </section>
  );
}

/** What is inside is asked for when it is opened, and stays for whoever closes it again. */
function Folded({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="folded"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      <summary>{title}</summary>
      {opened && children}
    </details>
  );
}
