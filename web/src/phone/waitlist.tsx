import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { WaitlistQuery } from '../api/generated/phone/graphql.ts';
import {
  JoinWaitlistDocument,
  LeaveWaitlistDocument,
  WaitlistDocument,
} from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';
import { useAct } from '../api/use-act.ts';
import { useLocale } from '../session/locale.ts';
import { useMe } from '../session/me.ts';
import { dayAndSpan } from '../time/format.ts';
import { SomeFirst } from '../ui/some-first.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { useBooking } from './booking-texts.ts';
import type { Slot } from './slot-choice.tsx';

type Entry = WaitlistQuery['waitlist'][number];
type Asked = Readonly<{ entries: readonly Entry[]; error: Error | null }>;

/** Where one leader stands in line. */
function useWaiting(personId: string): Asked {
  const { data, error } = useQuery(reading(WaitlistDocument, {}));
  const entries = (data?.waitlist ?? []).filter(({ person }) => person.id === personId);
  return { entries, error: data ? null : error };
}

const lineFor = new Set<string | null>(['SLOT_FULL', 'HOSTING_BUDGET_FULL']);

/** Whether one could wait for a moment. Whether somebody else may is for the server to say. */
export const isFull = ({ free, state, whyNotBookable }: Slot, forOther: boolean): boolean =>
  state === 'OPEN' && (forOther ? free === 0 : lineFor.has(whyNotBookable));

export type Person = Readonly<{ id: string; givenName: string }>;

function useLabels(person: Person): { join: string; leave: string } {
  const { waitlist: texts } = useBooking();
  const me = useMe();
  return person.id === me.person.id
    ? texts
    : { join: texts.joinFor(person.givenName), leave: texts.leaveFor(person.givenName) };
}

export function Waiting({ person }: { person: Person }): ReactNode {
  const waiting = useWaiting(person.id);
  const { waitlist: texts } = useBooking();
  const labels = useLabels(person);
  const locale = useLocale();
  const leave = useAct(LeaveWaitlistDocument);
  if (waiting.error) return <Trouble error={waiting.error} />;
  if (waiting.entries.length === 0) return null;
  return (
    <section className="card">
      <h2>{texts.mine}</h2>
      <p className="small">{texts.waits}</p>
      <Trouble error={leave.error} />
      <ul className="plain-list">
        {waiting.entries.map(({ id, slot }) => (
          <li key={id}>
            <Line
              slot={slot}
              label={labels.leave}
              name={texts.joinMoment(labels.leave, dayAndSpan(slot, locale))}
              busy={leave.isPending}
              onPress={() => leave.mutate({ id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function FullSlots({
  slots,
  person,
}: {
  slots: readonly Slot[];
  person: Person;
}): ReactNode {
  const { waitlist: texts } = useBooking();
  const labels = useLabels(person);
  const me = useMe();
  const locale = useLocale();
  const join = useAct(JoinWaitlistDocument);
  const own = person.id === me.person.id;
  const inLine = new Set(useWaiting(person.id).entries.map(({ slot }) => slot.id));
  const open = slots.filter(({ id }) => !inLine.has(id));
  if (open.length === 0) return null;
  return (
    <details className="field">
      <summary>{texts.title(open.length)}</summary>
      <p className="small">{texts.lead}</p>
      <Trouble error={join.error} />
      <SomeFirst items={open} step={6}>
        {(some) => (
          <ul className="card plain-list">
            {some.map((slot) => (
              <li key={slot.id}>
                <Line
                  slot={slot}
                  label={labels.join}
                  name={texts.joinMoment(labels.join, dayAndSpan(slot, locale))}
                  busy={join.isPending}
                  onPress={() =>
                    join.mutate({ slotId: slot.id, ...(own ? {} : { personId: person.id }) })
                  }
                />
              </li>
            ))}
          </ul>
        )}
      </SomeFirst>
    </details>
  );
}

type LineProps = {
  slot: Entry['slot'];
  label: string;
  name: string;
  busy: boolean;
  onPress: () => void;
};

function Line({ slot, label, name, busy, onPress }: LineProps): ReactNode {
  const locale = useLocale();
  return (
    <div className="line">
      <p>
        <strong>{dayAndSpan(slot, locale)}</strong>
      </p>
      <p className="small">
        {slot.team.visitType.name} · {slot.team.name}, {slot.team.site.name}
      </p>
      <button
        type="button"
        className="text-button"
        aria-label={name}
        disabled={busy}
        onClick={onPress}
      >
        {label}
      </button>
    </div>
  );
}
