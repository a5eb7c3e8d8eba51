import { addBoardLinks } from './boards.ts';
import { Temporal } from 'temporal-polyfill';
import { dateOnly, toDate, toInstant, toPlainDate } from '../platform/database/dates.ts';
import type { Leader } from './people.ts';
import { Chance } from './random.ts';
import type { Rows } from './rows.ts';
import type { Team } from './teams.ts';

type Around = Readonly<{
  now: Temporal.Instant;
  leaders: readonly Leader[];
  teams: readonly Team[];
}>;
type VisitRow = Rows['visit'][number];

/** A chance of its own, so that what happens around visits changes nothing about the visits. */
const SEED = 77;
const DAY = 24;

/** Who is happy to host, who receives whom, and what leaders ask each other. */
export function addHosting(rows: Rows, around: Around): void {
  const chance = new Chance(SEED);
  addVolunteers(rows, chance);
  addHosts(rows, chance, around.now);
  contestTheLatestMissed(rows, around.now);
  logUnplanned(rows, chance, around);
  waitInLine(rows, chance, around);
  askStandIn(rows, chance, around);
  addBoardLinks(rows, around.teams, around.now);
}

function addVolunteers(rows: Rows, chance: Chance): void {
  for (const { teamId, personId, role } of rows.teamMember) {
    if (role === 'MEMBER' && chance.often(0.45)) rows.volunteer.push({ teamId, personId });
  }
}

function addHosts(rows: Rows, chance: Chance, now: Temporal.Instant): void {
  for (const visit of rows.visit) {
    const hours = now.until(startOf(visit)).total('hours');
    const known = visit.state === 'CONFIRMED' ? hours < DAY * 28 && chance.often(0.7) : false;
    if (!known && visit.state !== 'DONE') continue;
    const team = rows.teamMember.filter(({ teamId, role }) => {
      return teamId === visit.teamId && role === 'MEMBER';
    });
    if (team.length === 0) continue;
    const claimedAt = toDate(now.subtract({ hours: DAY * 3 }));
    const { personId } = chance.pick(team);
    rows.hostClaim.push({ id: chance.uuid(), visitId: visit.id ?? '', personId, claimedAt });
  }
}

function contestTheLatestMissed(rows: Rows, now: Temporal.Instant): void {
  const missed = rows.visit.filter(({ state }) => state === 'MISSED');
  const latest = missed.sort((a, b) => comparing(a, b)).at(-1);
  if (latest) latest.contestedAt = toDate(now.subtract({ hours: DAY }));
}

/** Somebody came along without an appointment, and the team has not said so yet. */
function logUnplanned(rows: Rows, chance: Chance, { now, leaders, teams }: Around): void {
  const startsAt = now
    .toZonedDateTimeISO('Europe/Amsterdam')
    .subtract({ days: 4 })
    .with({ hour: 13, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const team = teams.find(({ name }) => name === 'Storingsdienst Amersfoort');
  const programme = rows.programme.find(({ startsOn, endsOn }) => {
    const day = startsAt.toPlainDate().toString();
    return dayOf(startsOn) <= day && day <= dayOf(endsOn);
  });
  const leader = leaders.find((one) => isFreeAround(rows, one, startsAt.toInstant(), team));
  if (!team || !leader || !programme) return;
  rows.visit.push({
    id: chance.uuid(),
    programmeId: programme.id ?? '',
    personId: leader.id,
    teamId: team.id,
    visitTypeId: team.visitTypeId,
    startsAt: toDate(startsAt.toInstant()),
    endsAt: toDate(startsAt.add({ hours: 3 }).toInstant()),
    state: 'LOGGED',
    loggedOn: dateOnly(startsAt.toPlainDate()),
    changedAt: toDate(now.subtract({ hours: DAY * 3 })),
  });
}

function waitInLine(rows: Rows, chance: Chance, { now, leaders, teams }: Around): void {
  const full = rows.visit.find((visit) => {
    const places = rows.slotPlace.filter(({ slotId }) => slotId === visit.slotId);
    return isWithinWeeks(visit, now) && places.length === 1;
  });
  const team = teams.find(({ id }) => id === full?.teamId);
  const leader = full && leaders.find((one) => isFreeAround(rows, one, startOf(full), team));
  if (!full || !leader) return;
  rows.waitlistEntry.push({
    id: chance.uuid(),
    slotId: full.slotId ?? '',
    personId: leader.id,
    joinedAt: toDate(now.subtract({ hours: 20 })),
  });
}

function askStandIn(rows: Rows, chance: Chance, { now, leaders, teams }: Around): void {
  const visit = rows.visit.filter((one) => isWithinWeeks(one, now)).at(-1);
  const team = teams.find(({ id }) => id === visit?.teamId);
  const colleague = visit && leaders.find((one) => isFreeAround(rows, one, startOf(visit), team));
  if (!visit || !colleague) return;
  rows.exchange.push({
    id: chance.uuid(),
    visitId: visit.id ?? '',
    personId: colleague.id,
    askedAt: toDate(now.subtract({ hours: 5 })),
    answerBy: toDate(now.add({ hours: 67 })),
  });
}

/** Not so soon that notice has begun, and not so far that nobody plans it. */
function isWithinWeeks(visit: VisitRow, now: Temporal.Instant): boolean {
  if (visit.state !== 'CONFIRMED') return false;
  const days = now.until(startOf(visit)).total('hours') / DAY;
  return days > 10 && days < 30;
}

function isFreeAround(
  rows: Rows,
  leader: Leader,
  moment: Temporal.Instant,
  team: Team | undefined,
): boolean {
  if (leader.newcomer || leader.department === team?.department) return false;
  return !rows.visit.some((visit) => {
    if (visit.personId !== leader.id) return false;
    return Math.abs(startOf(visit).until(moment).total('hours')) < DAY;
  });
}

const startOf = ({ startsAt }: VisitRow): Temporal.Instant => toInstant(startsAt as Date);
const dayOf = (day: Date | string): string => toPlainDate(day as Date).toString();
const comparing = (a: VisitRow, b: VisitRow): number =>
  Temporal.Instant.compare(startOf(a), startOf(b));
