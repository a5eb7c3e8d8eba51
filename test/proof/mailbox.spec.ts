import { mailboxProofs } from '../support/mailbox-reader.ts';
import { judgeRows, record, scale } from '../support/proof.ts';

judgeRows();

describe('a mailbox', () => {
  it('P8 is not the person: nothing that was written for oneself comes back', async () => {
    const rows = await mailboxProofs(scale({ full: 2, reduced: 1 }));
    for (const row of rows) record(row);
  }, 3_600_000);
});
