import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import type { HostCardQuery } from '../api/generated/phone/graphql.ts';
import { GiveBackByCardDocument, HostCardDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { dayAndSpan } from '../time/format.ts';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { AddPoint } from './add-point.tsx';
import { boardReady } from './board-texts.ts';
import { CardOthers, CardOutcome, CardQuestion } from './card-guests.tsx';
import { useHostCard } from './host-card-texts.ts';
import { ToMirror } from './hosted-visit.tsx';
import { Channels } from './channels.tsx';
import { CardThanks } from './card-thanks.tsx';
import { useHosting } from './hosting-texts.ts';
import { usePromises } from './promises-texts.ts';

const CardBoard = lazy(async () => {
  const [part] = await Promise.all([import('./card-board.tsx'), boardReady()]);
  return { default: part.CardBoard };
});

const route = getRouteApi('/phone/host-card/$token');

type Card = HostCardQuery['hostCard'];

/** Behind the code on the printed card. Opening it changes nothing; giving back is a press. */
export function HostCardPage(): ReactNode {
  const { token } = route.useParams();
  const { card: texts } = useHosting();
  const page = useQuery(reading(HostCardDocument, { token }));
  // After giving back the link opens nothing any more, and whoever pressed reads how it ended.
  const [returned, setReturned] = useState(false);
  if (returned) {
    return (
      <>
        <PageTitle>{texts.plainTitle}</PageTitle>
        <Notice good>
          <p>{texts.givenBack}</p>
        </Notice>
      </>
    );
  }
  return (
    <Shown of={page} title={texts.plainTitle}>
      {({ hostCard }) => (
        <OneCard key={token} token={token} card={hostCard} onReturned={() => setReturned(true)} />
      )}
    </Shown>
  );
}

type Props = { token: string; card: Card; onReturned: () => void };

function OneCard({ token, card, onReturned }: Props): ReactNode {
  const { card: texts } = useHosting();
  const giveBack = useAct(GiveBackByCardDocument, onReturned);
  return (
    <>
      <PageTitle>{texts.title(card.host)}</PageTitle>
      <p className="lead">{texts.lead}</p>
      <CardThanks token={token} />
      <Facts card={card} />
      <p>{texts.appraisal}</p>
      <CardOutcome token={token} card={card} />
      <section className="card">
        <p>{card.mayGiveBack ? texts.giveBackText : texts.begun}</p>
        <ToMirror address={card.mirrorLink} />
        <Trouble error={giveBack.error} />
        {card.mayGiveBack && (
          <div className="actions">
            <button
              type="button"
              className="quiet"
              disabled={giveBack.isPending}
              onClick={() => giveBack.mutate({ token })}
            >
              {texts.giveBack}
            </button>
          </div>
        )}
      </section>
      <CardOthers token={token} card={card} />
      <OfTeam token={token} card={card} />
      <Channels channels={card.channels} />
    </>
  );
}

/** What a member of the team does at the board, without signing in. */
function OfTeam({ token, card: { questions } }: Omit<Props, 'onReturned'>): ReactNode {
  const texts = useHostCard();
  const { noticed } = usePromises();
  const [board, setBoard] = useState(false);
  return (
    <>
      {questions.length > 0 && (
        <section>
          <h2>{noticed.title}</h2>
          <p className="lead">{noticed.lead}</p>
          {questions.map((asked) => (
            <CardQuestion key={asked.question.answerId} asked={asked} />
          ))}
          <p className="small">{noticed.nameless}</p>
        </section>
      )}
      <section>
        <h2>{texts.board}</h2>
        {board ? (
          <Suspense fallback={<Loading />}>
            <CardBoard token={token} />
          </Suspense>
        ) : (
          <div className="actions">
            <button type="button" className="quiet" onClick={() => setBoard(true)}>
              {texts.openBoard}
            </button>
          </div>
        )}
      </section>
      <AddPoint of={{ token }} />
    </>
  );
}

function Facts({ card }: { card: Card }): ReactNode {
  const { card: texts, print } = useHosting();
  const locale = useLocale();
  const { startsAt, endsAt, timeZone } = card;
  const when = startsAt && endsAt ? dayAndSpan({ startsAt, endsAt, timeZone }, locale) : '–';
  const rows = [
    [texts.visitor, [card.visitor, card.jobTitle, card.department].filter(Boolean).join(', ')],
    [texts.when, when],
    [texts.where, `${card.team}, ${card.site}`],
    [texts.what, card.visitType],
  ] as const;
  return (
    <section className="card">
      <dl className="pairs">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt className="small">{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <p>{print.customer}</p>
    </section>
  );
}
