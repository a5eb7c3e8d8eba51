import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toPlainDate } from '../platform/database/dates.ts';
import { log } from '../platform/log.ts';
import { nothing, withAnswer } from './rules/release.ts';
import type { Tally } from './rules/release.ts';

export type Place = Readonly<{ visitTypeId: string; quarter: Temporal.PlainDate }>;

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export const placeName = ({ visitTypeId, quarter }: Place): string =>
  `${visitTypeId} ${quarter.toString()}`;

/**
 * The counts as the database keeps them: nothing in a dump of it, also not the order of its rows or
 * which of them were written last, may tell one host's answer from another's. So the answers since the
 * last release lie sealed with a key that is not in the database, and a release rewrites all twenty
 * numbers at once. Whoever steals the key with the database reads the answers that wait; not whose.
 */
@Injectable()
export class MirrorTallies {
  private readonly key: Uint8Array;

  constructor(
    private readonly db: Database,
    { sessionSecret }: Config,
  ) {
    // Of the same secret as the links: with them also ends what they still could have led to.
    this.key = new Uint8Array(hkdfSync('sha256', sessionSecret, '', 'open-deur mirror', 32));
  }

  /** Within a transaction; the place is held, so that the fifth answer is the fifth for all of them. */
  async count(place: Place, values: readonly number[], k: number): Promise<void> {
    const at = { visitTypeId: place.visitTypeId, quarter: dateOnly(place.quarter) };
    const { mirrorWaiting } = this.db.client;
    await mirrorWaiting.createMany({
      data: { ...at, sealed: this.seal(place, nothing) },
      skipDuplicates: true,
    });
    const [row] = await this.db.client.$queryRaw<{ sealed: Uint8Array }[]>`
      SELECT "sealed" FROM "MirrorWaiting"
      WHERE "visitTypeId" = ${place.visitTypeId}::uuid
        AND "quarter" = ${place.quarter.toString()}::date FOR UPDATE`;
    const waiting = row ? this.open(place, row.sealed) : nothing;
    const before = {
      waiting,
      released: (await this.released([place.quarter])).get(placeName(place)) ?? [],
    };
    const after = withAnswer(before, values, k);
    await mirrorWaiting.update({
      where: { visitTypeId_quarter: at },
      data: { sealed: this.seal(place, after.waiting) },
    });
    if (after.released !== before.released) await this.release(at, after.released);
  }

  /** What was released of these quarters, by place. */
  async released(
    quarters: readonly Temporal.PlainDate[],
  ): Promise<ReadonlyMap<string, readonly Tally[]>> {
    const rows = await this.db.client.mirrorTally.findMany({
      where: { quarter: { in: quarters.map(dateOnly) } },
    });
    const places = new Map<string, Tally[]>();
    for (const { visitTypeId, quarter, item, value, released: count } of rows) {
      const name = placeName({ visitTypeId, quarter: toPlainDate(quarter) });
      places.set(name, [...(places.get(name) ?? []), { item, value, count }]);
    }
    return places;
  }

  private async release(
    at: Readonly<{ visitTypeId: string; quarter: Date }>,
    tallies: readonly Tally[],
  ): Promise<void> {
    const { mirrorTally } = this.db.client;
    await mirrorTally.deleteMany({ where: at });
    await mirrorTally.createMany({
      data: tallies.map(({ item, value, count }) => ({ ...at, item, value, released: count })),
    });
  }

  /** A nonce, one byte for each of the twenty counts, and a tag; it opens in this place only. */
  private seal(place: Place, tallies: readonly Tally[]): Uint8Array<ArrayBuffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    cipher.setAAD(Buffer.from(placeName(place)));
    const counts = cipher.update(Uint8Array.from(tallies.map(({ count }) => count)));
    return Uint8Array.from(Buffer.concat([nonce, counts, cipher.final(), cipher.getAuthTag()]));
  }

  /** What was sealed with an earlier secret is lost: at most a few answers that nobody had seen yet. */
  private open(place: Place, sealed: Uint8Array): readonly Tally[] {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, NONCE_BYTES));
      decipher.setAAD(Buffer.from(placeName(place)));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const text = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
      const counts = Buffer.concat([text, decipher.final()]);
      return nothing.map((tally, index) => ({ ...tally, count: counts[index] ?? 0 }));
    } catch {
      log.warn({ message: 'Mirror answers that waited were sealed with another SESSION_SECRET.' });
      return nothing;
    }
  }
}
