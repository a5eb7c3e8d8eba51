import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.ts';
import type { Programme } from './rules/programme.ts';

type Terms = Pick<Programme, 'noticeWorkingDays' | 'answerWorkingDays'>;

/** What was agreed about time, for who asks it of many visits again and again. */
@Injectable()
export class TermsService {
  constructor(private readonly db: Database) {}

  /** By programme. */
  async termsOf(programmeIds: readonly string[]): Promise<ReadonlyMap<string, Terms>> {
    const rows = await this.db.client.$queryRaw<(Terms & { id: string })[]>`
      SELECT "id", "noticeWorkingDays", "answerWorkingDays" FROM "Programme"
      WHERE "id" = ANY(${[...programmeIds]}::uuid[])`;
    return new Map(rows.map((row) => [row.id, row]));
  }
}
