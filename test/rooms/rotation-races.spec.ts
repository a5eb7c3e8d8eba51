import type { Actor } from '../../src/platform/actor.ts';
import { DraftsService } from '../../src/rotation/drafts.service.ts';
import type { DraftVisit } from '../../src/rotation/drafts.service.ts';
import { MovesService } from '../../src/rotation/moves.service.ts';
import { RunsService } from '../../src/rotation/runs.service.ts';
import type { RotationRun } from '../../src/rotation/runs.service.ts';
import { Child } from '../support/child.ts';
import { Gate } from '../support/gate.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';
import { day } from '../support/world.ts';

const BUSY = ['2026-10-06T08:00:00Z', '2026-10-07T08:00:00Z'];
const FREE = '2026-11-10T08:00:00Z';

/** Two leaders with a date each, and one place that both dates could go to. */
class Table {
  private constructor(
    readonly house: Visiting,
    readonly runId: string,
    readonly dates: readonly [DraftVisit, DraftVisit],
    readonly free: string,
  ) {}

  static async lay(): Promise<Table> {
    const house = await Visiting.open();
    const where = { leaderGroup: 'Directie' };
    await house.world.db.client.agreement.updateMany({ where, data: { norm: 1 } });
    for (const name of ['Marleen', 'Joost']) await house.leader(name);
    const teamId = await house.world.team('Noord', { budgetPerWeek: 5 });
    for (const startsAt of BUSY) await house.slot({ teamId, startsAt });
    const { id } = await proposed(house);
    await house.rotation.runDue();
    // Open only now, so that the draft has no date there.
    const free = await house.slot({ teamId, startsAt: FREE });
    const visits = (await house.desk(DraftsService).visitsOf([id])).get(id) ?? [];
    expect(visits).toHaveLength(2);
    return new Table(house, id, visits as [DraftVisit, DraftVisit], free);
  }

  move(nth: 0 | 1): Promise<string | null> {
    const { house, dates, free } = this;
    return refusalOf(house.desk(MovesService).move(house.world.hr, dates[nth].id, free));
  }

  propose(): Promise<RotationRun> {
    return proposed(this.house);
  }

  publish(): Promise<string | null> {
    return refusalOf(this.house.rotation.publishRotation(this.house.world.hr, this.runId));
  }

  /** How many dates lie in the one free place, of the draft or published. */
  async guests(): Promise<number> {
    const { client } = this.house.world.db;
    const where = { slotId: this.free };
    return (await client.draftVisit.count({ where })) + (await client.visit.count({ where }));
  }

  /** Until so many wait for whoever works on the draft. */
  async whenBehind(count: number): Promise<void> {
    const waiting = async () => {
      const [row] = await this.house.world.db.client.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'
          AND query LIKE '%"RotationRun"%FOR UPDATE%'`;
      return row?.count ?? 0;
    };
    while ((await waiting()) < count);
  }

  /** Holds back whoever writes this table; what is begun meanwhile comes to stand behind it. */
  async gate(table: 'DraftVisit' | 'Visit'): Promise<Gate> {
    const gate = await Gate.build(this.house.world.url ?? '', table);
    await gate.close();
    return gate;
  }
}

const proposed = (house: Visiting): Promise<RotationRun> =>
  house.rotation.proposeRotation(house.world.hr, {
    programmeId: house.programmeId,
    from: day('2026-10-01'),
    until: day('2026-12-31'),
    seed: 7,
  });

describe('a draft on which two people work at once', () => {
  it('has one place for one of two dates that are moved there, and the other is told so', async () => {
    const table = await Table.lay();
    const gate = await table.gate('DraftVisit');
    const moves = [table.move(0), table.move(1)];
    await gate.openWhenWaiting(1);
    const outcomes = await Promise.all(moves);
    expect([...outcomes].sort()).toEqual(['SLOT_FULL', null]);
    expect(await table.guests()).toBe(1);
    await gate.end();
    await table.house.close();
  });

  it('has both in one place when nobody waits for the other', async () => {
    const table = await Table.lay();
    const runs = table.house.desk(RunsService);
    runs.locked = async (actor: Actor, id: string) => (await runs.rotationRun(actor, id))!;
    const gate = await table.gate('DraftVisit');
    const moves = [table.move(0), table.move(1)];
    await gate.openWhenWaiting(2);
    expect(await Promise.all(moves)).toEqual([null, null]);
    expect(await table.guests()).toBe(2);
    await gate.end();
    await table.house.close();
  });

  it('is published with the date where it was being moved to', async () => {
    const table = await Table.lay();
    const gate = await table.gate('DraftVisit');
    const move = table.move(0);
    await gate.whenWaiting(1);
    const publish = table.publish();
    await table.whenBehind(1);
    await gate.open();
    expect(await Promise.all([move, publish])).toEqual([null, null]);
    expect(await table.guests()).toBe(1);
    await gate.end();
    await table.house.close();
  });

  it('is not moved in once it is being published, and is published once', async () => {
    const table = await Table.lay();
    const gate = await table.gate('Visit');
    const first = table.publish();
    await gate.whenWaiting(1);
    const others = [table.publish(), table.move(0)];
    await table.whenBehind(2);
    await gate.open();
    expect(await first).toBeNull();
    expect(await Promise.all(others)).toEqual(['DRAFT_PUBLISHED', 'DRAFT_PUBLISHED']);
    const { client } = table.house.world.db;
    expect(await client.visit.count()).toBe(2);
    expect(await client.invitation.count()).toBe(2);
    await gate.end();
    await table.house.close();
  });
});

describe('a process that is killed while it writes a draft', () => {
  it('leaves nothing half-written, and another takes the run over once its lease is over', async () => {
    const table = await Table.lay();
    const { house } = table;
    const { client } = house.world.db;
    const { id } = await table.propose();
    const gate = await table.gate('DraftVisit');
    const killed = new Child(
      'test/support/rotation-child.ts',
      house.world.url ?? '',
      house.world.clock.now().toString(),
    );
    await gate.whenWaiting(1);
    await killed.kill();
    await gate.open();
    // Its connection is gone, so that what it was writing is undone; until then this waits.
    const over = { leaseUntil: new Date(Date.UTC(2020, 0)) };
    const run = await client.rotationRun.update({ where: { id }, data: over });
    expect(run).toMatchObject({ state: 'RUNNING', finishedAt: null });
    expect(await client.draftVisit.count({ where: { runId: id } })).toBe(0);
    expect(await client.draftGap.count({ where: { runId: id } })).toBe(0);
    expect(await house.rotation.runDue()).toBe(1);
    expect(await client.rotationRun.findUnique({ where: { id } })).toMatchObject({
      state: 'FINISHED',
    });
    expect(await client.draftVisit.count({ where: { runId: id } })).toBe(2);
    await gate.end();
    await house.close();
  });
});
