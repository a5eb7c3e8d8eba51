import { Temporal } from 'temporal-polyfill';
import type { Actor, Role } from '../../src/platform/actor.ts';
import type { Database } from '../../src/platform/database/database.service.ts';
import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import type { Links } from '../../src/platform/links.ts';
import { becameOf } from './permission-promises.ts';
import {
  feedsOf,
  heard,
  nothingChanged,
  personal,
  surroundings,
  givenUp,
} from './permission-surroundings.ts';
import { ownWordsOf } from './own-words-rows.ts';
import { draftFor } from './permission-drafts.ts';
import type { Objects } from './permission-surroundings.ts';

export const day = (text: string): Date => dateOnly(Temporal.PlainDate.from(text));
export const at = (text: string): Date => toDate(Temporal.Instant.from(text));

const reason = { code: 'FIRST_VISIT', count: 0 };

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
        serviceUntil: day('2030-12-31'),
      },
    });
    await this.db.client.departmentMembership.create({
      data: { personId: person.id, departmentId, from: day('2020-01-01') },
    });
    const account = await this.db.client.account.create({
      data: { personId: person.id, email, roles: granted, createdAt: at('2026-01-01T00:00:00Z') },
    });
    await this.waysIn(account.id, granted.length === 0);
    return { accountId: account.id, personId: person.id, roles: granted, assurance: 'LOW' };
  }

  /** A browser and a passkey; whoever has a surer one than this session may do less with it. */
  private async waysIn(accountId: string, vouched: boolean): Promise<void> {
    const [createdAt, expiresAt] = [at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z')];
    await this.db.client.session.create({
      data: { accountId, assurance: 'LOW', tokenHash: accountId, createdAt, expiresAt },
    });
    await this.db.client.passkey.create({
      data: {
        accountId,
        credentialId: accountId,
        publicKey: Uint8Array.of(1),
        name: 'Laptop',
        createdAt,
        usedAt: createdAt,
        vouchedAt: vouched ? createdAt : null,
      },
    });
  }

  /** The browser and the passkey of somebody. */
  async waysInOf({ accountId }: Actor): Promise<Objects> {
    const where = { accountId };
    const session = await this.db.client.session.findFirstOrThrow({ where });
    const passkey = await this.db.client.passkey.findFirstOrThrow({ where });
    return { session: session.id, passkey: passkey.id };
  }

  /** A visit that took place, with look-back, point and promise; one to come; one proposed; a free slot. */
  async corner(name: string, leaderId: string, leadId: string, memberId: string): Promise<Objects> {
    const { programmeId, visitTypeId, siteId, host } = this.shared;
    const shared = {
      programme: programmeId,
      department: host,
      visitType: visitTypeId,
      site: siteId,
    };
    const team = await this.team(name, leadId, memberId);
    const visits = await this.visits(team.team, leaderId);
    const days = await personal(this.db, leaderId, leadId);
    const told = await heard(this.db, team.team, visits.done, leaderId);
    const own = await ownWordsOf(this.db, visits.done, leaderId);
    const kept = await becameOf(this.db, this.links, { leaderId, memberId, ...told });
    const planned = await this.planned(team.team, visits.visit, leaderId);
    await feedsOf(this.db, { leaderId, leadId, teamId: team.team });
    const tokens = {
      lookBackToken: this.links.sign('look-back', visits.over),
      doneToken: this.links.sign('look-back', visits.done),
      mirrorToken: this.links.sign('mirror', visits.over),
      unsubscribeToken: `DIGESTS.${this.links.sign('unsubscribe:DIGESTS', leaderId)}`,
    };
    const around = await surroundings(this.db, this.links, {
      leaderId,
      memberId,
      objects: { ...visits, full: (await this.slot(team.team, '2026-12-04')).slotId },
    });
    const named = {
      person: leaderId,
      ...visits,
      ...told,
      ...own,
      ...kept,
      ...planned,
      ...days,
      ...around,
    };
    return { ...shared, ...team, ...named, ...tokens };
  }

  private async team(name: string, leadId: string, memberId: string) {
    const { client } = this.db;
    const { visitTypeId, siteId, host: departmentId } = this.shared;
    const team = await client.hostTeam.create({
      data: { name, siteId, visitTypeId, departmentId, budgetPerWeek: 5, budgetPerQuarter: 50 },
    });
    const teamId = team.id;
    await client.teamMember.create({ data: { teamId, personId: leadId, role: 'LEAD' } });
    await client.teamMember.create({ data: { teamId, personId: memberId, role: 'MEMBER' } });
    const hours = { weekdays: [1, 2, 3, 4], fromTime: '12:00', untilTime: '14:00' };
    const closed = await client.closedPeriod.create({
      data: { teamId, from: day('2026-12-28'), until: day('2026-12-31'), ...hours },
    });
    const request = await client.slotRequest.create({
      data: {
        teamId,
        from: day('2026-10-01'),
        until: day('2026-12-31'),
        shiftKind: 'DAY',
        count: 2,
        askedAt: at('2026-09-01T08:00:00Z'),
      },
    });
    return { team: teamId, closedPeriod: closed.id, slotRequest: request.id };
  }

  private async slot(teamId: string, date: string) {
    const { client } = this.db;
    const [startsAt, endsAt] = [at(`${date}T08:00:00Z`), at(`${date}T11:00:00Z`)];
    const { id } = await client.slot.create({ data: { teamId, startsAt, endsAt } });
    await client.slotPlace.create({ data: { slotId: id, number: 1 } });
    return { slotId: id, placeNumber: 1, startsAt, endsAt };
  }

  private async visits(teamId: string, personId: string) {
    const { programmeId, visitTypeId } = this.shared;
    const before = at('2026-09-01T08:00:00Z');
    const invitation = await this.db.client.invitation.create({
      data: { personId, programmeId, createdAt: before },
    });
    const common = {
      programmeId,
      personId,
      teamId,
      visitTypeId,
      proposedAt: before,
      changedAt: before,
      invitationId: invitation.id,
    };
    const on = async (
      date: string,
      state: 'DONE' | 'CONFIRMED' | 'PROPOSED' | 'MISSED',
      more: object = {},
    ) => {
      const place = await this.slot(teamId, date);
      const { id } = await this.db.client.visit.create({
        data: { ...common, ...place, state, reasons: [reason], ...more },
      });
      return id;
    };
    return {
      // With every field filled in, so that none of them can hide behind being empty.
      done: await on('2026-09-10', 'DONE', {
        answerBy: before,
        declineCause: 'NO',
        cancelSide: 'HOST',
        loggedOn: day('2026-09-10'),
        contestedAt: before,
        contestDecidedAt: before,
        changedAt: at('2026-10-01T08:00:00Z'),
        undo: nothingChanged(personId),
      }),
      missed: await on('2026-09-21', 'MISSED'),
      contested: await on('2026-09-22', 'MISSED', { contestedAt: before }),
      over: await on('2026-09-17', 'CONFIRMED'),
      visit: await on('2026-11-12', 'CONFIRMED'),
      proposed: await on('2026-11-19', 'PROPOSED', { answerBy: at('2026-10-20T08:00:00Z') }),
      invitationToken: this.links.sign('invitation', invitation.id),
    };
  }

  private async planned(teamId: string, visitId: string, personId: string): Promise<Objects> {
    const { client } = this.db;
    const moment = at('2026-09-20T08:00:00Z');
    const { slotId } = await this.slot(teamId, '2026-12-03');
    // Over by now, so that the draft is out of date.
    const over = await this.slot(teamId, '2026-09-18');
    const planned = await draftFor(client, {
      programmeId: this.shared.programmeId,
      personId,
      slotId: over.slotId,
      otherSlotId: slotId,
      reasons: [reason],
    });
    const times = { dueAt: moment, sentAt: moment, usefulUntil: at('2026-11-12T08:00:00Z') };
    await client.message.create({
      data: {
        ...times,
        kind: 'REMINDER',
        subjectId: visitId,
        revision: 0,
        recipientId: personId,
        state: 'SENT',
        failure: '451',
        messageId: `<${visitId}@acme.example>`,
      },
    });
    return {
      ...planned,
      slot: slotId,
      dead: await givenUp(this.db, visitId, personId),
    };
  }
}
