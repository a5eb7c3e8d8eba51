import { graphql } from 'graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Actor } from '../../src/platform/actor.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import { Refusal } from '../../src/refusals.ts';
import type { AppUnderTest } from './app.ts';
import { call, NONE, selection } from './documents.ts';
import type { Objects } from './permission-surroundings.ts';

/** Which of the objects an argument called `id` or `token` speaks of; other arguments go by their name. */
const idOf: Readonly<Record<string, string>> = {
  person: 'person',
  programme: 'programme',
  publishProgramme: 'programme',
  describeVisitType: 'visitType',
  team: 'team',
  visit: 'visit',
  acceptVisit: 'proposed',
  declineVisit: 'proposed',
  agreeToVisit: 'visit',
  cancelVisit: 'visit',
  postponeVisit: 'visit',
  confirmItHappened: 'over',
  reportMissed: 'over',
  claimVisit: 'visit',
  giveBackVisit: 'visit',
  arrangeHost: 'visit',
  askStandIn: 'visit',
  askSwap: 'visit',
  announceLate: 'visit',
  undoChange: 'done',
  contestMissed: 'missed',
  decideContest: 'contested',
  answerExchange: 'exchange',
  withdrawExchange: 'exchange',
  leaveWaitlist: 'entry',
  rotationRun: 'run',
  publishRotation: 'run',
  editReadinessItem: 'readinessItem',
  answerPromise: 'promise',
  renameTheme: 'theme',
  retireTheme: 'theme',
  renameCoreValue: 'coreValue',
  removeCoreValue: 'coreValue',
  editCustomerGoal: 'goal',
  triagePoint: 'point',
  mergePoint: 'point',
  unmergePoint: 'point',
  answerThanks: 'thanks',
  declineSlotRequest: 'slotRequest',
  deleteNote: 'note',
  removeCalendar: 'calendar',
  removePasskey: 'passkey',
  prepareVouching: 'passkey',
  vouchByPasskey: 'passkey',
  endSession: 'session',
};
const tokenOf: Readonly<Record<string, string>> = {
  invitation: 'invitationToken',
  answerInvitation: 'invitationToken',
  lookBack: 'lookBackToken',
  submitReflectionByLink: 'lookBackToken',
  saveDraftByLink: 'lookBackToken',
  saveNoteByLink: 'lookBackToken',
  expectByLink: 'invitationToken',
  sharePointByLink: 'lookBackToken',
  boardByLink: 'boardToken',
  checkTextByLink: 'lookBackToken',
  giveThanksByLink: 'lookBackToken',
  takeBackThanksByLink: 'doneToken',
  thanksByCard: 'doneCardToken',
  answerThanksByCard: 'doneCardToken',
  confirmationPage: 'noticedToken',
  confirmAnswerByLink: 'noticedToken',
  mirrorPage: 'mirrorToken',
  answerMirror: 'mirrorToken',
  hostCard: 'hostCardToken',
  giveBackByCard: 'hostCardToken',
  signReadinessByLink: 'ownInvitationToken',
  dayCardByLink: 'dayCardToken',
  countCustomerDeclinedByLink: 'dayCardToken',
  takeBackCustomerDeclinedByLink: 'dayCardToken',
  unsubscribePage: 'unsubscribeToken',
  switchMessagesByLink: 'unsubscribeToken',
};

/** The visit that has ended, for what is done after it. */
const visitIdOf: Readonly<Record<string, string>> = {
  submitReflection: 'over',
  saveDraft: 'over',
  ownWords: 'over',
  expectByLink: 'proposed',
  sharePoint: 'over',
  giveThanks: 'over',
  takeBackThanks: 'done',
  messagesAbout: 'visit',
  visitHistory: 'done',
};

type Given = Record<string, string | undefined>;

/** What else a field needs to find something, or to be let through. */
const more: Readonly<Record<string, (objects: Objects) => Given>> = {
  slots: () => ({ from: '2026-11-01', until: '2026-12-31' }),
  answerInvitation: ({ proposed }) => ({ accept: proposed, decline: NONE }),
  removeTeamMember: ({ member }) => ({ personId: member }),
  visitsWithinClosure: () => ({ from: '2026-11-01', until: '2026-12-31', weekdays: NONE }),
  visits: () => ({ slotId: undefined }),
  checkText: () => ({ text: '06-12345678' }),
  checkTextByLink: () => ({ text: '06-12345678' }),
  hosted: () => ({ year: '2026' }),
  prepareVouching: () => ({ byCode: 'true' }),
  addExemption: () => ({ from: '2027-02-01', until: '2027-02-28' }),
  mergePoint: ({ point }) => ({ intoId: point }),
  addCustomerGoal: ({ coreValue }) => ({ coreValueId: coreValue }),
  editCustomerGoal: ({ coreValue }) => ({ coreValueId: coreValue }),
  cancelVisit: () => ({ side: 'VISITOR' }),
  handOverCandidates: () => ({ search: 'e' }),
};

/** The arguments that name objects of a corner. */
export function given(field: string, objects: Objects): Record<string, string> {
  const named: Record<string, string | undefined> = {
    id: objects[idOf[field] ?? ''],
    token: objects[tokenOf[field] ?? ''],
    visitId: objects[visitIdOf[field] ?? 'visit'],
    promiseId: objects['promise'],
    answerId: objects['answer'],
    toId: objects['assistant'],
    teamId: objects['team'],
    slotId: objects['slot'],
    personId: objects['person'],
    ownerId: objects['person'],
    otherId: objects['proposed'],
    principalId: objects['person'],
    assistantId: objects['assistant'],
    programmeId: objects['programme'],
    departmentId: objects['department'],
    visitTypeId: objects['visitType'],
    siteId: objects['site'],
    closedPeriodId: objects['closedPeriod'],
    schoolHolidayId: objects['schoolHoliday'],
    teamIds: objects['team'],
    exemptionId: objects['exemption'],
    personIds: objects['person'],
    successorId: objects['assistant'],
    messageId: objects['dead'],
    itemId: objects['readinessItem'],
    visitTypeIds: objects['visitType'],
    ...more[field]?.(objects),
  };
  return Object.fromEntries(
    Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

const closedDoors = new Set(['SIGN_IN_FIRST', 'NOT_ALLOWED', 'NOT_FOUND', 'LINK_INVALID']);
class Undone extends Error {}

export type Seen = Readonly<{ data: unknown; code: string | null }>;

/** Asks as somebody, through guards and interceptors, and undoes whatever it did. */
export class Asking {
  readonly schema: GraphQLSchema;
  private readonly db: Database;

  constructor(app: AppUnderTest) {
    this.schema = app.nest.get(GraphQLSchemaHost, { strict: false }).schema;
    this.db = app.nest.get(Database, { strict: false });
  }

  async ask(actor: Actor | null, source: string): Promise<Seen> {
    let seen: Seen = { data: null, code: 'NOT_ASKED' };
    const asking = this.db.transaction(async () => {
      const contextValue = {
        req: { actor, headers: {} },
        res: {
          cookie: () => undefined,
          clearCookie: () => undefined,
          append: () => undefined,
          setHeader: () => undefined,
        },
        loaders: new Map(),
      };
      const { data, errors } = await graphql({ schema: this.schema, source, contextValue });
      const refused = errors?.find(
        ({ originalError }) => originalError instanceof Refusal,
      )?.originalError;
      const code =
        refused instanceof Refusal ? refused.code : errors ? String(errors[0]?.message) : null;
      seen = { data, code };
      throw new Undone();
    });
    await asking.catch((error: unknown) => {
      if (!(error instanceof Undone) && !(error instanceof Refusal)) throw error;
    });
    return seen;
  }

  /** Whether the door opened: anything but being told that this is not there or not yours. */
  async opens(
    actor: Actor | null,
    operation: string,
    field: GraphQLField<unknown, unknown>,
    objects: Objects,
  ): Promise<boolean> {
    const { data, code } = await this.ask(
      actor,
      `${operation} { ${call(field, given(field.name, objects))}${selection(field.type)} }`,
    );
    if (code !== null) return !closedDoors.has(code);
    const answer = (data as Record<string, unknown>)[field.name];
    return answer !== null && !(Array.isArray(answer) && answer.length === 0);
  }

  /** The fields out of which a value comes, asked for together along a path such as `team(id: "…") { closedPeriods`. */
  async shown(
    actor: Actor | null,
    path: string,
    fields: readonly GraphQLField<unknown, unknown>[],
    objects: Objects,
  ): Promise<ReadonlySet<string>> {
    // The braces of input objects close again within the path.
    const depth = path.split('{').length - path.split('}').length + 1;
    const [, root = 'query', way = ''] = /^(mutation )?(.*)$/s.exec(path) ?? [];
    const asked = fields.map(
      (field) => call(field, given(field.name, objects)) + selection(field.type),
    );
    const source = `${root} { ${way} { ${asked.join(' ')} ${'}'.repeat(depth + 1)}`;
    const rows = rowsAt((await this.ask(actor, source)).data, depth);
    const names = fields.map(({ name }) => name);
    return new Set(
      names.filter((name) => rows.some((row) => leaves(row[name]).some((leaf) => leaf !== null))),
    );
  }
}

type AnswerRow = Readonly<Record<string, unknown>>;

/** The objects that lie so many fields deep in an answer, through lists. */
function rowsAt(value: unknown, depth: number): AnswerRow[] {
  if (Array.isArray(value)) return value.flatMap((item) => rowsAt(item, depth));
  if (value === null || typeof value !== 'object') return [];
  if (depth === 0) return [value as AnswerRow];
  return Object.values(value).flatMap((inner) => rowsAt(inner, depth - 1));
}

/** Everything at the ends of an answer. */
function leaves(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(leaves);
  return value === undefined ? [] : [value];
}
