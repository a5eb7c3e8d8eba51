import type { ReactNode } from 'react';
import type { TeamSlotsQuery } from '../api/generated/desk/graphql.ts';
import { useLocale } from '../session/locale.ts';
import { monthOf, plusDays, weekdayOf } from '../time/dates.ts';
import { dateAt, month, weekdayName } from '../time/format.ts';
import { useDeskTexts } from './texts.ts';

type Slots = TeamSlotsQuery['slots'];
type Props = {
  from: string;
  until: string;
  timeZone: string;
  slots: Slots;
  starts: readonly string[];
};

const most = 6;

/** The months of the period, with what is open (filled) and what the form would add (outlined). */
export function Quarter({ from, until, timeZone, slots, starts }: Props): ReactNode {
  const { slots: texts } = useDeskTexts();
  const open = new Set(
    slots.filter(({ state }) => state === 'OPEN').map((slot) => dateAt(slot.startsAt, timeZone)),
  );
  const added = new Set(starts.map((start) => dateAt(start, timeZone)));
  return (
    <div className="months">
      {monthsFrom(from, until).map((first) => (
        <Month key={first} first={first} open={open} added={added} />
      ))}
      <p className="legend muted" aria-hidden="true">
        <span className="day open" /> {texts.legendOpen} <span className="day added" />{' '}
        {texts.legendAdded}
      </p>
    </div>
  );
}

function monthsFrom(from: string, until: string): string[] {
  const months: string[] = [];
  for (let first = `${monthOf(from)}-01`; first <= until && months.length < most;) {
    months.push(first);
    first = `${monthOf(plusDays(first, 31))}-01`;
  }
  return months;
}

type MonthProps = { first: string; open: ReadonlySet<string>; added: ReadonlySet<string> };

function Month({ first, open, added }: MonthProps): ReactNode {
  const locale = useLocale();
  return (
    <table className="month">
      <caption>{month(first, locale)}</caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <th key={weekday} scope="col" abbr={weekdayName(weekday, locale, 'long')}>
              {weekdayName(weekday, locale).slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(first).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <Day key={date} date={date} first={first} open={open} added={added} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ date, first, open, added }: MonthProps & { date: string }): ReactNode {
  const { slots: texts } = useDeskTexts();
  if (monthOf(date) !== monthOf(first)) return <td />;
  const number = Number(date.slice(8));
  const state = open.has(date) ? 'open' : added.has(date) ? 'added' : '';
  return (
    <td>
      <span className={`day ${state}`}>
        {number}
        {state !== '' && (
          <span className="hidden">{state === 'open' ? texts.legendOpen : texts.legendAdded}</span>
        )}
      </span>
    </td>
  );
}

function weeksOf(first: string): string[][] {
  const monday = plusDays(first, 1 - weekdayOf(first));
  const weeks: string[][] = [];
  for (let day = monday; weeks.length === 0 || monthOf(day) === monthOf(first);) {
    weeks.push(Array.from({ length: 7 }, (_, offset) => plusDays(day, offset)));
    day = plusDays(day, 7);
  }
  return weeks;
}
