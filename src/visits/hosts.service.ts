import { Injectable } from '@nestjs/common';
import type { HostClaim as Row } from '../generated/prisma/client.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { Links } from '../platform/links.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { whyNotAllowed } from './rules/access.ts';
import { whyNot } from './rules/lifecycle.ts';
import type { VisitAction } from './rules/lifecycle.ts';
import type { Visit } from './rules/visit.ts';
import { VisitsService } from './visits.service.ts';

export type HostClaim = Pick<Row, 'id' | 'visitId' | 'personId'>;

/** So long a release is kept, so that the host's calendar can be corrected. */
const REMEMBERED = { hours: 30 * 24 } as const;

/** What the printed card shows, and what its link opens. */
export type HostCard = Readonly<{ visit: Visit; host: Person; visitor: Person }>;

/**
 * Who receives the visitor. Claiming and giving back leave no name in the audit: only the present
 * state is kept, so that nothing tells who gave a visit back.
 */
@Injectable()
export class HostsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly links: Links,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
  ) {}

  /** By visit, without a look at who asks. */
  async claimsOf(visitIds: readonly string[]): Promise<ReadonlyMap<string, HostClaim>> {
    const claims = await this.db.client.$queryRaw<HostClaim[]>`
      SELECT * FROM "HostClaim" WHERE "visitId" = ANY(${[...visitIds]}::uuid[])`;
    return new Map(claims.map((claim) => [claim.visitId, claim]));
  }

  /** The first of the team who presses; refuses HOST_FOUND for the next. */
  async claimVisit(actor: Actor, visitId: string): Promise<void> {
    await this.claimAs(actor.personId, await this.allowed(actor, visitId, 'CLAIM'));
  }

  /** For a colleague of the team whose right to it has been looked at. */
  async claimAs(personId: string, visit: Visit): Promise<void> {
    await this.db.transaction(async () => {
      await this.comingVisit(visit, 'CLAIM');
      const claim = (await this.claimsOf([visit.id])).get(visit.id);
      if (claim?.personId === personId) return;
      if (claim !== undefined) throw new Refusal('HOST_FOUND');
      await this.put(visit, personId);
      await this.record(null, 'claimVisit', visit);
    });
  }

  /** Without a reason; nothing changes for who does not host it. */
  async giveBackVisit(actor: Actor, visitId: string): Promise<void> {
    const visit = await this.allowed(actor, visitId, 'GIVE_BACK');
    await this.db.transaction(async () => {
      await this.comingVisit(visit, 'GIVE_BACK');
      const claim = (await this.claimsOf([visit.id])).get(visit.id);
      if (claim?.personId !== actor.personId) return;
      await this.release(claim);
      await this.record(null, 'giveBackVisit', visit);
    });
  }

  /** The team lead asks somebody of the team, whoever it was before. */
  async arrangeHost(actor: Actor, visitId: string, personId: string): Promise<Visit> {
    const visit = await this.allowed(actor, visitId, 'ARRANGE_HOST');
    const hostId = asId(personId);
    if ((await this.teams.roleIn(visit.teamId, hostId)) === null || hostId === visit.personId)
      throw new Refusal('NOT_IN_TEAM');
    return this.db.transaction(async () => {
      const current = await this.comingVisit(visit, 'ARRANGE_HOST');
      const claim = (await this.claimsOf([visit.id])).get(visit.id);
      if (claim?.personId === hostId) return current;
      if (claim !== undefined) await this.release(claim);
      await this.put(visit, hostId);
      await this.record(actor, 'arrangeHost', visit);
      return current;
    });
  }

  /** Links by visit, for the leads of their teams to print for the host. */
  async cardsOf(
    actor: Actor | null,
    visits: readonly Visit[],
  ): Promise<ReadonlyMap<string, string>> {
    if (actor === null) return new Map();
    const led = await this.teams.teamsLedBy(actor.personId);
    const own = visits.filter(({ teamId, personId }) => {
      return led.includes(teamId) && personId !== actor.personId;
    });
    const claims = await this.claimsOf(own.map(({ id }) => id));
    return new Map([...claims].map(([id, claim]) => [id, this.cardAddress(claim)]));
  }

  /** The address of the card of a claim. */
  cardAddress({ id }: HostClaim): string {
    return this.links.url('host-card', id);
  }

  /** Refuses LINK_INVALID for any other text, and once the visit was given back. */
  async hostCard(token: string): Promise<HostCard> {
    const claim = await this.behind(token);
    const visit = found((await this.visits.byIds([claim.visitId])).get(claim.visitId));
    const people = await this.people.byIds([claim.personId, visit.personId]);
    return {
      visit,
      host: found(people.get(claim.personId)),
      visitor: found(people.get(visit.personId)),
    };
  }

  async giveBackByCard(token: string): Promise<void> {
    const claim = await this.behind(token);
    const visit = found((await this.visits.byIds([claim.visitId])).get(claim.visitId));
    await this.db.transaction(async () => {
      await this.comingVisit(visit, 'GIVE_BACK');
      if ((await this.claimsOf([visit.id])).get(visit.id)?.id !== claim.id) return;
      await this.release(claim);
      await this.record(null, 'giveBackVisit', visit);
    });
  }

  /** Returns how many releases were forgotten, long after there was anything to say of them. */
  async forgetReleases(): Promise<number> {
    const before = toDate(this.clock.now().subtract(REMEMBERED));
    const { hostRelease } = this.db.client;
    return (await hostRelease.deleteMany({ where: { releasedAt: { lt: before } } })).count;
  }

  private async behind(token: string): Promise<HostClaim> {
    const id = this.links.verify('host-card', token);
    const claim = await this.db.client.hostClaim.findUnique({ where: { id } });
    if (claim === null) throw new Refusal('LINK_INVALID');
    return claim;
  }

  private async allowed(
    actor: Actor,
    visitId: string,
    action: Exclude<VisitAction, 'CANCEL'>,
  ): Promise<Visit> {
    const visit = await this.visits.visit(actor, visitId);
    refuse(whyNotAllowed(action, await this.visits.relationsTo(actor, visit)));
    return visit;
  }

  /**
   * Two who press at the same time press one after the other. The row is locked as well: whoever is
   * about to write to people about this visit is either done or sees what became of it.
   */
  private async comingVisit({ id }: Visit, action: VisitAction): Promise<Visit> {
    await this.db.lock('visit', [id]);
    await this.db.client
      .$queryRaw`SELECT "id" FROM "Visit" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
    const visit = found((await this.visits.byIds([id])).get(id));
    refuse(whyNot(action, visit, this.clock.now()));
    return visit;
  }

  /** What remains is that this claim ended and when; whose it was is gone. */
  private async release({ id, visitId }: HostClaim): Promise<void> {
    await this.db.client.hostClaim.delete({ where: { id } });
    const data = { id, visitId, releasedAt: toDate(this.clock.now()) };
    await this.db.client.hostRelease.create({ data });
  }

  private async put({ id: visitId }: Visit, personId: string): Promise<void> {
    const data = { visitId, personId, claimedAt: toDate(this.clock.now()) };
    await this.db.client.hostClaim.create({ data });
  }

  private async record(actor: Actor | null, action: string, { id }: Visit): Promise<void> {
    await this.audit.record(actor, { action, subjectType: 'Visit', subjectId: id });
  }
}
