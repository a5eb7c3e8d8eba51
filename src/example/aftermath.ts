import { Temporal } from 'temporal-polyfill';
import { ITEMS, nothing, withAnswer } from '../mirror/rules/release.ts';
import type { Cell } from '../mirror/rules/release.ts';
import { FEWEST } from '../mirror/rules/suppression.ts';
import { dateOnly, toDate } from '../platform/database/dates.ts';
import { addWorkingDays } from '../programmes/rules/working-days.ts';
import type { Held } from './agenda.ts';
import { ZONE } from './doors.ts';
import type { Chance } from './random.ts';
import type { Rows } from './rows.ts';
import { busy, done, journal, noBecause, points } from './words.ts';

export type Written = Readonly<{ reflectionId: string; answers: readonly string[] }>;
type Raised = Readonly<{
  promiseId: string;
  ownerId: string;
  on: Temporal.PlainDate;
  replyBy: Temporal.PlainDate;
}>;

/** What came of the visits: look-backs, points, promises and their answers, and the mirror's counts. */
export class Aftermath {
  readonly journal: Written[] = [];
  /** Visits whose host answered; the marks that their links leave need a key. */
  readonly answered: string[] = [];
  private readonly today: Temporal.PlainDate;

  constructor(
    private readonly rows: Rows,
    private readonly chance: Chance,
    private readonly now: Temporal.Instant,
    private readonly holidays: ReadonlySet<string>,
  ) {
    this.today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  }

  follow(held: readonly Held[]): void {
    for (const visit of held) {
      if (this.chance.often(0.88)) this.lookBack(visit);
      if (this.chance.often(0.7)) this.mirror(visit);
    }
    this.writeTallies();
  }

  private lookBack(visit: Held): void {
    const late = this.chance.often(0.15);
    const submittedAt = visit.door.endsAt.add({
      hours: late ? this.chance.between(50, 120) : this.chance.between(1, 40),
    });
    if (Temporal.Instant.compare(submittedAt, this.now) > 0) return;
    const reflectionId = this.chance.uuid();
    this.rows.reflection.push({
      id: reflectionId,
      visitId: visit.visitId,
      authorId: visit.leader.id,
      submittedAt: toDate(submittedAt),
      late,
    });
    this.journal.push({ reflectionId, answers: this.chance.pick(journal) });
    const heard = this.chance
      .shuffled(points[visit.door.team.kind])
      .slice(0, this.chance.between(0, 2));
    heard.forEach(([kind, text, quickWin], at) => {
      this.raise(visit, submittedAt, { kind, text, quickWin }, at === 0);
    });
  }

  private raise(
    visit: Held,
    at: Temporal.Instant,
    point: { kind: (typeof points)['CHAT'][number][0]; text: string; quickWin: boolean },
    keep: boolean,
  ): void {
    const on = at.toZonedDateTimeISO(ZONE).toPlainDate();
    const pointId = this.chance.uuid();
    const promiseId = this.chance.uuid();
    const team = this.rows.hostTeam.find(({ id }) => id === visit.door.team.id);
    const contact = this.rows.department.find(({ id }) => id === team?.departmentId)?.contactId;
    const ownerId = keep || !contact ? visit.leader.id : contact;
    const replyBy = addWorkingDays(on, 10, this.holidays);
    this.rows.point.push({
      id: pointId,
      teamId: visit.door.team.id,
      visitId: visit.visitId,
      authorId: visit.leader.id,
      ...point,
      raisedOn: dateOnly(on),
    });
    this.rows.promise.push({ id: promiseId, pointId, ownerId, replyBy: dateOnly(replyBy) });
    this.answer({ promiseId, ownerId, on, replyBy });
  }

  /** Most promises are answered, some in time and some not; recent ones may still be open. */
  private answer({ promiseId, ownerId, on, replyBy }: Raised): void {
    if (this.chance.often(0.09)) return;
    const inTime = this.chance.often(0.8);
    const day = inTime
      ? on.add({ days: this.chance.between(2, 12) })
      : replyBy.add({ days: this.chance.between(2, 15) });
    const draw = this.chance.next();
    if (Temporal.PlainDate.compare(day, this.today) >= 0) return;
    const answeredAt = toDate(
      day.toZonedDateTime({ timeZone: ZONE, plainTime: '15:20' }).toInstant(),
    );
    const common = { promiseId, answeredAt, answeredBy: ownerId };
    if (draw < 0.68)
      this.rows.promiseAnswer.push({ ...common, kind: 'DONE', text: this.chance.pick(done) });
    else if (draw < 0.84)
      this.rows.promiseAnswer.push({
        ...common,
        kind: 'BUSY',
        text: this.chance.pick(busy),
        busyUntil: dateOnly(day.add({ days: this.chance.between(21, 60) })),
      });
    else
      this.rows.promiseAnswer.push({
        ...common,
        kind: 'NO_BECAUSE',
        text: this.chance.pick(noBecause),
      });
  }

  private mirror({ visitId, door }: Held): void {
    this.answered.push(visitId);
    const quarter = door.day.with({ day: 1, month: Math.floor((door.day.month - 1) / 3) * 3 + 1 });
    const place = `${door.team.visitTypeId}/${quarter.toString()}`;
    const values = ITEMS.map(() =>
      Math.min(5, this.chance.between(2, 5) + (this.chance.often(0.4) ? 1 : 0)),
    );
    const before = this.cells.get(place) ?? { waiting: nothing, released: [] };
    this.cells.set(place, withAnswer(before, values, FEWEST));
  }

  private readonly cells = new Map<string, Cell>();

  /** What waits for its release is sealed by a desk, and there is none here: it is left out. */
  private writeTallies(): void {
    for (const [place, { released }] of this.cells) {
      const [visitTypeId = '', quarter = ''] = place.split('/');
      for (const { item, value, count } of released) {
        this.rows.mirrorTally.push({
          visitTypeId,
          quarter: dateOnly(Temporal.PlainDate.from(quarter)),
          item,
          value,
          released: count,
        });
      }
    }
  }
}
