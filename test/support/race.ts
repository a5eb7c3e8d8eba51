import { randomUUID } from 'node:crypto';
import { Secrets } from '../../src/identity/secrets.service.ts';
import { Sessions } from '../../src/identity/sessions.service.ts';
import { Audit } from '../../src/platform/audit.service.ts';
import { Clock } from '../../src/platform/clock.ts';
import type { Config } from '../../src/platform/config.ts';
import type { Database } from '../../src/platform/database/database.service.ts';
import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import { Api } from './api.ts';

export const CLIENTS = 64;
const TEAMS = 20;
/** A slot begins every so many hours, so that nobody's places overlap. */
const HOURS_APART = 4;

/** Leaders, teams and a slot with two places for every round, in a programme that runs today. */
export type Course = Readonly<{
  leaderIds: readonly string[];
  slotIds: readonly string[];
  /** The session cookie of somebody of HR, who books on behalf of the leaders. */
  token: string;
}>;

export async function layOut(db: Database, config: Config, rounds: number): Promise<Course> {
  const start = new Clock().now().add({ hours: 24 });
  const today = start.toZonedDateTimeISO('UTC').toPlainDate();
  await db.client.programme.create({
    data: {
      name: 'Races',
      startsOn: dateOnly(today.subtract({ days: 10 })),
      endsOn: dateOnly(today.add({ days: 700 })),
      state: 'PUBLISHED',
      noCouncilBecause: 'An organisation that exists in a test only.',
    },
  });
  const teamIds = await layOutTeams(db);
  const slotIds: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startsAt = start.add({ hours: round * HOURS_APART });
    const { id } = await db.client.slot.create({
      data: {
        teamId: teamIds[round % TEAMS] ?? '',
        startsAt: toDate(startsAt),
        endsAt: toDate(startsAt.add({ hours: HOURS_APART - 1 })),
        places: { create: [{ number: 1 }, { number: 2 }] },
      },
    });
    slotIds.push(id);
  }
  return { ...(await layOutPeople(db, config)), slotIds };
}

async function layOutTeams(db: Database): Promise<string[]> {
  const { id: departmentId } = await db.client.department.create({ data: { name: 'Races' } });
  const { id: siteId } = await db.client.site.create({
    data: { name: 'Races', address: 'Baan 1', timeZone: 'Europe/Amsterdam' },
  });
  const words = { nameNl: 'Race', nameEn: 'Race', bringNl: '', bringEn: '' };
  const { id: visitTypeId } = await db.client.visitType.create({
    data: { code: 'RACE', ...words, questionsNl: [], questionsEn: [] },
  });
  const teams = await db.client.hostTeam.createManyAndReturn({
    data: Array.from({ length: TEAMS }, (_, index) => ({
      name: `Races ${index}`,
      siteId,
      visitTypeId,
      departmentId,
      budgetPerWeek: 50,
    })),
  });
  return teams.map(({ id }) => id);
}

async function layOutPeople(
  db: Database,
  config: Config,
): Promise<Pick<Course, 'leaderIds' | 'token'>> {
  const serviceFrom = new Date('2020-01-01');
  const leaders = await db.client.person.createManyAndReturn({
    data: Array.from({ length: CLIENTS }, (_, index) => ({
      givenName: 'Leider',
      familyName: `${index}`,
      leaderGroup: 'Directie',
      serviceFrom,
    })),
  });
  const hr = await db.client.person.create({
    data: { givenName: 'Hanna', familyName: 'de Roos', serviceFrom },
  });
  const account = await db.client.account.create({
    data: {
      personId: hr.id,
      email: `hanna-${randomUUID()}@races.example`,
      roles: ['HR'],
      createdAt: toDate(new Clock().now()),
    },
  });
  const sessions = new Sessions(db, new Clock(), new Secrets(config), new Audit(db, new Clock()));
  const session = await sessions.open(account.id, 'LOW');
  return { leaderIds: leaders.map(({ id }) => id), token: session?.token ?? '' };
}

export type Tally = { exact: number; full: number; otherwise: string[] };

const book =
  'mutation ($slotId: ID!, $personId: ID!) { bookVisit(slotId: $slotId, personId: $personId) { id } }';

async function outcomeOf(browser: Api, variables: Record<string, string>): Promise<string> {
  const { status, errors } = await browser.send(book, { variables });
  if (status === 200 && !errors) return 'BOOKED';
  return `${status} ${String(errors?.[0]?.extensions['code'])}`;
}

/** All clients want the same slot at once, spread over the given servers; round after round. */
export async function race(
  urls: readonly string[],
  { leaderIds, slotIds, token }: Course,
): Promise<Tally> {
  const browsers = urls.map((url) => new Api(url).withCookie('od-session', token));
  const tally: Tally = { exact: 0, full: 0, otherwise: [] };
  for (const slotId of slotIds) {
    const outcomes = await Promise.all(
      leaderIds.map((personId, index) =>
        outcomeOf(browsers[index % browsers.length] as Api, { slotId, personId }),
      ),
    );
    const booked = outcomes.filter((outcome) => outcome === 'BOOKED').length;
    const full = outcomes.filter((outcome) => outcome === '200 SLOT_FULL').length;
    if (booked === 2) tally.exact += 1;
    tally.full += full;
    const rest = outcomes.filter((one) => one !== 'BOOKED' && one !== '200 SLOT_FULL');
    tally.otherwise.push(...rest);
  }
  return tally;
}

/** Slots in which the database itself counts another number of visits than two. */
export async function miscounted(db: Database): Promise<number> {
  const rows = await db.client.visit.groupBy({
    by: ['slotId'],
    where: { state: 'CONFIRMED' },
    _count: true,
  });
  return rows.filter(({ _count }) => _count !== 2).length;
}

export const says = (tally: Tally, wrong: number, rounds: number): string =>
  `${tally.exact} of ${rounds} exact, ${tally.full} × SLOT_FULL, ` +
  `${tally.otherwise.length} otherwise${tally.otherwise.length > 0 ? ` (${tally.otherwise[0]})` : ''}, ` +
  `${wrong} miscounted in the database`;

export const isExact = (tally: Tally, wrong: number, rounds: number): boolean =>
  tally.exact === rounds &&
  tally.full === rounds * (CLIENTS - 2) &&
  tally.otherwise.length === 0 &&
  wrong === 0;
