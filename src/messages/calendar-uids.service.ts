import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.ts';
import { Links } from '../platform/links.ts';

/** The secret part of the UID by which calendars know a visit; see rules/calendar-uid.ts. */
@Injectable()
export class CalendarUids {
  constructor(
    private readonly db: Database,
    private readonly links: Links,
  ) {}

  /** By visit; null for those that calendars knew before there were secrets. */
  async secretsOf(visitIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const rows = await this.db.client.$queryRaw<{ visitId: string }[]>`
      SELECT "visitId" FROM "UnsignedCalendar" WHERE "visitId" = ANY(${[...visitIds]}::uuid[])`;
    const unsigned = new Set(rows.map(({ visitId }) => visitId));
    return new Map(
      visitIds.map((id) => [id, unsigned.has(id) ? null : this.links.secretOf('calendar', id)]),
    );
  }
}
