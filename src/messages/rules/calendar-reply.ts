import ICAL from 'ical.js';
import type { Temporal } from 'temporal-polyfill';
import { proposedMoment } from './proposed-moment.ts';

/** RFC 5546, section 3.2.3 (REPLY) and 3.2.7 (COUNTER). */
export type CalendarAnswer = 'ACCEPTED' | 'TENTATIVE' | 'DECLINED' | 'COUNTER';

export type CalendarReply = Readonly<{
  uid: string;
  /** RFC 5545, section 3.8.7.4: 0 when it is not there. */
  sequence: number;
  /** When the sender's calendar wrote it, in milliseconds since 1970; null when it does not say. */
  stampedAt: number | null;
  answer: CalendarAnswer;
  /** The time that a counter-proposal asks for; null when it says none that is sure. */
  proposed: Temporal.Instant | null;
}>;

const LONGEST = 200_000;
const answers: Readonly<Record<string, CalendarAnswer>> = {
  ACCEPTED: 'ACCEPTED',
  TENTATIVE: 'TENTATIVE',
  DECLINED: 'DECLINED',
};

/**
 * What a calendar part says in answer to an invitation; null when it is no answer, or not one that
 * can be understood. Which moment was answered follows from UID and SEQUENCE, and those are ours:
 * its own times and zones are looked at only for what a counter-proposal proposes.
 */
export function calendarReply(text: string): CalendarReply | null {
  try {
    return text.length > LONGEST ? null : read(text);
  } catch {
    // Not only the whole: the library reads a value when it is asked for, and throws only then.
    return null;
  }
}

function read(text: string): CalendarReply | null {
  const calendar = parsed(text);
  const method = calendar?.getFirstPropertyValue('method');
  const event = calendar?.getFirstSubcomponent('vevent');
  if (!event || typeof method !== 'string') return null;
  const answer = answerOf(method.trim().toUpperCase(), event);
  if (answer === null) return null;
  return {
    uid: valueOf(event, 'uid').trim(),
    sequence: Number.parseInt(valueOf(event, 'sequence'), 10) || 0,
    stampedAt: stampOf(event),
    answer,
    proposed: answer === 'COUNTER' ? proposedMoment(text) : null,
  };
}

function parsed(text: string): ICAL.Component | null {
  const tree = ICAL.parse(linesOf(text).join('\r\n')) as unknown;
  // Several calendars in one part are not one answer.
  return Array.isArray(tree) && tree[0] === 'vcalendar' ? new ICAL.Component(tree) : null;
}

/** What the answer is read from. */
const counting = /^(?:METHOD|UID|SEQUENCE|DTSTAMP|ATTENDEE)[;:]/i;
const marks = /^(BEGIN|END):\s*([\w-]+)\s*$/i;

/**
 * The lines of the calendar and its events that say what was answered, unfolded (RFC 5545, section
 * 3.1). The others are not looked at: what people write with their answer comes with lines that
 * nobody folded, and some mail servers put a byte order mark before the whole, or a footer below it.
 */
function linesOf(text: string): string[] {
  const open: string[] = [];
  const lines = text
    .replace(/\r*\n|\r/g, '\n')
    .replace(/\n[ \t]/g, '')
    .replace(/^[\s\uFEFF]+/, '')
    .split('\n');
  return lines.filter((line) => {
    const [, mark, name = ''] = marks.exec(line) ?? [];
    if (mark === undefined) return inside.test(open.join(' ')) && counting.test(line);
    return isBegin(mark) ? open.push(name) > 0 : open.pop() !== undefined;
  });
}

const inside = /^VCALENDAR(?: VEVENT)?$/i;
const isBegin = (mark: string): boolean => mark.toUpperCase() === 'BEGIN';

/** A counter-proposal says so in its METHOD; whatever its attendee says of the old time. */
function answerOf(method: string, event: ICAL.Component): CalendarAnswer | null {
  if (method === 'COUNTER') return 'COUNTER';
  if (method !== 'REPLY') return null;
  // The one who answers is the one attendee of a reply (RFC 5546, section 3.2.3).
  const [attendee] = event.getAllProperties('attendee');
  const status = attendee?.getFirstParameter('partstat');
  return answers[String(status).trim().toUpperCase()] ?? null;
}

const valueOf = (event: ICAL.Component, name: string): string =>
  String(event.getFirstPropertyValue(name) ?? '');

function stampOf(event: ICAL.Component): number | null {
  const stamp = event.getFirstPropertyValue('dtstamp');
  if (!(stamp instanceof ICAL.Time)) return null;
  const seconds = stamp.toUnixTime();
  return Number.isSafeInteger(seconds) ? seconds * 1_000 : null;
}
