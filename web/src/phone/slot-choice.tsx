import type { ReactNode } from 'react';
import type { SlotFactsFragment } from '../api/generated/phone/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { dateAt, dayAndSpan, month } from '../time/format.ts';
import { groupBy } from '../ui/group-by.ts';

export type Slot = SlotFactsFragment;

type Props = {
  slots: readonly Slot[];
  name?: string;
  chosen: string | null;
  onChoose: (id: string) => void;
};

/** Moments as radio buttons by month: one is chosen, one red button acts. */
export function SlotChoice({ slots, name = 'slot', chosen, onChoose }: Props): ReactNode {
  const locale = useLocale();
  const months = groupBy(slots, ({ startsAt, timeZone }) => dateAt(startsAt, timeZone).slice(0, 7));
  return months.map(([first, inMonth]) => (
    <fieldset key={first} className="card">
      <legend className="hidden">{month(`${first}-01`, locale)}</legend>
      <h3 aria-hidden="true">{month(`${first}-01`, locale)}</h3>
      {inMonth.map((slot) => (
        <label key={slot.id} className="pick">
          <input
            type="radio"
            name={name}
            checked={slot.id === chosen}
            onChange={() => onChoose(slot.id)}
          />
          <span>
            <strong>{dayAndSpan(slot, locale)}</strong>
            <br />
            {slot.team.visitType.name}
            <br />
            <span className="small">
              {slot.team.name}, {slot.team.site.name}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  ));
}
