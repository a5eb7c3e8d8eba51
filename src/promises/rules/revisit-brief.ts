import { Temporal } from 'temporal-polyfill';
import type { PointKind } from './point.ts';
import { dueOn, stageOf } from './stage.ts';
import type { GivenAnswer, PromiseStage } from './stage.ts';

/** What a team said before, in the words of the point, and what became of it. Nobody is named. */
export type EarlierPoint = Readonly<{
  kind: PointKind;
  text: string;
  raisedOn: Temporal.PlainDate;
  stage: PromiseStage;
  /** In the words of the answer that the stage speaks of; empty where nothing was said. */
  answer: string;
  /** By when an answer is or was due. */
  dueOn: Temporal.PlainDate;
}>;

export type RevisitBrief = Readonly<{
  /** Oldest first. */
  points: readonly EarlierPoint[];
  /** How many older ones found no room on the page. */
  more: number;
}>;

export type EarlierPromise = Readonly<{
  replyBy: Temporal.PlainDate;
  /** Oldest first. */
  answers: readonly (GivenAnswer & Readonly<{ text: string }>)[];
}>;

/** A point as it is kept; merged with an earlier one, it is answered by that one's promise. */
export type RaisedPoint = Readonly<{
  id: string;
  mergedIntoId: string | null;
  visitId: string | null;
  kind: PointKind;
  text: string;
  raisedOn: Temporal.PlainDate;
  promise: EarlierPromise;
}>;

/** What fits under where, what to bring and what to ask, on one sheet of A4. */
const LINES = 46;
const LINE = 84;
const LONGEST = 280;

/** For whoever comes on this day: what was heard before, the same thing once, oldest first. */
export function revisitBrief(
  points: readonly RaisedPoint[],
  visit: Readonly<{ id: string; day: Temporal.PlainDate }>,
  today: Temporal.PlainDate,
): RevisitBrief {
  const earlier = points
    .filter(({ visitId }) => visitId !== visit.id)
    .filter(({ raisedOn }) => Temporal.PlainDate.compare(raisedOn, visit.day) < 0)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.raisedOn, b.raisedOn));
  const roots = rootsOf(points);
  const once = new Map(earlier.toReversed().map((point) => [roots(point), point]));
  const told = earlier.filter((point) => once.get(roots(point)) === point);
  return onePage(told.map((point) => asTold(point, today)));
}

/** The latest of what fits: what was heard long ago has had its answer. */
function onePage(points: readonly EarlierPoint[]): RevisitBrief {
  let left = LINES;
  const fitting = points.toReversed().filter((point) => (left -= linesOf(point)) >= 0);
  return { points: fitting.toReversed(), more: points.length - fitting.length };
}

const linesOf = ({ text, answer }: EarlierPoint): number =>
  1 + Math.ceil(text.length / LINE) + Math.ceil(answer.length / LINE);

function asTold(
  { kind, text, raisedOn, promise }: RaisedPoint,
  today: Temporal.PlainDate,
): EarlierPoint {
  const stage = stageOf(promise, today);
  const last = promise.answers.at(-1);
  // What was opened again is heard, and its former answer answers it no more.
  const speaks = last !== undefined && (last.kind === stage || last.kind === 'BUSY');
  const answer = speaks ? withoutStage(shortened(last.text)) : '';
  return { kind, text: shortened(text), raisedOn, stage, answer, dueOn: dueOn(promise) };
}

/** The stage says it already. */
const withoutStage = (answer: string): string =>
  answer.replace(/^(?:nee,? omdat|no,? because)[:,]?\s+/i, '');

/** On one line, and not longer than a minute's reading allows. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** The point that stands for the same thing, however often it was heard. */
function rootsOf(points: readonly RaisedPoint[]): (point: RaisedPoint) => string {
  const into = new Map(points.map(({ id, mergedIntoId }) => [id, mergedIntoId]));
  return ({ id }) => {
    const seen = new Set([id]);
    for (let next = into.get(id); next && !seen.has(next); next = into.get(next)) seen.add(next);
    return [...seen].at(-1) ?? id;
  };
}
