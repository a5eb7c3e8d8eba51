import type { Temporal } from 'temporal-polyfill';
import { dateOnly, toDate, toInstant } from '../platform/database/dates.ts';
import { addWorkingDays } from '../programmes/rules/working-days.ts';
import { ZONE } from './doors.ts';
import { Chance } from './random.ts';
import type { Rows } from './rows.ts';

/** A member who said whether an answer was noticed. */
export type Noticed = Readonly<{ answerId: string; personId: string }>;
type Answer = Rows['promiseAnswer'][number];

/** A chance of its own, so that what teams noticed changes nothing about what was promised. */
const SEED = 14;
const ASKED_AFTER = 15;
/** Older than this, nothing is opened again any more. */
const LATELY = 60;

/** What the teams said two weeks after something was called done: most of it was noticed. */
export function addNoticed(
  rows: Rows,
  now: Temporal.Instant,
  holidays: ReadonlySet<string>,
): Noticed[] {
  const chance = new Chance(SEED);
  const teams = teamsByPromise(rows);
  return rows.promiseAnswer.flatMap((answer) => {
    const days = ageInDays(answer, now);
    if (answer.kind !== 'DONE' || days < ASKED_AFTER) return [];
    const answerId = chance.uuid();
    answer.id = answerId;
    const members = rows.teamMember.filter(({ teamId }) => teamId === teams.get(answer.promiseId));
    const asked = chance.shuffled(members).slice(0, chance.between(1, 3));
    if (!say(answer, asked.length, { chance, isRecent: days < LATELY, holidays })) return [];
    return asked.map(({ personId }) => ({ answerId, personId }));
  });
}

type Saying = Readonly<{ chance: Chance; isRecent: boolean; holidays: ReadonlySet<string> }>;

/** Whether anybody said anything. */
function say(answer: Answer, count: number, { chance, isRecent, holidays }: Saying): boolean {
  const draw = chance.next();
  if (draw < 0.16 || count === 0) return false;
  if (draw < 0.26) answer.partly = count;
  else if (draw < 0.38 && isRecent)
    Object.assign(answer, { no: count, ...reopening(answer, holidays) });
  else answer.yes = count;
  return true;
}

function reopening({ answeredAt }: Answer, holidays: ReadonlySet<string>) {
  const day = dayOf(answeredAt).add({ days: ASKED_AFTER });
  return {
    reopenedAt: toDate(day.toZonedDateTime(ZONE).toInstant()),
    replyBy: dateOnly(addWorkingDays(day, 10, holidays)),
  };
}

const dayOf = (at: Answer['answeredAt']): Temporal.PlainDate =>
  toInstant(at as Date)
    .toZonedDateTimeISO(ZONE)
    .toPlainDate();

const ageInDays = ({ answeredAt }: Answer, now: Temporal.Instant): number =>
  toInstant(answeredAt as Date)
    .until(now)
    .total('days');

function teamsByPromise({ point, promise }: Rows): ReadonlyMap<string, string> {
  const teams = new Map(point.map(({ id, teamId }) => [id, teamId]));
  return new Map(promise.map(({ id, pointId }) => [id ?? '', teams.get(pointId) ?? '']));
}
