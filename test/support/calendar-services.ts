import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** UTC, such as `2026-09-02T09:00`. */
type Entry = Readonly<{ from: string; until: string; status?: string }>;
type Say = Readonly<{ status: number; retryAfter?: string; body?: object }>;
type Question = Readonly<{ addresses: readonly string[]; from: number; until: number }>;
type Told = Readonly<{ status: number; body: object; retryAfter?: string }>;

export type CalendarServices = Readonly<{
  url: string;
  /** What stands in whose calendar; whoever is not named here is unknown. */
  calendars: Map<string, readonly Entry[]>;
  /** A code of the service for one person, instead of an answer. */
  troubles: Map<string, string>;
  /** Well-formed questions that were answered, in order. */
  questions: Question[];
  /** Answers to the next questions, instead of what they ask for. */
  next: Say[];
  close(): Promise<void>;
}>;

const instant = (text: string): number => Temporal.Instant.from(`${text}Z`).epochMilliseconds;
const DAY = 86_400_000;
const error = (status: number, code: string): Told => ({ status, body: { error: { code } } });

/**
 * Both calendar services on loopback, as their documentation describes them:
 * learn.microsoft.com/graph/api/calendar-getschedule with "Limits and error conditions", and
 * developers.google.com/workspace/calendar/api/v3/reference/freebusy/query with "Handle API errors".
 * A token is good when the token server says so.
 */
export async function startCalendarServices(
  isGood: (token: string) => Promise<boolean>,
): Promise<CalendarServices> {
  const state = {
    calendars: new Map<string, readonly Entry[]>(),
    troubles: new Map<string, string>(),
    questions: [] as Question[],
    next: [] as Say[],
  };
  const answer = async (request: IncomingMessage): Promise<Told> => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!(await isGood(token))) return error(401, 'InvalidAuthenticationToken');
    const told = state.next.shift();
    if (told) return { body: { error: { code: 'Busy' } }, ...told };
    if (request.method !== 'POST') return error(405, 'MethodNotAllowed');
    return route(request.url ?? '', await bodyOf(request), state);
  };
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body, retryAfter }) => {
      const retry = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
      response.writeHead(status, { 'content-type': 'application/json', ...retry });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    ...state,
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

type State = Pick<CalendarServices, 'calendars' | 'troubles' | 'questions'>;

function route(url: string, body: unknown, state: State): Told {
  const mailbox = /^\/v1\.0\/users\/([^/]+)\/calendar\/getSchedule$/.exec(url)?.[1];
  if (mailbox !== undefined) return schedule(decodeURIComponent(mailbox), body, state);
  return url === '/calendar/v3/freeBusy' ? freeBusy(body, state) : error(404, 'NotFound');
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

const within = (entries: readonly Entry[], { from, until }: Question): Entry[] =>
  entries.filter((entry) => instant(entry.from) < until && from < instant(entry.until));

const utc = z.object({
  dateTime: z.string().regex(/^[\d-]{10}T[\d:]{8}$/),
  timeZone: z.literal('UTC'),
});
const getSchedule = z.object({
  schedules: z.array(z.email()).min(1),
  startTime: utc,
  endTime: utc,
  availabilityViewInterval: z.int().min(5).max(1440),
});

function schedule(mailbox: string, body: unknown, state: State): Told {
  const asked = getSchedule.safeParse(body);
  if (!asked.success) return error(400, 'ErrorInvalidRequest');
  const { schedules: addresses, startTime, endTime } = asked.data;
  const question = {
    addresses,
    from: instant(startTime.dateTime),
    until: instant(endTime.dateTime),
  };
  if (addresses.length > 20) return error(400, 'ErrorInvalidParameter');
  if (question.until - question.from > 62 * DAY) return error(400, 'ErrorTimeIntervalTooBig');
  if (!state.calendars.has(mailbox)) return error(404, 'ErrorInvalidUser');
  state.questions.push(question);
  return { status: 200, body: { value: addresses.map((id) => scheduleOf(id, question, state)) } };
}

function scheduleOf(scheduleId: string, question: Question, state: State): object {
  const known = state.calendars.get(scheduleId);
  const trouble = known ? state.troubles.get(scheduleId) : 'ErrorMailRecipientNotFound';
  const entries = within(known ?? [], question);
  const responseCode = trouble ?? (entries.length > 1_000 ? '5006' : null);
  if (responseCode !== null) return { scheduleId, error: { message: 'No.', responseCode } };
  return {
    scheduleId,
    availabilityView: '0',
    scheduleItems: entries.map(({ from, until, status = 'busy' }) => ({
      isPrivate: false,
      status,
      subject: 'Reorganisatie',
      location: 'Boardroom',
      start: { dateTime: `${from}:00.0000000`, timeZone: 'UTC' },
      end: { dateTime: `${until}:00.0000000`, timeZone: 'UTC' },
    })),
    workingHours: { daysOfWeek: ['monday'], timeZone: { name: 'W. Europe Standard Time' } },
  };
}

const query = z.object({
  timeMin: z.iso.datetime(),
  timeMax: z.iso.datetime(),
  calendarExpansionMax: z.int().max(50),
  items: z.array(z.object({ id: z.string() })),
});

function freeBusy(body: unknown, state: State): Told {
  const asked = query.safeParse(body);
  if (!asked.success) return googleError(400, 'required');
  const { timeMin, timeMax, items } = asked.data;
  const [from, until] = [timeMin, timeMax].map(
    (text) => Temporal.Instant.from(text).epochMilliseconds,
  );
  const question = { addresses: items.map(({ id }) => id), from: from ?? 0, until: until ?? 0 };
  if (question.until - question.from > 90 * DAY) return googleError(400, 'timeRangeTooLong');
  state.questions.push(question);
  const calendars = items.map(({ id }) => [id, calendarOf(id, question, state)]);
  const body200 = {
    kind: 'calendar#freeBusy',
    timeMin,
    timeMax,
    calendars: Object.fromEntries(calendars) as object,
  };
  return { status: 200, body: body200 };
}

const googleError = (status: number, reason: string): Told => ({
  status,
  body: { error: { errors: [{ domain: 'usageLimits', reason }], code: status } },
});

function calendarOf(id: string, question: Question, state: State): object {
  const known = state.calendars.get(id);
  const many = question.addresses.length > 50 ? 'tooManyCalendarsRequested' : undefined;
  const reason = many ?? (known ? state.troubles.get(id) : 'notFound');
  if (reason) return { errors: [{ domain: 'global', reason }], busy: [] };
  const busy = within(known ?? [], question).map((entry) => ({
    start: `${entry.from}:00Z`,
    end: `${entry.until}:00+00:00`,
  }));
  return { busy };
}
