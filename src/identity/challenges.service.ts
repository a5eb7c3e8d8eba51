import { Injectable } from '@nestjs/common';
import type { ChallengePurpose } from '../generated/prisma/enums.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { Refusal } from '../refusals.ts';
import { Attempts } from './attempts.service.ts';
import { networkOf } from './rules/limits.ts';
import { minutesToUsePasskey } from './rules/passkeys.ts';
import { Secrets } from './secrets.service.ts';

type Purpose = Readonly<{ purpose: ChallengePurpose; accountId: string | null }>;

/** What a device has to sign: kept here, for one browser, used once, forgotten after minutes. */
@Injectable()
export class Challenges {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly attempts: Attempts,
  ) {}

  async make(purpose: Purpose, browserToken: string, address: string): Promise<string> {
    if (await this.attempts.isTooMany('CHALLENGE_FROM_NETWORK', networkOf(address))) {
      throw new Refusal('TRY_AGAIN');
    }
    const challenge = this.secrets.token();
    const expiresAt = toDate(this.clock.now().add({ minutes: minutesToUsePasskey }));
    const browserHash = this.secrets.hash('browser', browserToken);
    await this.db.client.passkeyChallenge.create({
      data: { ...purpose, challenge, browserHash, expiresAt },
    });
    return challenge;
  }

  /** Uses it up, whatever comes of it: of several that come with the same one, the first has it. */
  async take(purpose: Purpose, challenge: string, browserToken: string | null): Promise<void> {
    if (browserToken === null) throw new Refusal('PASSKEY_EXPIRED');
    const taken = await this.db.client.passkeyChallenge.deleteMany({
      where: {
        ...purpose,
        challenge,
        browserHash: this.secrets.hash('browser', browserToken),
        expiresAt: { gt: toDate(this.clock.now()) },
      },
    });
    if (taken.count === 0) throw new Refusal('PASSKEY_EXPIRED');
  }

  async forgetOld(): Promise<void> {
    const where = { expiresAt: { lt: toDate(this.clock.now()) } };
    await this.db.client.passkeyChallenge.deleteMany({ where });
  }
}
