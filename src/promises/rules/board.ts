import { Temporal } from 'temporal-polyfill';
import type { PrivacyKind, PrivacyMark } from '../../reflections/rules/privacy-check.ts';
import { heardSince } from './merging.ts';
import type { PointKind, PromiseAnswer } from './point.ts';
import { isClosing, sinceOpened } from './stage.ts';
import type { PromiseStage } from './stage.ts';

/** Where a promise stands in the words of the board: noticed is what the team said of what was done. */
export const boardStages = {
  HEARD: 'HEARD',
  BUSY: 'BUSY',
  OVERDUE: 'OVERDUE',
  DONE: 'DONE',
  NOTICED: 'NOTICED',
  NO_BECAUSE: 'NO_BECAUSE',
} as const;
export type BoardStage = keyof typeof boardStages;

/** A point of the team, with the promise that answers it: its own, or that of the one it was merged into. */
export type BoardPoint = Readonly<{
  id: string;
  /** Of the point whose promise answers it: the same for all that were merged. */
  rootId: string;
  kind: PointKind;
  text: string;
  raisedOn: Temporal.PlainDate;
  /** When the point whose promise answers it was heard: from then on its date is counted. */
  firstOn: Temporal.PlainDate;
  /** All days on which the same was heard, anywhere. */
  heardOn: readonly Temporal.PlainDate[];
  /** IANA name of the site's zone. */
  timeZone: string;
  stage: PromiseStage;
  dueOn: Temporal.PlainDate;
  answers: readonly PromiseAnswer[];
}>;

export type BoardItem = Readonly<{
  id: string;
  kind: PointKind;
  text: string;
  /** When it was heard first, here or where its answer was promised. */
  firstOn: Temporal.PlainDate;
  /** When the team said it last. */
  raisedOn: Temporal.PlainDate;
  heard: number;
  /** How often it was heard again after the answer that ended it. */
  heardSince: number;
  stage: BoardStage;
  /** By when there is an answer; null once there is one. */
  until: Temporal.PlainDate | null;
  /** What was answered, or why not; may be empty. */
  answer: string;
}>;

export type BoardContent = Readonly<{
  /** What was kept and noticed lately, the latest first. */
  celebrated: readonly BoardItem[];
  /** Everything else, newest first. */
  items: readonly BoardItem[];
}>;

/** So long the board celebrates what the team noticed; then it stands with the rest. */
const CELEBRATED = { hours: 90 * 24 } as const;

/** What was merged stands on the board once, in the team's own newest words. */
export function boardOf(newestFirst: readonly BoardPoint[], now: Temporal.Instant): BoardContent {
  const firsts = new Map<string, Temporal.PlainDate>();
  const once: BoardPoint[] = [];
  for (const point of newestFirst) {
    const known = firsts.get(point.rootId);
    if (known === undefined) once.push(point);
    firsts.set(point.rootId, earliest([point.firstOn, point.raisedOn, known ?? point.raisedOn]));
  }
  const asItem = (point: BoardPoint): BoardItem =>
    itemOf(point, firsts.get(point.rootId) ?? point.firstOn);
  const since = now.subtract(CELEBRATED).epochMilliseconds;
  const keptAt = new Map(once.map((point) => [point.id, noticedAt(point)]));
  const isCelebrated = ({ id }: BoardPoint): boolean => (keptAt.get(id) ?? 0) >= since;
  return {
    celebrated: once
      .filter(isCelebrated)
      .toSorted((a, b) => (keptAt.get(b.id) ?? 0) - (keptAt.get(a.id) ?? 0))
      .map(asItem),
    items: once.filter((point) => !isCelebrated(point)).map(asItem),
  };
}

const earliest = (days: readonly Temporal.PlainDate[]): Temporal.PlainDate =>
  days.reduce((one, other) => (Temporal.PlainDate.compare(other, one) < 0 ? other : one));

function itemOf(point: BoardPoint, firstOn: Temporal.PlainDate): BoardItem {
  const { id, kind, text, raisedOn, heardOn, stage, dueOn } = point;
  const isOpen = stage === 'HEARD' || stage === 'BUSY' || stage === 'OVERDUE';
  return {
    id,
    kind,
    text,
    firstOn,
    raisedOn,
    heard: heardOn.length,
    heardSince: heardSince(heardOn, endedOn(point)),
    stage: noticedAt(point) === null ? stage : 'NOTICED',
    until: isOpen ? dueOn : null,
    answer: sinceOpened(point.answers).at(-1)?.text ?? '',
  };
}

/** The day at the site of the answer that ended it; null while it waits. */
function endedOn({ answers, timeZone }: BoardPoint): Temporal.PlainDate | null {
  const last = answers.at(-1);
  if (!last || !isClosing(last)) return null;
  return last.answeredAt.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** When what the team noticed was done; null for anything else. */
function noticedAt({ answers }: BoardPoint): number | null {
  const last = answers.at(-1);
  return last && isClosing(last) && last.outcome === 'NOTICED'
    ? last.answeredAt.epochMilliseconds
    : null;
}

/** A text for everybody: whatever points at one person makes place for a word that does not. */
export function withoutPersons(
  text: string,
  marks: readonly PrivacyMark[],
  words: Readonly<Record<PrivacyKind, string>>,
): string {
  return marks.reduceRight(
    (rest, { from, to, what }) => rest.slice(0, from) + words[what] + rest.slice(to),
    text,
  );
}
