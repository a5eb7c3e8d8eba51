import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Config } from '../platform/config.ts';
import { tick } from '../platform/jobs.ts';
import { HostsService } from './hosts.service.ts';
import { SuccessionService } from './succession.service.ts';
import { WaitlistService } from './waitlist.service.ts';

const EVERY_FIVE_SECONDS = 5_000;

@Injectable()
export class VisitsJob {
  private readonly tick: () => Promise<void>;

  constructor(
    config: Config,
    waitlist: WaitlistService,
    succession: SuccessionService,
    hosts: HostsService,
  ) {
    this.tick = tick(config, 'visits', async () => {
      await succession.handOverDue();
      await waitlist.offerDue();
      await hosts.forgetReleases();
    });
  }

  @Interval(EVERY_FIVE_SECONDS)
  async look(): Promise<void> {
    await this.tick();
  }
}
