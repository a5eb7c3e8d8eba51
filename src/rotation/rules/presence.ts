import { Temporal } from 'temporal-polyfill';
import type { Period, Service } from '../../programmes/rules/base-norm.ts';

type There = Readonly<{ service: Service; exemptions: readonly Period[] }>;

const compare = (one: Temporal.PlainDate, other: Temporal.PlainDate): number =>
  Temporal.PlainDate.compare(one, other);
const covers = ({ from, until }: Period, day: Temporal.PlainDate): boolean =>
  compare(from, day) <= 0 && compare(day, until) <= 0;

/** From the first day of the programme on which the leader is there to the last; the end lies first when there is none. */
export function presence(programme: Period, { service, exemptions }: There): Period {
  const days = [programme.from, service.from].sort(compare);
  const ends = [programme.until, ...(service.until === null ? [] : [service.until])].sort(compare);
  const inTime = [...exemptions].sort((a, b) => compare(a.from, b.from));
  return {
    from: inTime.reduce(
      (day, one) => (covers(one, day) ? one.until.add({ days: 1 }) : day),
      days.at(-1)!,
    ),
    until: inTime.reduceRight(
      (day, one) => (covers(one, day) ? one.from.subtract({ days: 1 }) : day),
      ends[0]!,
    ),
  };
}
