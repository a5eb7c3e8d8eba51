import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { asId, lines, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { PrivacyCheck } from '../reflections/privacy.service.ts';
import { ReflectionsService } from '../reflections/reflections.service.ts';
import { whyNotOver } from '../reflections/rules/look-back.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { HostsService } from '../visits/hosts.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { maySharePoint } from './rules/access.ts';
import { maySeeThanks, whyNotTakeBack } from './rules/thanks.ts';
import type { Thanks } from './rules/thanks.ts';

const words = lines(500, 3);

/** A leader thanks the colleague who received them; that colleague decides who else sees it. */
@Injectable()
export class ThanksService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
    private readonly hosts: HostsService,
    private readonly reflections: ReflectionsService,
    private readonly privacy: PrivacyCheck,
  ) {}

  async giveThanks(actor: Actor, visitId: string, text: string): Promise<Thanks> {
    const visit = await this.visits.visit(actor, visitId);
    refuse(maySharePoint(actor.personId, visit.personId));
    return this.give(actor, visit, text);
  }

  async giveThanksByLink(token: string, text: string): Promise<Thanks> {
    return this.give(null, await this.reflections.visitBehind(token), text);
  }

  /** Within twelve seconds, before anybody has heard of it. */
  async takeBack(actor: Actor, visitId: string): Promise<void> {
    const visit = await this.visits.visit(actor, visitId);
    refuse(maySharePoint(actor.personId, visit.personId));
    await this.remove(actor, visit);
  }

  async takeBackByLink(token: string): Promise<void> {
    await this.remove(null, await this.reflections.visitBehind(token));
  }

  /** Only whom it thanks, who may think again at any time. */
  async answerThanks(actor: Actor, thanksId: string, share: boolean): Promise<Thanks> {
    const id = asId(thanksId);
    const thanks = found((await this.find({ id, toId: actor.personId }))[0]);
    return this.answer(actor, thanks, share);
  }

  async answerThanksByCard(token: string, share: boolean): Promise<Thanks> {
    return this.answer(null, found(await this.ofCard(token)), share);
  }

  /** What the card of a host shows; null where nobody thanked them. */
  async ofCard(token: string): Promise<Thanks | null> {
    const { visit, host } = await this.hosts.hostCard(token);
    const [thanks] = await this.find({ visitId: visit.id, toId: host.id });
    return thanks ?? null;
  }

  /** Given or received by whoever asks, newest first. */
  async own({ personId }: Actor): Promise<Thanks[]> {
    return this.find({ OR: [{ authorId: personId }, { toId: personId }] });
  }

  /** Of these visits, as far as whoever asks may see them. */
  async ofVisits(
    actor: Actor | null,
    visitIds: readonly string[],
  ): Promise<ReadonlyMap<string, Thanks>> {
    if (actor === null) return new Map();
    const { personId } = actor;
    const teamIds = (await this.teams.teamsOf(personId)).map(({ teamId }) => teamId);
    const all = await this.find({ visitId: { in: [...visitIds] } });
    const seen = all.filter((thanks) => maySeeThanks(thanks, { personId, teamIds }));
    return new Map(seen.map((thanks) => [thanks.visitId, thanks]));
  }

  /** Which of these visits somebody was thanked for; for the page behind the visit's own link. */
  async thankedFor(visitIds: readonly string[]): Promise<ReadonlySet<string>> {
    const all = await this.find({ visitId: { in: [...visitIds] } });
    return new Set(all.map(({ visitId }) => visitId));
  }

  /** With the consent of whom they thank, newest first; without a look at who asks. */
  async sharedIn(teamIds: readonly string[]): Promise<Thanks[]> {
    return this.find({ teamId: { in: [...teamIds] }, state: 'SHARED' });
  }

  /** On which nothing was said yet; without a look at who asks. */
  async unanswered(where: { since: Temporal.Instant } | { ids: readonly string[] }) {
    return 'ids' in where
      ? this.find({ id: { in: [...where.ids] }, state: 'GIVEN' })
      : this.find({ givenAt: { gte: toDate(where.since) }, state: 'GIVEN' });
  }

  private async give(actor: Actor | null, visit: Visit, given: string): Promise<Thanks> {
    const text = parseInput(words, given);
    refuse(whyNotOver(visit, this.clock.now()));
    const toId = (await this.hosts.claimsOf([visit.id])).get(visit.id)?.personId;
    if (toId === undefined || toId === visit.personId) throw new Refusal('NOBODY_TO_THANK');
    const about = await this.privacy.aboutVisit(visit);
    await this.privacy.refuseMarks(text, { ...about, welcomeId: toId });
    const { id: visitId, teamId, personId: authorId } = visit;
    const id = randomUUID();
    return this.db.transaction(async () => {
      const givenAt = toDate(this.clock.now());
      await this.db.client.thanks.create({
        data: { id, visitId, teamId, authorId, toId, text, givenAt },
      });
      await this.record(actor, 'giveThanks', id, authorId);
      return found((await this.find({ id }))[0]);
    });
  }

  private async remove(actor: Actor | null, visit: Visit): Promise<void> {
    await this.db.transaction(async () => {
      const where = { visitId: visit.id, authorId: visit.personId };
      const thanks = found((await this.find(where))[0]);
      refuse(whyNotTakeBack(thanks, this.clock.now()));
      await this.db.client.thanks.deleteMany({ where: { id: thanks.id } });
      await this.record(actor, 'takeBackThanks', thanks.id, visit.personId);
    });
  }

  private async answer(actor: Actor | null, thanks: Thanks, share: boolean): Promise<Thanks> {
    const { id, toId } = thanks;
    return this.db.transaction(async () => {
      const data = {
        state: share ? 'SHARED' : 'KEPT',
        answeredAt: toDate(this.clock.now()),
      } as const;
      await this.db.client.thanks.updateMany({ where: { id }, data });
      await this.record(actor, 'answerThanks', id, toId);
      return found((await this.find({ id }))[0]);
    });
  }

  private async find(where: Prisma.ThanksWhereInput): Promise<Thanks[]> {
    const rows = await this.db.client.thanks.findMany({
      where,
      orderBy: [{ givenAt: 'desc' }, { id: 'desc' }],
    });
    return rows.map(({ givenAt, ...row }) => ({ ...row, givenAt: toInstant(givenAt) }));
  }

  private async record(
    actor: Actor | null,
    action: string,
    subjectId: string,
    personId: string,
  ): Promise<void> {
    await this.audit.record(actor, {
      ...{ action, subjectType: 'Thanks', subjectId },
      ...(actor === null && { onBehalfOf: personId }),
    });
  }
}
