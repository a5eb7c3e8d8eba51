import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Config } from '../config.ts';
import { Database } from '../database/database.service.ts';
import { toDate, toInstant } from '../database/dates.ts';

const ONLY = { id: 1 } as const;

/** Where every mail goes while a pilot runs; `since` is null when the setting says so. */
export type Pilot = Readonly<{ address: string; since: Temporal.Instant | null }>;

/**
 * Pilot mode: all mail to one address. The setting of the machine wins over the switch in the
 * product. Read anew several times a second while mails go out: a moment after it is switched on,
 * nobody else is written to.
 */
@Injectable()
export class MailPilot {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
  ) {}

  async current(): Promise<Pilot | null> {
    const { mailRedirect } = this.config;
    if (mailRedirect !== null) return { address: mailRedirect, since: null };
    const row = await this.db.client.mailPilot.findUnique({ where: ONLY });
    return row && { address: row.address, since: toInstant(row.since) };
  }

  /** Whether the setting decides, so that the switch changes nothing. */
  get isFixed(): boolean {
    return this.config.mailRedirect !== null;
  }

  async start(address: string, now: Temporal.Instant): Promise<void> {
    const since = toDate(now);
    await this.db.client.mailPilot.upsert({
      where: ONLY,
      create: { ...ONLY, address, since },
      update: { address, since },
    });
  }

  async end(): Promise<void> {
    await this.db.client.mailPilot.deleteMany({ where: ONLY });
  }
}
