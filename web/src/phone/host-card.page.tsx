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
import { CardOutcome } from './card-outcome.tsx';
import { ToMirror } from './to-mirror.tsx';
import { CardThanks } from './card-thanks.tsx';
import { useHosting } from './hosting-texts.ts';

const CardMore = lazy(async () => ({ default: (await import('./card-more.tsx')).CardMore }));

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

/** First what is asked now; what else the card can do stands folded below it. */
function OneCard({ token, card, onReturned }: Props): ReactNode {
  const { card: texts } = useHosting();
  return (
    <>
      <PageTitle>{card.happened ? texts.wasTitle(card.host) : texts.title(card.host)}</PageTitle>
      {!card.happened && <p className="lead">{texts.lead}</p>}
      <CardThanks token={token} />
      <CardOutcome token={token} card={card} />
      {card.happened && <ToMirror address={card.mirrorLink} main />}
      <Facts card={card} />
      <p className="small">{texts.appraisal}</p>
      {card.mayGiveBack && <GiveBack token={token} onReturned={onReturned} />}
      {!card.mayGiveBack && !card.happened && <p className="small">{texts.begun}</p>}
      <Suspense fallback={<Loading />}>
        <CardMore token={token} card={card} />
      </Suspense>
    </>
  );
}

/** One press, without a reason. */
function GiveBack({ token, onReturned }: Omit<Props, 'card'>): ReactNode {
  const { card: texts } = useHosting();
  const giveBack = useAct(GiveBackByCardDocument, onReturned);
  return (
    <>
      <Trouble error={giveBack.error} />
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
      <p className="small">{texts.giveBackText}</p>
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
      {!card.happened && <p>{print.customer}</p>}
    </section>
  );
}
