import { Temporal } from 'temporal-polyfill';
import type { Actor, Role } from '../../src/platform/actor.ts';
import type { Database } from '../../src/platform/database/database.service.ts';
import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import type { Links } from '../../src/platform/links.ts';

/** Ids and tokens of one leader's visit to one team, and of everything around it. */
export type Objects = Readonly<Record<string, string>>;

export const day = (text: string): Date => dateOnly(Temporal.PlainDate.from(text));
export const at = (text: string): Date => toDate(Temporal.Instant.from(text));

/** Writes what the permission matrix asks about. */
export class Corners {
  constructor(
    private readonly db: Database,
    private readonly links: Links,
    private readonly shared: Readonly<{
      programmeId: string;
      visitTypeId: string;
      siteId: string;
      host: string;
    }>,
  ) {}

  async actor(
    givenName: string,
    departmentId: string,
    granted: Role[] = [],
    leaderGroup: string | null = null,
  ): Promise<Actor> {
    const email = `${givenName.toLowerCase()}@acme.example`;
    const person = await this.db.client.person.create({
      data: {
        givenName,
        familyName: 'Jansen',
        jobTitle: 'x',
        email,
        leaderGroup,
        serviceFrom: day('2020-01-01'),
      },
    });
    await this.db.client.departmentMembership.create({
      data: { personId: person.id, departmentId, from: day('2020-01-01') },
    });
    const account = await this.db.client.account.create({
      data: { personId: person.id, email, roles: granted, createdAt: at('2026-01-01T00:00:00Z') },
    });
    return { accountId: account.id, personId: person.id, roles: granted, assurance: 'LOW' };
  }

  /** A visit that took place, with look-back, point and promise; one to come; one proposed; a free slot. */
  async corner(name: string, leaderId: string, leadId: string, memberId: string): Promise<Objects> {
    const { client } = this.db;
    const { programmeId, visitTypeId, siteId, host } = this.shared;
    const team = await client.hostTeam.create({
      data: { name, siteId, visitTypeId, departmentId: host, budgetPerWeek: 5 },
    });
    await client.teamMember.createMany({
      data: [
        { teamId: team.id, personId: leadId, role: 'LEAD' },
        { teamId: team.id, personId: memberId, role: 'MEMBER' },
      ],
    });
    const closed = await client.closedPeriod.create({
      data: { teamId: team.id, from: day('2026-12-28'), until: day('2026-12-31') },
    });
    const slot = async (date: string) => {
      const startsAt = at(`${date}T08:00:00Z`);
      const row = await client.slot.create({
        data: { teamId: team.id, startsAt, endsAt: at(`${date}T11:00:00Z`) },
      });
      await client.slotPlace.create({ data: { slotId: row.id, number: 1 } });
      return row;
    };
    const common = {
      programmeId,
      personId: leaderId,
      teamId: team.id,
      visitTypeId,
      placeNumber: 1,
      changedAt: at('2026-09-01T08:00:00Z'),
    };
    const invitation = await client.invitation.create({
      data: { personId: leaderId, programmeId, createdAt: at('2026-09-01T08:00:00Z') },
    });
    const visitOn = async (date: string, state: 'DONE' | 'CONFIRMED' | 'PROPOSED') => {
      const { id, startsAt, endsAt } = await slot(date);
      const answerBy = state === 'PROPOSED' ? at('2026-10-20T08:00:00Z') : null;
      return client.visit.create({
        data: {
          ...common,
          slotId: id,
          startsAt,
          endsAt,
          state,
          answerBy,
          proposedAt: at('2026-09-01T08:00:00Z'),
          confirmedAt: state === 'PROPOSED' ? null : at('2026-09-02T08:00:00Z'),
          invitationId: invitation.id,
          reasons: [{ code: 'FIRST_VISIT' }],
        },
      });
    };
    const done = await visitOn('2026-09-10', 'DONE');
    const over = await visitOn('2026-09-17', 'CONFIRMED');
    const coming = await visitOn('2026-11-12', 'CONFIRMED');
    const proposed = await visitOn('2026-11-19', 'PROPOSED');
    await client.reflection.create({
      data: {
        visitId: done.id,
        authorId: leaderId,
        submittedAt: at('2026-09-10T12:00:00Z'),
        late: false,
      },
    });
    const point = await client.point.create({
      data: {
        teamId: team.id,
        visitId: done.id,
        authorId: leaderId,
        kind: 'IDEA',
        text: 'Een idee',
        raisedOn: day('2026-09-10'),
      },
    });
    const promise = await client.promise.create({
      data: { pointId: point.id, ownerId: leaderId, replyBy: day('2026-09-24') },
    });
    await client.promiseAnswer.create({
      data: {
        promiseId: promise.id,
        kind: 'BUSY',
        busyUntil: day('2026-12-01'),
        answeredAt: at('2026-09-12T08:00:00Z'),
        answeredBy: leaderId,
      },
    });
    const run = await client.rotationRun.create({
      data: {
        programmeId,
        from: day('2026-10-01'),
        until: day('2026-12-31'),
        seed: 1,
        state: 'FINISHED',
        createdAt: at('2026-09-20T08:00:00Z'),
      },
    });
    const free = await slot('2026-12-03');
    await client.draftVisit.create({
      data: {
        runId: run.id,
        personId: leaderId,
        slotId: free.id,
        reasons: [{ code: 'FIRST_VISIT' }],
      },
    });
    await client.draftGap.create({
      data: { runId: run.id, personId: leaderId, missing: 1, reason: 'NO_SLOT' },
    });
    await client.message.create({
      data: {
        kind: 'REMINDER',
        subjectId: coming.id,
        revision: 0,
        recipientId: leaderId,
        state: 'SENT',
        dueAt: at('2026-09-01T08:00:00Z'),
        usefulUntil: at('2026-11-12T08:00:00Z'),
        messageId: `<${coming.id}@acme.example>`,
      },
    });
    return {
      team: team.id,
      closedPeriod: closed.id,
      person: leaderId,
      slot: free.id,
      visit: coming.id,
      over: over.id,
      done: done.id,
      proposed: proposed.id,
      promise: promise.id,
      run: run.id,
      programme: programmeId,
      department: host,
      visitType: visitTypeId,
      site: siteId,
      invitationToken: this.links.sign('invitation', invitation.id),
      lookBackToken: this.links.sign('look-back', over.id),
      mirrorToken: this.links.sign('mirror', over.id),
    };
  }
}
