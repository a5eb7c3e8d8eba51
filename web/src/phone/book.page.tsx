import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import {
  BookVisitDocument,
  OpenDoorsDocument,
  VisitTypeNamesDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { useMe } from '../session/me.ts';
import { isDate, plusDays, today } from '../time/dates.ts';
import { dayAndSpan } from '../time/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { SomeFirst } from '../ui/some-first.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useBooking } from './booking-texts.ts';
import { SettleFirst } from './settle-first.tsx';
import type { Slot } from './slot-choice.tsx';
import { SlotChoice } from './slot-choice.tsx';
import { FullSlots, isFull, Waiting } from './waitlist.tsx';
import type { Person } from './waitlist.tsx';
import { WhyNot } from './why-not.tsx';

const route = getRouteApi('/phone/own/book');
const daysAhead = 41;

type Traveller = Readonly<{ own: boolean; person: Person | undefined }>;

/** For oneself or a principal; HR may book for a leader of whom only the id is known here. */
function useTraveller(personId: string | undefined): Traveller {
  const me = useMe();
  const own = personId === undefined || personId === me.person.id;
  return { own, person: own ? me.person : me.principals.find(({ id }) => id === personId) };
}

export function BookPage(): ReactNode {
  const { for: personId, type } = route.useSearch();
  const { book: texts } = useBooking();
  const { own, person } = useTraveller(personId);
  const [from, setFrom] = useState(today());
  const first = isDate(from) && from > today() ? from : today();
  const asked = useQuery(
    reading(OpenDoorsDocument, {
      from: first,
      until: plusDays(first, daysAhead),
      ...(type ? { visitTypeId: type } : {}),
    }),
  );
  return (
    <>
      <PageTitle>{own || !person ? texts.title : texts.titleFor(person.givenName)}</PageTitle>
      <p className="lead">{texts.lead}</p>
      <SettleFirst personId={own ? undefined : personId} />
      {person && <Waiting person={person} />}
      <TypeFilter />
      <label className="field">
        {texts.from}
        <input
          type="date"
          value={from}
          min={today()}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
      </label>
      <Shown of={asked}>
        {({ slots }) => (
          <Doors slots={slots} person={person} personId={own ? undefined : personId} />
        )}
      </Shown>
    </>
  );
}

type DoorsProps = {
  slots: readonly Slot[];
  person: Person | undefined;
  personId: string | undefined;
};

/** What can be booked first, and then what can only be waited for. */
function Doors({ slots, person, personId }: DoorsProps): ReactNode {
  const { book: texts } = useBooking();
  const full = slots.filter((slot) => isFull(slot, personId !== undefined));
  const rest = slots.filter((slot) => slot.state === 'OPEN' && !full.includes(slot));
  return (
    <>
      <Choose
        slots={rest}
        personId={personId}
        none={full.length === 0 ? texts.none : texts.noneForYou}
      />
      {person && <FullSlots slots={full} person={person} />}
    </>
  );
}

function TypeFilter(): ReactNode {
  const { book: texts } = useBooking();
  const { type } = route.useSearch();
  const navigate = useNavigate({ from: '/book' });
  const { data } = useQuery(reading(VisitTypeNamesDocument, {}));
  return (
    <label className="field">
      {texts.visitType}
      <select
        value={type ?? ''}
        onChange={(event) => {
          const { value } = event.target;
          const replaced = value === '' ? undefined : value;
          void navigate({
            search: ({ for: person }) => ({
              ...(person ? { for: person } : {}),
              ...(replaced ? { type: replaced } : {}),
            }),
            replace: true,
          });
        }}
      >
        <option value="">{texts.everyType}</option>
        {data?.visitTypes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

type Props = { slots: readonly Slot[]; personId: string | undefined; none: string };

function Choose({ slots, personId, none }: Props): ReactNode {
  const { book: texts } = useBooking();
  const locale = useLocale();
  const navigate = useNavigate();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const book = useAct(BookVisitDocument, ({ bookVisit }) =>
    navigate({ to: '/visits/$visitId', params: { visitId: bookVisit.id } }),
  );
  // Whether somebody else may take a place is not known here: the server says so when it is asked.
  const bookable = personId ? slots : slots.filter(({ whyNotBookable }) => !whyNotBookable);
  const chosen = bookable.find(({ id }) => id === chosenId);
  if (slots.length === 0) return <p>{none}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) book.mutate({ slotId: chosen.id, ...(personId ? { personId } : {}) });
      }}
    >
      {bookable.length === 0 && <p>{texts.noneForYou}</p>}
      <SomeFirst items={bookable} step={12}>
        {(some) => <SlotChoice slots={some} chosen={chosenId} onChoose={setChosenId} />}
      </SomeFirst>
      {!personId && <WhyNot slots={slots} />}
      <Trouble error={book.error} />
      {chosen && (
        <div className="act">
          <button type="submit" className="go" disabled={book.isPending}>
            {texts.send(dayAndSpan(chosen, locale))}
          </button>
        </div>
      )}
    </form>
  );
}
