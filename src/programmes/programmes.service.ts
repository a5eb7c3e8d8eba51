import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { Refusal } from '../refusals.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate, toInstant, toPlainDate } from '../platform/database/dates.ts';
import { asId, id, inputWords, line, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { maySeeDrafts, whyNotManageProgrammes } from './rules/access.ts';
import type { Agreement, Programme, VisitType } from './rules/programme.ts';
import {
  whyNotChangeable,
  whyNotPublishable,
  whyPeriodDoesNotFit,
  whySharesDoNotFit,
} from './rules/publishing.ts';
import { VisitTypesService } from './visit-types.service.ts';

const date = z.instanceof(Temporal.PlainDate);
const visits = z.int().min(0).max(52);
const newProgramme = z.object({ name: line(120), startsOn: date, endsOn: date });
const agreement = z.object({
  programmeId: z.string(),
  leaderGroup: line(80),
  norm: visits,
  shares: z.array(z.object({ visitTypeId: z.string(), count: visits })).max(30),
});
export type CreateProgramme = z.infer<typeof newProgramme>;
export type SetAgreement = z.infer<typeof agreement>;
const whole = {
  agreements: {
    orderBy: { leaderGroup: 'asc' },
    include: { shares: { select: { visitTypeId: true, count: true } } },
  },
} satisfies Prisma.ProgrammeInclude;
type Row = Prisma.ProgrammeGetPayload<{ include: typeof whole }>;

/** What was agreed, and the works council's decision about it. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly visitTypes: VisitTypesService,
  ) {}

  /** Newest first. */
  async programmes(actor: Actor): Promise<Programme[]> {
    return this.load(this.visibleTo(actor));
  }

  async programme(actor: Actor, programmeId: string): Promise<Programme | null> {
    if (!id.safeParse(programmeId).success) return null;
    const [programme] = await this.load({ AND: [{ id: programmeId }, this.visibleTo(actor)] });
    return programme ?? null;
  }

  async createProgramme(actor: Actor, input: CreateProgramme): Promise<Programme> {
    refuse(whyNotManageProgrammes(actor));
    const { name, startsOn, endsOn } = parseInput(newProgramme, input);
    refuse(whyPeriodDoesNotFit(startsOn, endsOn), {
      field: 'endsOn',
      reason: inputWords().days(731),
    });
    return this.db.transaction(async () => {
      const row = await this.db.client.programme.create({
        data: { name, startsOn: dateOnly(startsOn), endsOn: dateOnly(endsOn) },
        include: whole,
      });
      await this.record(actor, 'createProgramme', row.id);
      return asProgramme(row);
    });
  }

  /** Replaces what the group agreed to before. */
  async setAgreement(actor: Actor, input: SetAgreement): Promise<Programme> {
    refuse(whyNotManageProgrammes(actor));
    const { programmeId, leaderGroup, norm, shares } = parseInput(agreement, input);
    const counts = shares.map(({ count }) => count);
    refuse(whySharesDoNotFit(norm, counts), { norm });
    const wanted = shares.map(({ visitTypeId, count }) => ({
      visitTypeId: asId(visitTypeId),
      count,
    }));
    return this.change(actor, 'setAgreement', programmeId, async (programme) => {
      await this.demandVisitTypes(wanted.map(({ visitTypeId }) => visitTypeId));
      const key = { programmeId: programme.id, leaderGroup };
      const { id: agreementId } = await this.db.client.agreement.upsert({
        where: { programmeId_leaderGroup: key },
        create: { ...key, norm },
        update: { norm },
      });
      await this.db.client.agreementShare.deleteMany({ where: { agreementId } });
      const rows = wanted.filter(({ count }) => count > 0);
      await this.db.client.agreementShare.createMany({
        data: rows.map((share) => ({ agreementId, ...share })),
      });
    });
  }

  async publishProgramme(actor: Actor, programmeId: string): Promise<Programme> {
    refuse(whyNotManageProgrammes(actor));
    return this.change(actor, 'publishProgramme', programmeId, async (programme) => {
      refuse(whyNotPublishable(programme));
      await this.db.client.programme.update({
        where: { id: programme.id },
        data: { state: 'PUBLISHED', publishedAt: toDate(this.clock.now()) },
      });
    });
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Programme>> {
    const programmes = await this.load({ id: { in: [...ids] } });
    return new Map(programmes.map((programme) => [programme.id, programme]));
  }

  async byId(programmeId: string): Promise<Programme | null> {
    return (await this.byIds([programmeId])).get(programmeId) ?? null;
  }

  /** The published programme in whose period the day lies; there is at most one. */
  async runningOn(day: Temporal.PlainDate): Promise<Programme | null> {
    const date = dateOnly(day);
    const [programme] = await this.load({
      state: 'PUBLISHED',
      startsOn: { lte: date },
      endsOn: { gte: date },
    });
    return programme ?? null;
  }

  /** Published or not: whatever programme begins or ends in these months, from each day on. */
  async overlapping(quarters: readonly Temporal.PlainDate[]): Promise<Programme[]> {
    const spans = quarters.map((quarter) => ({
      startsOn: { lt: dateOnly(quarter.add({ months: 3 })) },
      endsOn: { gte: dateOnly(quarter) },
    }));
    return this.load({ OR: spans });
  }

  async agreementFor(programmeId: string, leaderGroup: string): Promise<Agreement | null> {
    const programme = await this.byId(programmeId);
    return programme?.agreements.find((some) => some.leaderGroup === leaderGroup) ?? null;
  }

  async visitTypesByIds(ids: readonly string[]): Promise<ReadonlyMap<string, VisitType>> {
    return this.visitTypes.byIds(ids);
  }

  private visibleTo(actor: Actor): Prisma.ProgrammeWhereInput {
    return maySeeDrafts(actor) ? {} : { state: 'PUBLISHED' };
  }

  private async load(where: Prisma.ProgrammeWhereInput): Promise<Programme[]> {
    const rows = await this.db.client.programme.findMany({
      where,
      orderBy: { startsOn: 'desc' },
      include: whole,
    });
    return rows.map(asProgramme);
  }

  /** One change of a draft at a time: nobody publishes what somebody else is still changing. */
  private async change(
    actor: Actor,
    action: string,
    programmeId: string,
    work: (programme: Programme) => Promise<void>,
  ): Promise<Programme> {
    const wanted = asId(programmeId);
    return this.db.transaction(async () => {
      await this.db.client
        .$queryRaw`SELECT 1 FROM "Programme" WHERE "id" = ${wanted}::uuid FOR UPDATE`;
      const programme = found(await this.byId(wanted));
      refuse(whyNotChangeable(programme));
      await work(programme);
      await this.record(actor, action, wanted);
      return found(await this.byId(wanted));
    });
  }

  private async demandVisitTypes(ids: readonly string[]): Promise<void> {
    if (new Set(ids).size < ids.length) {
      throw new Refusal('INVALID_INPUT', { field: 'shares', reason: inputWords().twice });
    }
    const known = await this.visitTypes.byIds(ids);
    if (known.size < ids.length) throw new Refusal('NOT_FOUND');
  }

  private async record(actor: Actor, action: string, subjectId: string): Promise<void> {
    await this.audit.record(actor, { action, subjectType: 'Programme', subjectId });
  }
}

const asProgramme = (row: Row): Programme => ({
  ...row,
  startsOn: toPlainDate(row.startsOn),
  endsOn: toPlainDate(row.endsOn),
  publishedAt: row.publishedAt && toInstant(row.publishedAt),
  councilDecidedOn: row.councilDecidedOn && toPlainDate(row.councilDecidedOn),
});
