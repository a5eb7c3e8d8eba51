import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/platform/actor.ts';
import { GoalsService } from '../../src/programmes/goals.service.ts';
import { ThemesService } from '../../src/programmes/themes.service.ts';
import { BoardsService } from '../../src/promises/boards.service.ts';
import { ConfirmationMarks } from '../../src/promises/confirmation-marks.service.ts';
import { ConfirmationsService } from '../../src/promises/confirmations.service.ts';
import { MergingService } from '../../src/promises/merging.service.ts';
import { PointReading } from '../../src/promises/point-reading.service.ts';
import { PointsService } from '../../src/promises/points.service.ts';
import { PromisesModule } from '../../src/promises/promises.module.ts';
import { PromisesService } from '../../src/promises/promises.service.ts';
import type { Point } from '../../src/promises/rules/point.ts';
import { SignalsService } from '../../src/promises/signals.service.ts';
import { TriageService } from '../../src/promises/triage.service.ts';
import { openRooms } from './rooms.ts';
import { programmeOf, visitOf } from './visited.ts';
import { World } from './world.ts';

export const LATE = 'Klanten horen pas in de ochtend hoe laat de monteur komt.';

type Heard = Partial<Readonly<{ text: string; state: 'DONE' | 'CONFIRMED' }>>;

const desksOf = (desk: Awaited<ReturnType<typeof openRooms>>) => ({
  themes: desk(ThemesService),
  goals: desk(GoalsService),
  points: desk(PointsService),
  promises: desk(PromisesService),
  reading: desk(PointReading),
  triage: desk(TriageService),
  merging: desk(MergingService),
  asking: desk(ConfirmationsService),
  marks: desk(ConfirmationMarks),
  boards: desk(BoardsService),
  signals: desk(SignalsService),
});

/** A programme year, HR, one theme, and points that leaders share about teams. */
export class Raised {
  private visits = 0;

  private constructor(
    readonly world: World,
    readonly desks: ReturnType<typeof desksOf>,
    readonly programmeId: string,
    readonly hr: Actor,
    readonly themeId: string,
  ) {}

  static async open(): Promise<Raised> {
    const world = await World.open();
    world.clock.set('2026-11-02T12:00:00Z');
    const desks = desksOf(await openRooms(world, [PromisesModule]));
    const hr = await accountIn(world, 'Hanna', 'HR');
    const theme = await desks.themes.addTheme(hr, { nameNl: 'Tijdvak', nameEn: 'Time slot' });
    return new Raised(world, desks, await programmeOf(world), hr, theme.id);
  }

  account(name: string): Promise<Actor> {
    return accountIn(this.world, name);
  }

  team(siteId?: string): Promise<string> {
    const name = `Team ${randomUUID().slice(0, 8)}`;
    return this.world.team(name, siteId ? { siteId } : {});
  }

  /** Shared after a visit at an hour of its own, for nobody is in two places. */
  async heard(
    teamId: string,
    leader: Actor,
    { text = LATE, state = 'DONE' }: Heard = {},
  ): Promise<Point> {
    const visitId = await this.visit(teamId, leader, state);
    return this.desks.points.sharePoint(leader, visitId, {
      ...{ kind: 'IN_THE_CUSTOMERS_WAY', text, quickWin: false, keep: false },
      themeId: this.themeId,
    });
  }

  visit(teamId: string, { personId }: Actor, state: 'DONE' | 'CONFIRMED'): Promise<string> {
    this.visits += 1;
    const begin = Date.UTC(2026, 8, 1) + this.visits * 3_600_000;
    const times = { startsAt: new Date(begin), endsAt: new Date(begin + 1_800_000) };
    const where = { programmeId: this.programmeId, personId, teamId, startsAt: null };
    return visitOf(this.world, where, { state, ...times });
  }
}

async function accountIn(world: World, name: string, ...roles: 'HR'[]): Promise<Actor> {
  const actor = await world.actor(name, ...roles);
  const createdAt = new Date('2020-01-01T00:00:00Z');
  const email = `${randomUUID()}@example.org`;
  const { personId } = actor;
  await world.db.client.account.create({ data: { personId, email, roles, createdAt } });
  return actor;
}
