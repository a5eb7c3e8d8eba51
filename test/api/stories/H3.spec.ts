import { RotationService } from '../../../src/rotation/rotation.service.ts';
import { signedIn } from '../../support/api.ts';
import type { Api } from '../../support/api.ts';
import { startApp } from '../../support/app.ts';
import type { AppUnderTest } from '../../support/app.ts';
import { Visiting } from '../../support/visiting.ts';
import { at } from '../../support/world.ts';

type Draft = Readonly<{
  visits: readonly Readonly<{
    person: { name: string };
    slot: { startsAt: string; team: { name: string } };
    reasons: { code: string; sentence: string }[];
  }>[];
}>;

const LEADERS = 8;
/** Everybody went to the first two in the past year, nobody to the others, and never in a weekend. */
const TEAMS = ['Zwolle', 'Almere', 'Venlo', 'Goes', 'Emmen', 'Breda'];
const LEFT_OUT = TEAMS.slice(2);
const read = `query ($id: ID!) { rotationRun(id: $id) { visits {
  person { name } slot { startsAt team { name } } reasons { code sentence } } } }`;

describe('H3 “They all go to the nice team next door.”', () => {
  let house: Visiting;
  let app: AppUnderTest;
  let hr: Api;
  let draft: Draft;
  let lastYearId: string;
  const teamIds: string[] = [];

  beforeAll(async () => {
    house = await Visiting.open();
    house.now('2025-12-01T09:00:00Z');
    const days = { startsOn: new Date('2025-01-01'), endsOn: new Date('2025-12-31') };
    const data = { name: '2025', ...days };
    lastYearId = (await house.world.db.client.programme.create({ data })).id;
    for (const name of TEAMS) {
      const departmentId = await house.world.department(`Afdeling ${name}`);
      teamIds.push(await house.world.team(name, { departmentId }));
    }
    // The first leader belongs to the department of the first team.
    for (let index = 0; index < LEADERS; index += 1) {
      const department = index === 0 ? 'Afdeling Zwolle' : `Staf ${index}`;
      await pastVisits(await house.leader(`Leider ${index}`, department), index);
    }
    for (const teamId of teamIds) await openYear(teamId);
    await house.account(await house.world.actor('Hanna'), 'hanna@acme.example', 'HR');
    app = await startApp({ databaseUrl: house.world.url ?? '', clock: house.world.clock });
    hr = await signedIn(app, 'hanna@acme.example');
    const { proposeRotation } = await hr.ask<{ proposeRotation: { id: string } }>(
      `mutation ($programmeId: ID!) { proposeRotation(programmeId: $programmeId,
        from: "2026-01-01", until: "2026-12-31", seed: 7) { id } }`,
      { programmeId: house.programmeId },
    );
    await app.nest.get(RotationService, { strict: false }).runDue();
    const { id } = proposeRotation;
    draft = (await hr.ask<{ rotationRun: Draft }>(read, { id })).rotationRun;
  });

  afterAll(async () => {
    await app.close();
    await house.close();
  });

  async function pastVisits({ personId }: { personId: string }, index: number): Promise<void> {
    const teamId = teamIds[1 - (index % 2)] ?? '';
    const startsAt = `2025-10-${String(6 + (index % 5)).padStart(2, '0')}T08:00:00Z`;
    const team = await house.world.db.client.hostTeam.findUniqueOrThrow({ where: { id: teamId } });
    await house.world.db.client.visit.create({
      data: {
        programmeId: lastYearId,
        personId,
        teamId,
        visitTypeId: team.visitTypeId,
        startsAt,
        endsAt: startsAt.replace('T08', 'T11'),
        state: 'DONE',
        changedAt: startsAt,
      },
    });
  }

  /** Every week of the year one slot on a Tuesday, and one on a Saturday. */
  async function openYear(teamId: string): Promise<void> {
    for (let week = 0; week < 50; week += 1) {
      const tuesday = at('2026-01-06T09:00:00Z').add({ hours: 24 * 7 * week });
      await house.slot({ teamId, startsAt: tuesday.toString() });
      if (week % 4 > 0) continue;
      await house.slot({ teamId, startsAt: tuesday.add({ hours: 24 * 4 }).toString() });
    }
  }

  const isWeekend = (moment: string) => new Date(moment).getUTCDay() === 6;
  const among = (team: string, weekend: boolean) =>
    draft.visits.filter(
      ({ slot }) => slot.team.name === team && isWeekend(slot.startsAt) === weekend,
    );

  it('opens every door that was shut: teams nobody visited, and their weekends', () => {
    expect(draft.visits).toHaveLength(LEADERS * 4);
    for (const team of LEFT_OUT) expect(among(team, false).length).toBeGreaterThan(0);
    for (const team of TEAMS) expect(among(team, true).length).toBeGreaterThan(0);
  });

  it('goes to teams that were left out more often than to those everybody went to', () => {
    const load = (team: string) =>
      draft.visits.filter(({ slot }) => slot.team.name === team).length;
    const known = Math.max(load('Zwolle'), load('Almere'));
    const others = LEFT_OUT.map(load).reduce((sum, count) => sum + count);
    expect(others / LEFT_OUT.length).toBeGreaterThan(known);
  });

  it('sends nobody to a team of the own department, and says why in words', () => {
    const own = draft.visits.filter(({ person }) => person.name.startsWith('Leider 0'));
    expect(own.map(({ slot }) => slot.team.name)).not.toContain('Zwolle');
    const told = draft.visits.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(told).toContain('SHIFT_SELDOM_SEEN');
    expect(told).toContain('TEAM_SELDOM_VISITED');
    for (const { reasons } of draft.visits) expect(reasons.length).toBeGreaterThanOrEqual(2);
  });
});
