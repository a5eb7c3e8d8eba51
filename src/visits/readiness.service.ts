import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toPlainDate } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { ReadinessItems } from '../programmes/readiness-items.service.ts';
import { Refusal } from '../refusals.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { AnswersService } from './answers.service.ts';
import type { InvitationPage } from './answers.service.ts';
import {
  isAsked,
  maySeeReadiness,
  readinessOn,
  validUntil,
  whyNotSign,
} from './rules/readiness.ts';
import type { Readiness, Signature } from './rules/readiness.ts';
import type { Visit } from './rules/visit.ts';
import { VisitsService } from './visits.service.ts';

const nothing: readonly Readiness[] = [];

/** What is to be in order before a visit. One signs oneself, once, for every visit until it ends. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly items: ReadinessItems,
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
    private readonly answers: AnswersService,
  ) {}

  /** Without a look at who asks, by visit; nothing of a visit for which nothing is asked now. */
  async readinessOf(
    visits: readonly Visit[],
    /** Where somebody has them already. */
    known?: ReadonlyMap<string, Team>,
  ): Promise<ReadonlyMap<string, readonly Readiness[]>> {
    const now = this.clock.now();
    const asked = visits.filter((visit) => isAsked(visit, now));
    if (asked.length === 0) return new Map();
    const items = await this.items.askedBy(distinct(asked.map(({ visitTypeId }) => visitTypeId)));
    if ([...items.values()].every((each) => each.length === 0)) return nothingAsked(asked);
    const signatures = await this.signaturesOf(distinct(asked.map(({ personId }) => personId)));
    const teams = known ?? (await this.teams.byIds(distinct(asked.map(({ teamId }) => teamId))));
    const today = this.people.today();
    return new Map(
      asked.map((visit) => {
        const { timeZone } = found(teams.get(visit.teamId)).site;
        const day = found(visit.startsAt).toZonedDateTimeISO(timeZone).toPlainDate();
        const signed = {
          items: items.get(visit.visitTypeId) ?? [],
          signatures: signatures.get(visit.personId) ?? [],
        };
        return [visit.id, readinessOn(day, signed, today)];
      }),
    );
  }

  /** The same as far as the person who asks may know; a visit that is not for them is left out. */
  async readinessFor(
    actor: Actor | null,
    visitIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Readiness[]>> {
    if (actor === null) return new Map();
    const relations = await this.visits.relationsOf(actor);
    const visits = [...(await this.visits.byIds(visitIds)).values()];
    const known = visits.filter((visit) => maySeeReadiness(relations(visit)));
    const states = await this.readinessOf(known);
    return new Map(known.map(({ id }) => [id, states.get(id) ?? nothing]));
  }

  async signReadiness(actor: Actor, visitId: string, itemId: string): Promise<Visit> {
    const visit = await this.visits.visit(actor, visitId);
    refuse(whyNotSign(await this.visits.relationsTo(actor, visit)));
    await this.sign(actor, visit, asId(itemId));
    return visit;
  }

  /** Whoever has the link that went to the leader signs as the leader; an assistant's does not sign. */
  async signReadinessByLink(
    token: string,
    visitId: string,
    itemId: string,
  ): Promise<InvitationPage> {
    const { id, maySign } = await this.answers.opened(token);
    const visits = await this.visits.ofInvitation(id);
    const visit = found(visits.find((each) => each.id === asId(visitId)));
    refuse(maySign ? null : 'NOT_ALLOWED');
    await this.sign(null, visit, asId(itemId));
    return this.answers.invitation(token);
  }

  private async sign(actor: Actor | null, seen: Visit, itemId: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.db.lock('person', [seen.personId]);
      const visit = found((await this.visits.byIds([seen.id])).get(seen.id));
      const asked = await this.readinessOf([visit]);
      // Nothing is asked for a visit that is not agreed, or is over.
      refuse(asked.has(visit.id) ? null : 'WRONG_STATE');
      const { state, signFrom, item } = found(
        asked.get(visit.id)?.find((each) => each.item.id === itemId),
      );
      refuse(state === 'GREEN' ? 'SIGNED_ALREADY' : null);
      if (signFrom !== null) throw new Refusal('SIGN_LATER', { date: signFrom.toString() });
      await this.keep(visit.personId, itemId, item.validMonths);
      await this.audit.record(actor, {
        action: 'signReadiness',
        subjectType: 'Visit',
        subjectId: visit.id,
        ...(actor === null && { onBehalfOf: visit.personId }),
        changes: { itemId: [null, itemId] },
      });
    });
  }

  /** On the same day again only where the item has come to count for longer meanwhile. */
  private async keep(personId: string, itemId: string, months: number | null): Promise<void> {
    const today = this.people.today();
    const until = validUntil(today, months);
    const signedOn = dateOnly(today);
    const ends = { validUntil: until && dateOnly(until) };
    await this.db.client.readinessSignature.upsert({
      where: { personId_itemId_signedOn: { personId, itemId, signedOn } },
      create: { personId, itemId, signedOn, ...ends },
      update: ends,
    });
  }

  private async signaturesOf(
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Signature[]>> {
    const rows = await this.db.client.readinessSignature.findMany({
      where: { personId: { in: [...personIds] } },
    });
    const of = (person: string) => rows.filter(({ personId }) => personId === person);
    const signature = ({ itemId, validUntil: end }: (typeof rows)[number]): Signature => ({
      itemId,
      validUntil: end && toPlainDate(end),
    });
    return new Map(personIds.map((id) => [id, of(id).map(signature)]));
  }
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

const nothingAsked = (visits: readonly Visit[]): ReadonlyMap<string, readonly Readiness[]> =>
  new Map(visits.map(({ id }) => [id, nothing]));
