import { Database } from '../../src/platform/database/database.service.ts';
import { ReflectionsService } from '../../src/reflections/reflections.service.ts';
import { publicFields } from '../api/permissions.ts';
import { audited, documentFor, fieldsOf } from '../support/acting.ts';
import type { AuditedAct } from '../support/acting.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { freshDatabase } from '../support/database.ts';
import type { FreshDatabase } from '../support/database.ts';
import { Asking } from '../support/permissions.ts';
import { permissionWorld } from '../support/permission-world.ts';
import type { PermissionWorld, RoleName } from '../support/permission-world.ts';
import { judgeRows, record, scale } from '../support/proof.ts';

judgeRows();

/**
 * What somebody does to the own account alone, and the help that anybody may offer: never for a leader.
 */
const OWN: readonly string[] = [
  'mutation.joinPromise',
  'mutation.endOtherSessions',
  'mutation.chooseLanguage',
  'mutation.makeOwnFeed',
];
const SECRET = 'zeldzaamwoord';
const roles = ['ASSISTANT', 'FORMER'] as const;

describe('acting for others', () => {
  let app: AppUnderTest;
  let database: FreshDatabase;
  let world: PermissionWorld;
  let asking: Asking;
  let traces: string[];

  beforeAll(async () => {
    database = await freshDatabase();
    app = await startApp({ databaseUrl: database.url });
    world = await permissionWorld(app);
    asking = new Asking(app);
    traces = await reflected();
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const actorOf = (role: RoleName) => {
    const actor = world.actors[role];
    if (actor === null) throw new Error(`${role} is nobody.`);
    return actor;
  };

  /** The leader looks back; what may lead to it: the words, the ids, and the point they shared. */
  async function reflected(): Promise<string[]> {
    const reflections = app.nest.get(ReflectionsService, { strict: false });
    const words = [SECRET, `${SECRET} twee`, `${SECRET} drie`];
    await reflections.submitReflection(actorOf('LEADER'), world.near['over'] ?? '', words);
    const { client } = app.nest.get(Database, { strict: false });
    const rows = await client.reflection.findMany({
      where: { authorId: actorOf('LEADER').personId },
      include: { entries: true },
    });
    return [
      SECRET,
      '"reflected":true',
      ...rows.flatMap(({ id, entries }) => [
        id,
        ...entries.map(({ sealed }) => Buffer.from(sealed).toString('base64')),
      ]),
    ];
  }

  const tracesIn = (data: unknown): string[] => {
    const text = JSON.stringify(data ?? null);
    return traces.filter((trace) => text.includes(trace));
  };

  /** Whoever holds a link acts without a name; an assistant acts with both; nobody else acts at all. */
  const recordOf = (act: AuditedAct, role: RoleName, name: string) => {
    if (publicFields.includes(name) && act.actorId === null) return 'link';
    if (OWN.includes(name) && act.onBehalfOf === null) return 'own';
    const isBoth =
      act.onBehalfOf === world.near['person'] && act.actorId === actorOf(role).personId;
    return isBoth && role === 'ASSISTANT' ? 'both' : 'wrong';
  };

  it('S6 shows no assistant a reflection, whatever they send, and puts both on record', async () => {
    const { schema } = asking;
    const all = [
      ...fieldsOf(schema.getQueryType()).map((field) => ['query', field] as const),
      ...fieldsOf(schema.getMutationType()).map((field) => ['mutation', field] as const),
    ];
    const readable: string[] = [];
    const unrecorded: string[] = [];
    const recorded: string[] = [];
    let sent = 0;
    const corners = scale({ full: 2, reduced: 1 });
    for (const role of roles) {
      for (const [operation, field] of all) {
        for (const objects of [world.near, world.far].slice(0, corners)) {
          const document = documentFor(operation, field, objects);
          const { data, acts } = await audited(app, asking, actorOf(role), document);
          sent += 1;
          if (tracesIn(data).length > 0) readable.push(`${role} ${field.name}`);
          const name = `${operation}.${field.name}`;
          const kinds = acts.map((act) => recordOf(act, role, name));
          recorded.push(...kinds.filter((kind) => kind === 'both').map(() => field.name));
          unrecorded.push(...kinds.filter((kind) => kind === 'wrong').map(() => name));
        }
      }
    }
    const verbs = [...new Set(recorded)].sort();
    record({
      id: 'S6',
      what: 'assistant and former assistant × every query and mutation × near and far',
      must: '0 reflections readable; every act with actor and on behalf of',
      measured:
        `${sent} documents, ${readable.length} readable; ${recorded.length} acts recorded with both ` +
        `(${verbs.join(', ')}), ${unrecorded.length} not ${[...readable, ...unrecorded].join(' ')}`,
      ok: readable.length === 0 && unrecorded.length === 0,
    });
    expect(verbs).toEqual([
      'acceptVisit',
      'answerExchange',
      'bookVisit',
      'cancelVisit',
      'declineVisit',
      'leaveWaitlist',
      'postponeVisit',
      'removeCalendar',
      'revokeDelegation',
      'withdrawExchange',
    ]);
  }, 180_000);

  it('S6 would find a reflection, for the leader is told that there is one', async () => {
    const field = fieldsOf(asking.schema.getQueryType()).find(({ name }) => name === 'visit');
    if (field === undefined) throw new Error('There is no query for a visit.');
    const document = documentFor('query', field, {
      ...world.near,
      visit: world.near['over'] ?? '',
    });
    const seen = await asking.ask(actorOf('LEADER'), document);
    expect(tracesIn(seen.data)).toEqual(['"reflected":true']);
    expect(tracesIn((await asking.ask(actorOf('ASSISTANT'), document)).data)).toEqual([]);
  });
});
