import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { HostCardQuery } from '../api/generated/visiting/graphql.ts';
import { GiveBackByCardDocument, HostCardDocument } from '../api/generated/visiting/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { dayAndSpan } from '../time/format.ts';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { ToMirror } from './hosted-visit.tsx';
import { Channels } from './channels.tsx';
import { CardThanks } from './card-thanks.tsx';
import { useHosting } from './hosting-texts.ts';

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
        <OneCard token={token} card={hostCard} onReturned={() => setReturned(true)} />
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
      <section className="card">
        <p>{card.mayGiveBack ? texts.giveBackText : texts.begun}</p>
        <ToMirror address={card.mirrorLink} />
        <Trouble error={giveBack.error} />
        {card.mayGiveBack && (
          <div className="actions">
            <button
              type="button"
              className="go"
              disabled={giveBack.isPending}
              onClick={() => giveBack.mutate({ token })}
            >
              {texts.giveBack}
            </button>
          </div>
        )}
      </section>
      <Channels channels={card.channels} />
    </>
  );
}

function Facts({ card }: { card: Card }): ReactNode {
  const { card: texts, print } = useHosting();
  const locale = useLocale();
  const { startsAt, endsAt, timeZone } = card;
  const when = startsAt && endsAt ? dayAndSpan({ startsAt, endsAt, timeZone }, locale) : '–';
  const rows = [
    [texts.visitor, [card.visitor, card.jobTitle].filter(Boolean).join(', ')],
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
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{print.customer}</p>
    </section>
  );
}
