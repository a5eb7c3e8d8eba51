import { Temporal } from 'temporal-polyfill';
import type { CancelSide, VisitState } from '../generated/prisma/client.ts';
import { dateOnly, toDate } from '../platform/database/dates.ts';
import { quarterWith } from '../teams/rules/hosting-quarter.ts';
import type { Door } from './doors.ts';
import type { Leader } from './people.ts';
import type { Chance } from './random.ts';
import type { Rows } from './rows.ts';

export type Held = Readonly<{ visitId: string; leader: Leader; door: Door }>;
type Fate = Readonly<{
  state: VisitState;
  cancelSide?: CancelSide;
  declineCause?: 'NO' | 'EXPIRED';
}>;
type Place = Readonly<{ slotId: string | null; placeNumber: number | null }>;

const takesAPlace: ReadonlySet<VisitState> = new Set<VisitState>(['PROPOSED', 'CONFIRMED', 'DONE']);
const noPlace: Place = { slotId: null, placeNumber: null };
const DAYS_TO_ANSWER = 12;

/** Fills the doors with visits, within places, hosting budgets and the leaders' own agendas. */
export class Agenda {
  readonly held: Held[] = [];
  private readonly placesTaken = new Map<string, number>();
  private readonly weekLoad = new Map<string, number>();
  private readonly quarterLoad = new Map<string, number>();
  private readonly daysTaken = new Set<string>();
  private readonly invitations = new Map<string, string>();

  constructor(
    private readonly rows: Rows,
    private readonly chance: Chance,
    private readonly now: Temporal.Instant,
    private readonly programmeIds: ReadonlyMap<number, string>,
  ) {}

  /** One visit a quarter, more or less, depending on how keen the leader is. */
  fillQuarter(leaders: readonly Leader[], doors: readonly Door[]): void {
    if (doors.length === 0) return;
    for (const leader of this.chance.shuffled(leaders)) {
      const share = leader.group === 'Teammanagers' ? leader.keen / 2 : leader.keen;
      if (leader.newcomer || !this.chance.often(share)) continue;
      const door = this.choose(leader, doors);
      if (door) this.visit(leader, door, this.fateOf(door));
    }
  }

  visit(leader: Leader, door: Door, fate: Fate): void {
    const visitId = this.chance.uuid();
    const { team, startsAt, endsAt } = door;
    const proposedAt = this.earlier(startsAt, 21 + this.chance.between(0, 20));
    const confirmedAt = this.confirmedAt(startsAt, fate.state);
    const programmeId = this.programmeIds.get(door.day.year) ?? '';
    const answerBy = proposedAt.add({ hours: 24 * DAYS_TO_ANSWER });
    this.rows.visit.push({
      id: visitId,
      programmeId,
      invitationId:
        fate.state === 'PROPOSED' ? this.invitationOf(leader, programmeId, proposedAt) : null,
      personId: leader.id,
      teamId: team.id,
      visitTypeId: team.visitTypeId,
      ...(takesAPlace.has(fate.state) ? this.takePlace(leader, door) : noPlace),
      startsAt: toDate(startsAt),
      endsAt: toDate(endsAt),
      cancelSide: null,
      declineCause: null,
      ...fate,
      revision: fate.state === 'CANCELLED' ? 1 : 0,
      reasons: [
        { code: 'NOT_YET_VISITED_TEAM', count: 0 },
        { code: 'QUARTER_STILL_EMPTY', count: 0 },
      ],
      proposedAt: toDate(proposedAt),
      answerBy: toDate(answerBy),
      confirmedAt,
      changedAt: confirmedAt ?? toDate(proposedAt),
    });
    if (fate.state === 'DONE') this.held.push({ visitId, leader, door });
  }

  writeLoads(): void {
    for (const [key, booked] of this.weekLoad) {
      const [teamId = '', week = ''] = key.split('/');
      const budget = this.rows.hostTeam.find(({ id }) => id === teamId)?.budgetPerWeek ?? booked;
      this.rows.teamLoad.push({
        teamId,
        period: 'WEEK',
        startsOn: dateOnly(Temporal.PlainDate.from(week)),
        booked,
        budget: Math.max(budget, booked),
      });
    }
    this.writeQuarters();
  }

  /** No quarter of the example is bounded. */
  private writeQuarters(): void {
    for (const [key, booked] of this.quarterLoad) {
      const [teamId = '', quarter = ''] = key.split('/');
      const startsOn = dateOnly(Temporal.PlainDate.from(quarter));
      this.rows.teamLoad.push({ teamId, period: 'QUARTER', startsOn, booked, budget: null });
    }
  }

  private choose(leader: Leader, doors: readonly Door[]): Door | null {
    let best: Door | null = null;
    let bestPull = 0;
    for (let attempt = 0; attempt < 14; attempt += 1) {
      const door = this.chance.pick(doors);
      const pull = door.team.pull * this.chance.next();
      if (pull > bestPull && this.mayVisit(leader, door)) {
        best = door;
        bestPull = pull;
      }
    }
    return best;
  }

  mayVisit(leader: Leader, door: Door): boolean {
    const free = door.capacity > (this.placesTaken.get(door.slotId) ?? 0);
    const bearable = (this.weekLoad.get(weekKeyOf(door)) ?? 0) < door.team.budget;
    return (
      free &&
      bearable &&
      leader.department !== door.team.department &&
      !this.daysTaken.has(dayOf(leader, door))
    );
  }

  private takePlace(leader: Leader, door: Door): Place {
    const placeNumber = (this.placesTaken.get(door.slotId) ?? 0) + 1;
    this.placesTaken.set(door.slotId, placeNumber);
    this.weekLoad.set(weekKeyOf(door), (this.weekLoad.get(weekKeyOf(door)) ?? 0) + 1);
    const quarter = `${door.team.id}/${quarterWith(door.day).toString()}`;
    this.quarterLoad.set(quarter, (this.quarterLoad.get(quarter) ?? 0) + 1);
    this.daysTaken.add(dayOf(leader, door));
    return { slotId: door.slotId, placeNumber };
  }

  private fateOf({ startsAt, endsAt }: Door): Fate {
    if (Temporal.Instant.compare(endsAt, this.now) > 0) {
      const far = this.now.until(startsAt).total('hours') > 24 * 25;
      return { state: far && this.chance.often(0.4) ? 'PROPOSED' : 'CONFIRMED' };
    }
    return this.fateOfThePast();
  }

  private fateOfThePast(): Fate {
    const draw = this.chance.next();
    if (draw < 0.86) return { state: 'DONE' };
    if (draw < 0.9) return { state: 'CANCELLED', cancelSide: 'HOST' };
    if (draw < 0.94) return { state: 'CANCELLED', cancelSide: 'VISITOR' };
    if (draw < 0.97)
      return { state: 'DECLINED', declineCause: this.chance.often(0.5) ? 'NO' : 'EXPIRED' };
    return { state: 'MISSED' };
  }

  private confirmedAt(startsAt: Temporal.Instant, state: VisitState): Date | null {
    if (state === 'PROPOSED' || state === 'DECLINED') return null;
    return toDate(this.earlier(startsAt, 14 + this.chance.between(0, 6)));
  }

  /** Before the start, and for what is still to come a few days ago. */
  private earlier(startsAt: Temporal.Instant, days: number): Temporal.Instant {
    const wanted = startsAt.subtract({ hours: 24 * days });
    const latest = this.now.subtract({ hours: 24 * 2 });
    return Temporal.Instant.compare(wanted, latest) < 0 ? wanted : latest;
  }

  private invitationOf(leader: Leader, programmeId: string, createdAt: Temporal.Instant): string {
    const key = `${leader.id}/${programmeId}`;
    const known = this.invitations.get(key);
    if (known) return known;
    const id = this.chance.uuid();
    this.invitations.set(key, id);
    this.rows.invitation.push({
      id,
      personId: leader.id,
      programmeId,
      createdAt: toDate(createdAt),
    });
    return id;
  }
}

const weekKeyOf = ({ team, day }: Door): string =>
  `${team.id}/${day.subtract({ days: day.dayOfWeek - 1 }).toString()}`;
const dayOf = (leader: Leader, { day }: Door): string => `${leader.id}/${day.toString()}`;
