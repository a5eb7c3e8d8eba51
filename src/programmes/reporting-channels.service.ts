import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ChannelKind } from '../generated/prisma/enums.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { line, parseInput } from '../platform/input.ts';
import { refuse } from '../platform/refuse.ts';
import { whyNotManageChannels } from './rules/access.ts';

/** A channel that is set has all three; of one that is not, all are null. */
export type ReportingChannel = Readonly<{
  kind: ChannelKind;
  nameNl: string | null;
  nameEn: string | null;
  contact: string | null;
}>;

const input = z.object({
  kind: z.enum(ChannelKind),
  nameNl: line(80),
  nameEn: line(80),
  contact: line(200),
});
export type SetReportingChannel = z.infer<typeof input>;

/** Where one goes with an unsafe situation or with misconduct: those have ways of their own. */
@Injectable()
export class ReportingChannels {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** Both kinds, always: that none is set is worth knowing too. */
  async all(): Promise<ReportingChannel[]> {
    const rows = await this.db.client.reportingChannel.findMany();
    return Object.values(ChannelKind).map(
      (kind) =>
        rows.find((row) => row.kind === kind) ?? {
          kind,
          nameNl: null,
          nameEn: null,
          contact: null,
        },
    );
  }

  async setReportingChannel(actor: Actor, given: SetReportingChannel): Promise<ReportingChannel[]> {
    refuse(whyNotManageChannels(actor));
    const { kind, ...words } = parseInput(input, given);
    await this.db.transaction(async () => {
      await this.db.client.reportingChannel.upsert({
        where: { kind },
        create: { kind, ...words },
        update: words,
      });
      await this.record(actor, 'setReportingChannel', kind);
    });
    return this.all();
  }

  async removeReportingChannel(actor: Actor, kind: ChannelKind): Promise<ReportingChannel[]> {
    refuse(whyNotManageChannels(actor));
    await this.db.transaction(async () => {
      const { count } = await this.db.client.reportingChannel.deleteMany({ where: { kind } });
      if (count > 0) await this.record(actor, 'removeReportingChannel', kind);
    });
    return this.all();
  }

  private async record(actor: Actor, action: string, kind: ChannelKind): Promise<void> {
    await this.audit.record(actor, { action, subjectType: 'ReportingChannel', subjectId: kind });
  }
}
