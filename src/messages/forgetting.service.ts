import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.ts';
import type { MessagesState } from './rules/due-messages.ts';
import { forgettable } from './rules/forgetting.ts';
import type { KnownMessage } from './rules/message.ts';

/** Takes away what was sent where the row itself would tell what nobody may know. */
@Injectable()
export class Forgetting {
  constructor(private readonly db: Database) {}

  async forget({ visits }: MessagesState, known: readonly KnownMessage[]): Promise<void> {
    const rows = visits.flatMap((facts) => forgettable(facts, known));
    if (rows.length === 0) return;
    await this.db.client.message.deleteMany({
      where: {
        state: { not: 'CLAIMED' },
        OR: rows.map(({ kind, subjectId, revision, recipientId }) => ({
          kind,
          subjectId,
          revision,
          recipientId,
        })),
      },
    });
  }
}
