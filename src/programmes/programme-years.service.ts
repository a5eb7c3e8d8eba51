import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.ts';
import { toPlainDate } from '../platform/database/dates.ts';
import type { ProgrammeYear } from './rules/programme.ts';

/** Which programme was in force when: one statement, because every booking asks. */
@Injectable()
export class ProgrammeYears {
  constructor(private readonly db: Database) {}

  /** Of every programme that is or was in force, newest first. */
  async published(): Promise<ProgrammeYear[]> {
    const rows = await this.db.client.programme.findMany({
      where: { state: 'PUBLISHED' },
      orderBy: { startsOn: 'desc' },
      select: { id: true, startsOn: true, endsOn: true },
    });
    return rows.map(({ id, startsOn, endsOn }) => ({
      id,
      startsOn: toPlainDate(startsOn),
      endsOn: toPlainDate(endsOn),
    }));
  }
}
