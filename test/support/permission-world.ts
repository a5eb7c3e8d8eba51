import { Database } from '../../src/platform/database/database.service.ts';
import type { Actor } from '../../src/platform/actor.ts';
import { Links } from '../../src/platform/links.ts';
import type { AppUnderTest } from './app.ts';
import { channelsOf } from './own-words-rows.ts';
import { at, Corners, day } from './permission-corners.ts';
import { ownLinks, prepared } from './permission-before.ts';
import { feed, troubledInbox } from './permission-surroundings.ts';
import type { Objects } from './permission-surroundings.ts';

export const roles = [
  'ANONYMOUS',
  'LEADER',
  'ASSISTANT',
  'FORMER',
  'MEMBER',
  'LEAD',
  'HR',
  'ADMINISTRATOR',
] as const;
export type RoleName = (typeof roles)[number];

export type PermissionWorld = Readonly<{
  actors: Readonly<Record<RoleName, Actor | null>>;
  /** Belongs to the leader, the assistant, the member and the team lead who ask. */
  near: Objects;
  /** Belongs to another leader and another team. */
  far: Objects;
}>;

/** On 1 October 2026: two leaders, two teams, and everything that may be seen of them. */
export async function permissionWorld(app: AppUnderTest): Promise<PermissionWorld> {
  const db = app.nest.get(Database, { strict: false });
  const { client } = db;
  app.clock.set('2026-10-01T08:00:00Z');
  const departments = await Promise.all(
    ['IT', 'Finance', 'Operations', 'HR'].map((name) =>
      client.department.create({ data: { name } }),
    ),
  );
  const [it = '', finance = '', host = '', office = ''] = departments.map(({ id }) => id);
  const { id: visitTypeId } = await client.visitType.findFirstOrThrow({
    where: { code: 'TECHNICIAN' },
  });
  const { id: siteId } = await client.site.create({
    data: {
      name: 'Goes',
      address: 'Plein 1',
      timeZone: 'Europe/Amsterdam',
      region: 'GR',
      schoolRegion: 'SOUTH',
    },
  });
  const { id: schoolHoliday } = await client.schoolHoliday.create({
    data: { siteId, name: 'Carnaval', from: day('2026-02-16'), until: day('2026-02-18') },
  });
  const programme = await client.programme.create({
    data: {
      name: '2026',
      noCouncilBecause: 'There is one, but this field shall not be empty.',
      startsOn: day('2026-01-01'),
      endsOn: day('2026-12-31'),
      state: 'PUBLISHED',
      publishedAt: at('2026-01-01T00:00:00Z'),
      councilDecisionNumber: 'OR 1',
      councilDecidedOn: day('2025-12-01'),
      // Everything has come since.
      decidedAbout: { terms: {}, agreements: {}, personalData: [], integrations: [] },
    },
  });
  const agreement = await client.agreement.create({
    data: { programmeId: programme.id, leaderGroup: 'Managers', norm: 4 },
  });
  await client.agreementShare.create({
    data: { agreementId: agreement.id, visitTypeId, count: 2 },
  });
  const builder = new Corners(db, app.nest.get(Links, { strict: false }), {
    programmeId: programme.id,
    visitTypeId,
    siteId,
    host,
  });
  const LEADER = await builder.actor('Anna', it, [], 'Managers');
  const ASSISTANT = await builder.actor('Stan', it);
  const FORMER = await builder.actor('Fons', it);
  const MEMBER = await builder.actor('Mila', host);
  const LEAD = await builder.actor('Lars', host);
  const other = await builder.actor('Bram', finance, [], 'Managers');
  const otherLead = await builder.actor('Olga', host);
  const otherMember = await builder.actor('Otto', host);
  const since = at('2026-01-01T00:00:00Z');
  await client.delegation.create({
    data: { principalId: LEADER.personId, assistantId: ASSISTANT.personId, since },
  });
  await client.delegation.create({
    data: {
      principalId: LEADER.personId,
      assistantId: FORMER.personId,
      since,
      revokedAt: at('2026-06-01T00:00:00Z'),
    },
  });
  await troubledInbox(db);
  await channelsOf(db);
  const near = await builder.corner('Near', LEADER.personId, LEAD.personId, MEMBER.personId);
  const far = await builder.corner('Far', other.personId, otherLead.personId, otherMember.personId);
  await client.auditEntry.create({
    data: {
      at: at('2026-09-20T08:00:00Z'),
      actorId: ASSISTANT.personId,
      onBehalfOf: LEADER.personId,
      action: 'bookVisit',
      subjectType: 'Visit',
      subjectId: near['visit'] ?? '',
    },
  });
  const HR = await builder.actor('Hanna', office, ['HR']);
  const ADMINISTRATOR = await builder.actor('Ada', office, ['ADMINISTRATOR']);
  await client.calendarFeed.create({
    data: {
      ...feed('programme'),
      kind: 'PROGRAMME',
      programmeId: programme.id,
      madeById: HR.personId,
    },
  });
  const ways = { near: await builder.waysInOf(LEADER), far: await builder.waysInOf(other) };
  const more = { assistant: ASSISTANT.personId, member: MEMBER.personId };
  await client.department.update({
    where: { id: host },
    data: { parentId: office, contactId: LEADER.personId },
  });
  await client.programme.update({
    where: { id: programme.id },
    data: { sponsorId: other.personId, deputyId: otherLead.personId },
  });
  const quarter = day('2026-07-01');
  const tallies = [1, 2, 3, 4].map((item) => ({
    visitTypeId,
    quarter,
    item,
    value: 4,
    released: 5,
  }));
  await client.mirrorTally.createMany({ data: tallies });
  const links = app.nest.get(Links, { strict: false });
  const items = await prepared(db);
  const own = { near: await ownLinks(db, links, near), far: await ownLinks(db, links, far) };
  return {
    actors: { ANONYMOUS: null, LEADER, ASSISTANT, FORMER, MEMBER, LEAD, HR, ADMINISTRATOR },
    near: { ...near, ...more, ...items, ...own.near, ...ways.near, schoolHoliday },
    far: {
      ...far,
      ...items,
      ...own.far,
      schoolHoliday,
      assistant: otherLead.personId,
      member: otherMember.personId,
      ...ways.far,
    },
  };
}
