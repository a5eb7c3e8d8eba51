import type { ReactNode } from 'react';
import type { DayCardFactsFragment } from '../api/generated/phone/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { useTexts } from '../session/texts.ts';
import { dayAndSpan } from '../time/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useBefore } from './before-texts.ts';
import { Channels } from './channels.tsx';
import type { Counting } from './use-counting.ts';

type Props = { card: DayCardFactsFragment; counting: Counting };
/** What one writes down stands between what one needs and where one goes when it went wrong. */
type CardProps = Props & { children: ReactNode };

/** Everything for the day on one page, in the order in which one needs it. */
export function DayCard({ card, counting, children }: CardProps): ReactNode {
  const { dayCard: texts } = useBefore();
  const locale = useLocale();
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <p className="lead">
        {dayAndSpan(card, locale)} · {card.visitType}
      </p>
      <section className="card">
        <h2>{texts.where}</h2>
        <p>{card.team}</p>
        <p>
          {card.site}, {card.address}
        </p>
        <p>{card.host === null ? texts.noHost : texts.host(card.host)}</p>
      </section>
      <Numbers card={card} />
      <Customer card={card} counting={counting} />
      {card.whatToBring !== '' && (
        <section className="card">
          <h2>{texts.bring}</h2>
          <p className="lines">{card.whatToBring}</p>
        </section>
      )}
      {children}
      <Channels channels={card.channels} />
    </>
  );
}

/** A phone dials digits; the marks between them are for people. */
const tel = (phone: string): string => `tel:${phone.replace(/\(0\)|[^\d+]/g, '')}`;

function Numbers({ card: { deskPhone, emergencyNumber } }: Pick<Props, 'card'>): ReactNode {
  const { dayCard: texts } = useBefore();
  return (
    <section className="card">
      <h2>{texts.call}</h2>
      <p>
        {deskPhone === null ? (
          texts.noDesk
        ) : (
          <a href={tel(deskPhone)} className="quiet">
            {texts.desk(deskPhone)}
          </a>
        )}
      </p>
      <p>
        <a href={tel(emergencyNumber)} className="quiet">
          {texts.emergency(emergencyNumber)}
        </a>
      </p>
    </section>
  );
}

function Customer({ card, counting }: Props): ReactNode {
  const { dayCard: texts } = useBefore();
  const { customerNl, customerEn } = card;
  const { count, may } = counting;
  if (customerNl === '' && customerEn === '') return <p className="lead">{texts.noCustomer}</p>;
  return (
    <section className="card">
      <h2>{texts.customer}</h2>
      <p className="small">{texts.inDutch}</p>
      <blockquote lang="nl">{customerNl}</blockquote>
      <p className="small">{texts.inEnglish}</p>
      <blockquote lang="en">{customerEn}</blockquote>
      <hr />
      <p>{texts.declinedLead}</p>
      <p className="actions">
        <button
          type="button"
          className={may ? 'go' : 'quiet'}
          disabled={!may || counting.busy}
          onClick={counting.one}
        >
          {texts.declined}
        </button>
        {count > 0 && may && (
          <button type="button" className="quiet" disabled={counting.busy} onClick={counting.less}>
            {texts.takeBack}
          </button>
        )}
      </p>
      <Counted counting={counting} />
      <Trouble error={counting.error} />
    </section>
  );
}

function Counted({ counting: { count, waiting, may } }: Pick<Props, 'counting'>): ReactNode {
  const { dayCard: texts } = useBefore();
  const { offline } = useTexts();
  return (
    <p className="small" role="status">
      {may || count > 0 ? texts.count(count) : texts.later}{' '}
      {waiting > 0 && offline.declined(waiting)}
    </p>
  );
}
