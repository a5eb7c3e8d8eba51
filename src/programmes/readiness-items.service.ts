import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId, id as uuid, line, lines, parseInput } from '../platform/input.ts';
import { refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { whyNotManageReadiness } from './rules/access.ts';
import { defaultReadiness } from './rules/default-readiness.ts';
import type { ReadinessItem } from './rules/readiness-item.ts';
import { VisitTypesService } from './visit-types.service.ts';

const written = z.object({
  nameNl: line(80),
  nameEn: line(80),
  textNl: lines(2_000, 10),
  textEn: lines(2_000, 10),
  validMonths: z
    .int()
    .min(1)
    .max(60)
    .nullish()
    .transform((months) => months ?? null),
  visitTypeIds: z.array(z.string()).max(100),
});
export type WriteReadinessItem = z.input<typeof written>;

const withTypes = {
  visitTypes: { select: { visitTypeId: true } },
} satisfies Prisma.ReadinessItemInclude;
const byName = [
  { nameNl: 'asc' },
  { id: 'asc' },
] satisfies Prisma.ReadinessItemOrderByWithRelationInput[];

/** What must be in order before a visit, by its type. */
@Injectable()
export class ReadinessItems implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly visitTypes: VisitTypesService,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.ensureDefaults();
  }

  /** Only in an empty table: an item is no longer asked by taking its visit types away, so none is removed. */
  async ensureDefaults(): Promise<void> {
    if ((await this.db.client.readinessItem.count()) > 0) return;
    await this.visitTypes.ensureDefaults();
    const types = new Map((await this.visitTypes.all()).map(({ code, id }) => [code, id]));
    await this.db.transaction(async () => {
      const data = defaultReadiness.map(({ askedBy: _, ...item }) => item);
      // Another replica may start at the same moment: whoever wrote the item also writes who asks it.
      const items = await this.db.client.readinessItem.createManyAndReturn({
        data,
        skipDuplicates: true,
      });
      const asked = items.flatMap(({ id: itemId, code }) =>
        (defaultReadiness.find((item) => item.code === code)?.askedBy ?? [])
          .flatMap((type) => types.get(type) ?? [])
          .map((visitTypeId) => ({ itemId, visitTypeId })),
      );
      await this.db.client.visitTypeReadiness.createMany({ data: asked });
    });
  }

  /** All of them, by Dutch name. For HR and the administrator. */
  async all(actor: Actor): Promise<ReadinessItem[]> {
    refuse(whyNotManageReadiness(actor));
    return this.db.client.readinessItem.findMany({ orderBy: byName });
  }

  /** The items that each of these visit types asks, by Dutch name. */
  async askedBy(
    visitTypeIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ReadinessItem[]>> {
    const items = await this.db.client.readinessItem.findMany({
      where: { visitTypes: { some: { visitTypeId: { in: [...visitTypeIds] } } } },
      include: withTypes,
      orderBy: byName,
    });
    const asks = (typeId: string) =>
      items.filter(({ visitTypes }) => visitTypes.some((each) => each.visitTypeId === typeId));
    return new Map(visitTypeIds.map((typeId) => [typeId, asks(typeId)]));
  }

  /** The visit types that ask each of these items. */
  async visitTypesOf(itemIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.db.client.visitTypeReadiness.findMany({
      where: { itemId: { in: [...itemIds] } },
    });
    const of = (id: string) => rows.filter(({ itemId }) => itemId === id);
    return new Map(itemIds.map((id) => [id, of(id).map(({ visitTypeId }) => visitTypeId)]));
  }

  async addReadinessItem(actor: Actor, input: WriteReadinessItem): Promise<ReadinessItem> {
    refuse(whyNotManageReadiness(actor));
    const { visitTypeIds, ...data } = parseInput(written, input);
    return this.db.transaction(async () => {
      const types = await this.known(visitTypeIds);
      const item = await this.db.client.readinessItem.create({
        data: { ...data, code: `OWN_${randomUUID()}` },
      });
      await this.ask(item.id, types);
      await this.record(actor, 'addReadinessItem', item.id);
      return item;
    });
  }

  /** What was signed before counts on until the day that it was signed for. */
  async editReadinessItem(
    actor: Actor,
    itemId: string,
    input: WriteReadinessItem,
  ): Promise<ReadinessItem> {
    refuse(whyNotManageReadiness(actor));
    const id = asId(itemId);
    const { visitTypeIds, ...data } = parseInput(written, input);
    return this.db.transaction(async () => {
      const types = await this.known(visitTypeIds);
      const where = { id };
      const [item] = await this.db.client.readinessItem.updateManyAndReturn({ where, data });
      if (item === undefined) throw new Refusal('NOT_FOUND');
      await this.db.client.visitTypeReadiness.deleteMany({ where: { itemId: id } });
      await this.ask(id, types);
      await this.record(actor, 'editReadinessItem', id);
      return item;
    });
  }

  /** Refuses NOT_FOUND for a visit type that is not there. */
  private async known(given: readonly string[]): Promise<string[]> {
    const ids = [...new Set(given.map((each) => (uuid.safeParse(each).success ? asId(each) : '')))];
    if (ids.includes('')) throw new Refusal('NOT_FOUND');
    if ((await this.visitTypes.byIds(ids)).size < ids.length) throw new Refusal('NOT_FOUND');
    return ids;
  }

  private async ask(itemId: string, visitTypeIds: readonly string[]): Promise<void> {
    const data = visitTypeIds.map((visitTypeId) => ({ itemId, visitTypeId }));
    await this.db.client.visitTypeReadiness.createMany({ data });
  }

  private async record(actor: Actor, action: string, subjectId: string): Promise<void> {
    await this.audit.record(actor, { action, subjectType: 'ReadinessItem', subjectId });
  }
}
