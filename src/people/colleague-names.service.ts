import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.ts';

export type ColleagueName = Readonly<{ id: string; givenName: string; familyName: string }>;

/** The names by which a text is checked; no query returns them. */
@Injectable()
export class ColleagueNames {
  constructor(private readonly db: Database) {}

  /** Of everybody who is known, those who have left included. */
  async names(): Promise<ColleagueName[]> {
    return this.db.client.person.findMany({
      select: { id: true, givenName: true, familyName: true },
    });
  }
}
