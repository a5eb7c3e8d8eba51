import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { GuestsInSlotQuery } from '../api/generated/desk/graphql.ts';
import {
  GuestsInSlotDocument,
  RetimeSlotDocument,
  WithdrawOverVisitsDocument,
} from '../api/generated/desk/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useHosting } from '../phone/hosting-texts.ts';
import { plusDays, today } from '../time/dates.ts';
import { dateAt, time } from '../time/format.ts';
import { instantAt } from '../time/instant.ts';
import { quarters } from '../time/quarters.ts';
import { Shown } from '../ui/shown.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { Dialog } from './dialog.tsx';
import type { GuestVisit } from './asked.ts';

type Props = { visit: GuestVisit; opened: boolean; onClose: () => void };
type Moment = Readonly<{ slotId: string; startsAt: string; endsAt: string; timeZone: string }>;

/** A door is moved or closed over the visits behind it: who they are comes first. */
export function ChangeMoment({ visit, opened, onClose }: Props): ReactNode {
  const { moment: texts } = useHosting();
  const { slot: slotId, startsAt, endsAt, timeZone } = visit;
  if (!slotId || !startsAt || !endsAt) return null;
  return (
    <Dialog title={texts.title} opened={opened} onClose={onClose}>
      <OfSlot moment={{ slotId, startsAt, endsAt, timeZone }} onDone={onClose} />
    </Dialog>
  );
}

type OfSlotProps = { moment: Moment; onDone: () => void };

function OfSlot({ moment, onDone }: OfSlotProps): ReactNode {
  const asked = useQuery(reading(GuestsInSlotDocument, { slotId: moment.slotId }));
  return (
    <Shown of={asked}>
      {({ visits }) => (
        <>
          <Who visits={visits} />
          <Retime moment={moment} count={visits.length} onDone={onDone} />
          <Withdraw moment={moment} count={visits.length} onDone={onDone} />
        </>
      )}
    </Shown>
  );
}

function Who({ visits }: GuestsInSlotQuery): ReactNode {
  const { moment: texts } = useHosting();
  if (visits.length === 0) return <p>{texts.whoNone}</p>;
  return (
    <>
      <p>{texts.who(visits.length)}</p>
      <ul>
        {visits.map(({ id, state, visitor }) => (
          <li key={id}>
            {visitor.name}
            {state === 'PROPOSED' && ` (${texts.proposed})`}
          </li>
        ))}
      </ul>
    </>
  );
}

type ChangeProps = OfSlotProps & { count: number };

function Retime({ moment, count, onDone }: ChangeProps): ReactNode {
  const { moment: texts } = useHosting();
  const { slotId, startsAt, endsAt, timeZone } = moment;
  const [date, setDate] = useState(dateAt(startsAt, timeZone));
  const [from, setFrom] = useState(time(startsAt, timeZone, 'nl'));
  const [until, setUntil] = useState(time(endsAt, timeZone, 'nl'));
  const retime = useAct(RetimeSlotDocument, onDone);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const lastDay = until > from ? date : plusDays(date, 1);
        retime.mutate({
          slotId,
          startsAt: instantAt(date, from, timeZone),
          endsAt: instantAt(lastDay, until, timeZone),
          withVisits: count > 0,
        });
      }}
    >
      <TextInput
        type="date"
        label={texts.date}
        value={date}
        min={today()}
        required
        onChange={({ currentTarget }) => setDate(currentTarget.value)}
      />
      <div className="pair">
        <Clock label={texts.from} value={from} onChange={setFrom} />
        <Clock label={texts.until} value={until} onChange={setUntil} />
      </div>
      <Trouble error={retime.error} />
      <p className="muted">{texts.retimeNote}</p>
      <Button type="submit" color="carpet" loading={retime.isPending}>
        {texts.retime(count)}
      </Button>
    </form>
  );
}

type ClockProps = { label: string; value: string; onChange: (value: string) => void };

/** The time that stands there stays a choice, also when it is no quarter. */
function Clock({ label, value, onChange }: ClockProps): ReactNode {
  const [first] = useState(value);
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[...new Set([first, ...quarters])].sort()}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function Withdraw({ moment: { slotId }, count, onDone }: ChangeProps): ReactNode {
  const { moment: texts } = useHosting();
  const withdraw = useAct(WithdrawOverVisitsDocument, onDone);
  return (
    <section>
      <h3>{texts.or}</h3>
      <p className="muted">{texts.withdrawNote}</p>
      <Trouble error={withdraw.error} />
      <Button
        variant="default"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate({ slotId, withVisits: count > 0 })}
      >
        {texts.withdraw(count)}
      </Button>
    </section>
  );
}
