import pg from 'pg';
import type { Actor } from '../../src/platform/actor.ts';
import { lockNumbers } from '../../src/platform/database/advisory-lock.ts';
import type { LockKind } from '../../src/platform/database/advisory-lock.ts';
import { weekKey, weekOf } from '../../src/teams/rules/hosting-week.ts';
import { at } from './world.ts';
import { refusalOf, Visiting } from './visiting.ts';

const SOON = '2026-10-06T08:00:00Z';

type Planted = Readonly<{
  name: string;
  /** What the other transaction takes first, and what it asks for once ours waits for that. */
  first: string;
  second: string;
  ours: () => Promise<unknown>;
}>;

const locks = (kind: LockKind, id: string): string =>
  `SELECT pg_advisory_xact_lock(${lockNumbers(kind, [id])[0]})`;

/** Beside the product a transaction that takes the same things in the opposite order. */
export class Deadlocks {
  private constructor(
    private readonly house: Visiting,
    private readonly other: pg.Client,
    private readonly teamId: string,
    private readonly leaders: readonly [Actor, Actor],
  ) {}

  static async open(): Promise<Deadlocks> {
    const house = await Visiting.open();
    const other = new pg.Client({ connectionString: house.world.url ?? '' });
    await other.connect();
    // The product is the one that looks for circles, so that it is the one that is broken off.
    await other.query(`SET deadlock_timeout TO '1min'`);
    const teamId = await house.world.team('Circles', { budgetPerWeek: 50 });
    const leaders = [await house.leader('Marleen'), await house.leader('Joost')] as const;
    return new Deadlocks(house, other, teamId, leaders);
  }

  async close(): Promise<void> {
    await this.other.end();
    await this.house.close();
  }

  /** The refusal that the product showed for each class, and how often it had to begin. */
  async provoke(): Promise<{ name: string; code: string | null; begun: number }[]> {
    const shown: { name: string; code: string | null; begun: number }[] = [];
    for (const plan of await this.classes()) {
      let begun = 0;
      const stop = this.house.world.db.onStatement((sql) => {
        if (sql === 'BEGIN') begun += 1;
      });
      const code = await this.meet(plan);
      stop();
      shown.push({ name: plan.name, code, begun });
    }
    return shown;
  }

  private async meet({ first, second, ours }: Planted): Promise<string | null> {
    await this.other.query('BEGIN');
    await this.other.query(first);
    const act = refusalOf(ours());
    while (!(await this.somebodyWaits()));
    await this.other.query(second);
    await this.other.query('COMMIT');
    return act;
  }

  private async classes(): Promise<Planted[]> {
    const [a, b] = this.leaders;
    const { house, teamId } = this;
    const on = (startsAt: string) => house.slot({ teamId, startsAt });
    const week = weekKey(teamId, weekOf(at(SOON), 'Europe/Amsterdam'));
    const [one, two] = [await on(SOON), await on('2026-10-07T08:00:00Z')];
    const given = await house.bookings.bookVisit(a, await on('2026-10-20T08:00:00Z'));
    const taken = await house.bookings.bookVisit(b, await on('2026-10-22T08:00:00Z'));
    const cancelled = await house.bookings.bookVisit(a, await on('2026-10-27T08:00:00Z'));
    const asked = await house.exchanges.askSwap(a, given.id, taken.id);
    const [low = '', high = ''] = [a.personId, b.personId].sort();
    return [
      {
        name: 'person and week',
        first: locks('team-period', week),
        second: locks('person', a.personId),
        ours: () => house.bookings.bookVisit(a, one),
      },
      {
        name: 'two persons',
        first: locks('person', high),
        second: locks('person', low),
        ours: () => house.exchanges.answer(b, asked.id, true),
      },
      {
        name: 'person and slot',
        first: locks('slot', two),
        second: locks('person', b.personId),
        ours: () => house.bookings.bookVisit(b, two),
      },
      {
        name: 'person and row',
        first: `SELECT 1 FROM "Visit" WHERE "id" = '${cancelled.id}' FOR UPDATE`,
        second: locks('person', a.personId),
        ours: () => house.outcomes.cancelVisit(a, cancelled.id, 'VISITOR'),
      },
    ];
  }

  private async somebodyWaits(): Promise<boolean> {
    const { rows } = await this.other.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return (rows[0]?.waiting ?? 0) > 0;
  }
}
