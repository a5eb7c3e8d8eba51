import { Temporal } from 'temporal-polyfill';
import { testConfig } from './app.ts';
import type { Database } from '../../src/platform/database/database.service.ts';
import { toDate } from '../../src/platform/database/dates.ts';
import { CalendarsSecrets } from '../../src/people/calendars-secrets.service.ts';
import type { Links } from '../../src/platform/links.ts';
import { boardOf } from './permission-boards.ts';

/** Ids and tokens of one leader's visit to one team, and of everything around it. */
export type Objects = Readonly<Record<string, string>>;

const moment = (text: string): Date => toDate(Temporal.Instant.from(text));

/** The leader changed the visit a moment ago, and may take that back. */
export const nothingChanged = (by: string) => ({
  by,
  state: 'DONE',
  declineCause: null,
  cancelSide: null,
  slotId: null,
  placeNumber: null,
  startsAt: null,
  endsAt: null,
  answerBy: null,
  confirmedAt: null,
  teamAgreedAt: null,
});

type Sides = Readonly<{ leaderId: string; memberId: string; objects: Objects }>;

/** Hosts, lateness, a waiting list and a question to a colleague, around one leader's visits. */
export async function surroundings(
  { client }: Database,
  links: Links,
  {
    leaderId,
    memberId,
    objects: { done = '', over = '', visit = '', proposed = '', full = '' },
  }: Sides,
): Promise<Objects> {
  const claimedAt = moment('2026-09-02T08:00:00Z');
  const hosting = { personId: memberId, claimedAt };
  const received = await client.hostClaim.create({ data: { ...hosting, visitId: done } });
  const claim = await client.hostClaim.create({ data: { ...hosting, visitId: visit } });
  await client.lateNotice.create({ data: { visitId: done, minutes: 10, announcedAt: claimedAt } });
  await client.auditEntry.create({
    data: {
      at: claimedAt,
      actorId: memberId,
      onBehalfOf: leaderId,
      action: 'confirmItHappened',
      subjectType: 'Visit',
      subjectId: done,
      changes: { state: ['CONFIRMED', 'DONE'] },
    },
  });
  const { teamId } = await client.visit.findUniqueOrThrow({ where: { id: done } });
  const thanks = await client.thanks.create({
    data: {
      ...{ visitId: done, teamId, authorId: leaderId, toId: memberId },
      ...{ text: 'Dank je wel.', givenAt: moment('2026-10-01T07:59:55Z') },
    },
  });
  const entry = await client.waitlistEntry.create({
    data: { slotId: full, personId: leaderId, joinedAt: claimedAt },
  });
  const exchange = await client.exchange.create({
    data: {
      visitId: visit,
      otherVisitId: proposed,
      personId: leaderId,
      askedAt: claimedAt,
      answerBy: moment('2026-11-01T08:00:00Z'),
    },
  });
  const [hostCardToken, doneCardToken] = [
    links.sign('host-card', claim.id),
    links.sign('host-card', received.id),
  ];
  const board = { team: teamId, over, leaderId, memberId };
  const boardToken = await boardOf({ client }, links, board);
  const cards = { hostCardToken, doneCardToken, boardToken };
  return { entry: entry.id, exchange: exchange.id, thanks: thanks.id, ...cards };
}

/** Days off, a calendar, a number and who comes after, so that no such field is empty. */
export async function personal(
  { client }: Database,
  personId: string,
  successorId: string,
): Promise<Objects> {
  const { id } = await client.exemption.create({
    data: { personId, from: moment('2025-03-01T00:00:00Z'), until: moment('2025-03-31T00:00:00Z') },
  });
  await client.departmentMembership.updateMany({
    where: { personId },
    data: { until: moment('2030-12-31T00:00:00Z') },
  });
  const data = { successorId, personnelNumber: personId.slice(0, 8) + personId.slice(-4) };
  const { email } = await client.person.update({ where: { id: personId }, data });
  const since = moment('2026-09-20T08:00:00Z');
  await client.failingAddress.create({
    data: { personId, address: email ?? '', status: '5.1.1', since },
  });
  const sealedAddress = new CalendarsSecrets(testConfig()).seal(personId, 'https://agenda.test/x');
  const read = {
    addedAt: moment('2026-09-01T08:00:00Z'),
    nextReadAt: moment('2026-09-02T08:00:00Z'),
  };
  const calendar = await client.calendar.create({
    data: {
      personId,
      kind: 'ADDRESS',
      sealedAddress,
      ...read,
      readAt: read.addedAt,
      trouble: 'NOT_READ',
    },
  });
  return { exemption: id, calendar: calendar.id };
}

/** A look-back, a shared point, and a promise that was answered "busy". */
export async function heard(
  { client }: Database,
  teamId: string,
  visitId: string,
  authorId: string,
): Promise<Objects> {
  await client.reflection.create({
    data: { visitId, authorId, submittedAt: moment('2026-09-10T12:00:00Z'), late: false },
  });
  const names = { nameNl: `Thema ${visitId}`, nameEn: 'x' };
  const theme = await client.theme.create({ data: names });
  const value = await client.coreValue.create({ data: names });
  const goal = await client.customerGoal.create({
    data: { ...names, coreValueId: value.id, from: moment('2026-01-01T00:00:00Z') },
  });
  const point = await client.point.create({
    data: {
      teamId,
      visitId,
      authorId,
      themeId: theme.id,
      goalId: goal.id,
      kind: 'IDEA',
      text: 'Een idee',
      raisedOn: moment('2026-09-10T00:00:00Z'),
    },
  });
  const promise = await client.promise.create({
    data: { pointId: point.id, ownerId: authorId, replyBy: moment('2026-09-24T00:00:00Z') },
  });
  await client.promiseAnswer.create({
    data: {
      promiseId: promise.id,
      kind: 'BUSY',
      busyUntil: moment('2026-12-01T00:00:00Z'),
      answeredAt: moment('2026-09-12T08:00:00Z'),
      answeredBy: authorId,
    },
  });
  const chosen = { theme: theme.id, coreValue: value.id, goal: goal.id };
  return { promise: promise.id, point: point.id, ...chosen };
}

/** Made and read before; its address opens nothing, because nobody knows what was hashed. */
export const feed = (of: string) => ({
  tokenHash: `nobody knows ${of}`,
  locale: 'nl' as const,
  createdAt: new Date('2026-09-01T08:00:00Z'),
  usedOn: new Date('2026-09-20T00:00:00Z'),
});

/** A feed of the leader's own visits, and one of the team's. */
export async function feedsOf(
  { client }: Database,
  { leaderId, leadId, teamId }: Readonly<{ leaderId: string; leadId: string; teamId: string }>,
): Promise<void> {
  const own = { ...feed(leaderId), kind: 'OWN', personId: leaderId, madeById: leaderId } as const;
  await client.calendarFeed.create({ data: own });
  const team = { ...feed(teamId), kind: 'TEAM', teamId, madeById: leadId } as const;
  await client.calendarFeed.create({ data: team });
}

export const PERMISSION_MAILBOX = 'imap://mail:word@127.0.0.1:9';

/** A mailbox that cannot be read, with a mail that changed nothing. */
export async function troubledInbox({ client }: Database): Promise<void> {
  const mailbox = 'mail@127.0.0.1:9/INBOX';
  const at = moment('2026-09-30T08:00:00Z');
  await client.inboxLook.create({
    data: { mailbox, lookedAt: at, failingAt: at, failure: 'NOT_CONNECTED' },
  });
  const place = { mailbox, uidValidity: 1n, uid: 1n, fingerprint: '1' };
  const handled = { kind: 'CALENDAR_REPLY', outcome: 'REFUSED', reason: 'FORGED' } as const;
  await client.incomingMail.create({ data: { ...place, ...handled, handledAt: at } });
}

/** A message that the administrator may try again. */
export async function givenUp(
  { client }: Database,
  subjectId: string,
  recipientId: string,
): Promise<string> {
  const { id } = await client.message.create({
    data: {
      ...{ kind: 'REMINDER', subjectId, revision: 9, recipientId, state: 'DEAD' },
      dueAt: moment('2026-11-02T08:00:00Z'),
      usefulUntil: moment('2027-11-12T08:00:00Z'),
      failure: 'DATA 451',
      messageId: `<dead.${subjectId}@acme.example>`,
    },
  });
  return id;
}
