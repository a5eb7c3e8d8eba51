import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CalendarsQuery } from '../api/generated/phone/graphql.ts';
import {
  CalendarsDocument,
  ReadCalendarsAgainDocument,
  RemoveCalendarDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { useMe } from '../session/me.ts';
import { moment } from '../time/format.ts';
import { NotThere } from '../ui/not-there.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { CalendarAddress, CalendarFile } from './calendar-forms.tsx';
import { useCalendars } from './calendars-texts.ts';

type Person = NonNullable<CalendarsQuery['person']>;
type Calendar = Person['calendars'][number];

const SOON = 3_000;

/** From which calendars it is known when this person is busy, how fresh that is, and how to change it. */
export function CalendarsPage(): ReactNode {
  const me = useMe();
  const texts = useCalendars();
  const { for: chosen } = useSearch({ from: '/phone/own/calendars' });
  const personId = chosen ?? me.person.id;
  const asked = useQuery({
    ...reading(CalendarsDocument, { personId }),
    refetchInterval: ({ state }) =>
      state.data?.person?.calendars.some(({ isDue }) => isDue) ? SOON : false,
  });
  return (
    <Shown of={asked} title={texts.title}>
      {({ person }) =>
        person ? <Calendars person={person} own={personId === me.person.id} /> : <NotThere />
      }
    </Shown>
  );
}

function Calendars({ person, own }: { person: Person; own: boolean }): ReactNode {
  const texts = useCalendars();
  const { id, givenName, calendars } = person;
  const again = useAct(ReadCalendarsAgainDocument);
  return (
    <>
      <PageTitle>{own ? texts.title : texts.titleFor(givenName)}</PageTitle>
      <p className="lead">{own ? texts.lead : texts.leadFor(givenName)}</p>
      {calendars.length === 0 && <p>{texts.none}</p>}
      {calendars.map((calendar) => (
        <CalendarCard key={calendar.id} calendar={calendar} />
      ))}
      <Trouble error={again.error} />
      {calendars.some(({ kind }) => kind !== 'FILE') && (
        <div className="actions">
          <button
            type="button"
            className="quiet"
            disabled={again.isPending}
            onClick={() => again.mutate({ personId: id })}
          >
            {texts.again}
          </button>
        </div>
      )}
      <CalendarAddress
        personId={id}
        isFirst={calendars.length === 0}
        replaces={calendars.some(({ kind }) => kind === 'ADDRESS')}
      />
      <CalendarFile personId={id} />
    </>
  );
}

function CalendarCard({ calendar }: { calendar: Calendar }): ReactNode {
  const texts = useCalendars();
  const { id, kind, address, trouble, unread } = calendar;
  const remove = useAct(RemoveCalendarDocument);
  const name = texts.kinds[kind];
  return (
    <section className="card">
      <h2>{name}</h2>
      {address && <p className="small">{address}</p>}
      <Freshness calendar={calendar} />
      {kind === 'FILE' && <p className="small">{texts.fileNote}</p>}
      {unread > 0 && <p className="small">{texts.unread(unread)}</p>}
      {trouble && (
        <Notice>
          <p>{texts.trouble[trouble]}</p>
        </Notice>
      )}
      <Trouble error={remove.error} />
      {(kind === 'ADDRESS' || kind === 'FILE') && (
        <div className="actions">
          <button
            type="button"
            className="quiet"
            aria-label={texts.removeNamed(name)}
            disabled={remove.isPending}
            onClick={() => remove.mutate({ id })}
          >
            {texts.remove}
          </button>
        </div>
      )}
    </section>
  );
}

function Freshness({ calendar: { readAt, isDue } }: { calendar: Calendar }): ReactNode {
  const texts = useCalendars();
  const locale = useLocale();
  const age = readAt ? texts.readAt(moment(readAt, locale)) : texts.neverRead;
  return <p role="status">{isDue ? texts.due : age}</p>;
}
