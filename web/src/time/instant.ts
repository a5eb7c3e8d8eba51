const dayLength = 86_400_000;

/** What the clock at the site shows at an instant, read as if it were UTC. */
function shownAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return Date.parse(
    `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}Z`,
  );
}

/**
 * The instant at which the clock at the site shows a date and a time: the first when it shows them
 * twice, an hour later when it never does.
 */
export function instantAt(date: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${date}T${time}Z`);
  const before = wanted - dayLength;
  const after = wanted + dayLength;
  const candidates = [
    wanted - (shownAt(before, timeZone) - before),
    wanted - (shownAt(after, timeZone) - after),
  ] as const;
  const found = candidates.find((instant) => shownAt(instant, timeZone) === wanted);
  return new Date(found ?? candidates[0]).toISOString();
}
