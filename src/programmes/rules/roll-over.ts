import type { Temporal } from 'temporal-polyfill';

type Year = Readonly<{ name: string; startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }>;

const LONGEST_NAME = 120;

/** The year after a programme, without a day between: after a first part of a year comes a whole one. */
export function followingYear({ name, startsOn, endsOn }: Year): Year {
  const first = endsOn.add({ days: 1 });
  const last = first.add({ years: 1 }).subtract({ days: 1 });
  const old = new Set([startsOn.year, endsOn.year]);
  const later = first.year - startsOn.year;
  const renamed = name.replace(/\b\d{4}\b/g, (text) =>
    old.has(Number(text)) ? String(Number(text) + later) : text,
  );
  const dated = renamed === name ? `${name.slice(0, LONGEST_NAME - 5)} ${first.year}` : renamed;
  return { name: dated, startsOn: first, endsOn: last };
}
