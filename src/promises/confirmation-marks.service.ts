import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { id as uuid } from '../platform/input.ts';
import { Links } from '../platform/links.ts';
import { Refusal } from '../refusals.ts';

/** One member, asked about one answer. */
export type AskedMember = Readonly<{ answerId: string; personId: string }>;

/**
 * That a member said whether an answer was noticed, as a keyed hash of both. The member's link
 * carries the mark and not the member, so it opens the question without telling whose it is.
 */
@Injectable()
export class ConfirmationMarks {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly links: Links,
  ) {}

  of({ answerId, personId }: AskedMember): string {
    return asUuid(this.links.secretOf(`noticed:${answerId}`, personId));
  }

  url(asked: AskedMember): string {
    return `${this.config.publicUrl}/noticed/${asked.answerId}/${this.token(asked)}`;
  }

  token(asked: AskedMember): string {
    return this.links.sign(`noticed:${asked.answerId}`, this.of(asked));
  }

  /** The mark in a link to this answer; refuses LINK_INVALID for anything else. */
  behind(answerId: string, token: string): string {
    if (!uuid.safeParse(answerId).success) throw new Refusal('LINK_INVALID');
    return this.links.verify(`noticed:${answerId.toLowerCase()}`, token);
  }

  async isSpent(mark: string): Promise<boolean> {
    return (await this.spent([mark])).has(mark);
  }

  /** Of these members, the marks of those who said it. */
  async spentBy(asked: readonly AskedMember[]): Promise<ReadonlySet<string>> {
    return this.spent(asked.map((one) => this.of(one)));
  }

  /** In the transaction of the count; refuses CONFIRMED_ALREADY the second time. */
  async spend(mark: string): Promise<void> {
    await this.db.client.confirmationSpent.create({ data: { mark } });
  }

  private async spent(marks: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.client.confirmationSpent.findMany({
      where: { mark: { in: [...marks] } },
    });
    return new Set(rows.map(({ mark }) => mark));
  }
}

/** Written as an id of our own making (RFC 9562, version 8), as links carry ids. */
function asUuid(hex: string): string {
  const marked = `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17)}`;
  return marked.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
