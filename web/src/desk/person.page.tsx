import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { PersonDocument, SetPersonTermsDocument } from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { useMe } from '../session/me.ts';
import { date, moment } from '../time/format.ts';
import { NotThere } from '../ui/not-there.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import type { Asked, Person } from './asked.ts';
import { Panel } from './panel.tsx';
import { usePeople } from './people-texts.ts';
import { PersonAddress } from './person-address.tsx';
import { PersonAssistants } from './person-assistants.tsx';
import { PersonDepartment } from './person-department.tsx';
import { PersonExemptions } from './person-exemptions.tsx';
import { PersonSettleFirst } from './person-settle-first.tsx';
import { PersonService } from './person-service.tsx';
import { useDeskTexts } from './texts.ts';

const route = getRouteApi('/desk/leaders/$personId');

/** Everything HR arranges for one person. */
export function PersonPage(): ReactNode {
  const { personId } = route.useParams();
  const { person: texts } = usePeople();
  const asked = useQuery(reading(PersonDocument, { id: personId }));
  return (
    <Shown of={asked} title={texts.title}>
      {({ person, departments }) =>
        person ? (
          <OnePerson key={person.id} person={person} departments={departments} />
        ) : (
          <NotThere />
        )
      }
    </Shown>
  );
}

function OnePerson({ person, departments }: Asked): ReactNode {
  const { person: texts } = usePeople();
  const locale = useLocale();
  const { serviceFrom, serviceUntil, personnelNumber } = person;
  const facts = [
    person.jobTitle,
    person.department?.name,
    person.email,
    personnelNumber && texts.number(personnelNumber),
    serviceFrom && texts.since(date(serviceFrom, locale)),
    serviceUntil && texts.until(date(serviceUntil, locale)),
    useCalendarAge(person),
  ].filter(Boolean);
  return (
    <>
      <PageTitle>{person.name}</PageTitle>
      <p className="lead">{facts.join(' · ')}</p>
      <div className="panels">
        <PersonAddress id={person.id} />
        <Terms person={person} />
        <PersonDepartment person={person} departments={departments} />
        <PersonExemptions person={person} />
        <PersonSettleFirst personId={person.id} />
        <PersonAssistants person={person} />
        <PersonService person={person} />
      </div>
    </>
  );
}

/** Of a leader, for HR: whether it is known when they are busy, and how fresh that is. */
function useCalendarAge({ leaderGroup, calendarReadAt }: Person): string | null {
  const me = useMe();
  const locale = useLocale();
  const { person: texts } = usePeople();
  if (leaderGroup === null || !me.roles.includes('HR')) return null;
  return calendarReadAt ? texts.calendarRead(moment(calendarReadAt, locale)) : texts.noCalendar;
}

function Terms({ person }: { person: Person }): ReactNode {
  const { person: texts } = usePeople();
  const { leaders } = useDeskTexts();
  const [group, setGroup] = useState(person.leaderGroup ?? '');
  const [partTime, setPartTime] = useState(String(person.partTimePercent ?? 100));
  const [from, setFrom] = useState(person.serviceFrom ?? '');
  const set = useAct(SetPersonTermsDocument);
  return (
    <Panel title={texts.terms.title} note={texts.terms.note}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          const terms = { leaderGroup: group || null, partTimePercent: Number(partTime) };
          set.mutate({ input: { personId: person.id, serviceFrom: from, ...terms } });
        }}
      >
        <TextInput
          label={texts.group}
          description={leaders.groupHint}
          value={group}
          maxLength={80}
          onChange={({ currentTarget }) => setGroup(currentTarget.value)}
        />
        <div className="pair">
          <TextInput
            type="number"
            label={texts.terms.partTime}
            value={partTime}
            min={1}
            max={100}
            required
            onChange={({ currentTarget }) => setPartTime(currentTarget.value)}
          />
          <TextInput
            type="date"
            label={texts.terms.from}
            value={from}
            required
            onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          />
        </div>
        <Trouble error={set.error} />
        <div>
          <Button type="submit" variant="default" loading={set.isPending}>
            {texts.terms.keep}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
