import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Config } from '../platform/config.ts';
import { tick } from '../platform/jobs.ts';
import { PeopleAccounts } from './accounts.service.ts';

const MINUTE = 60_000;

@Injectable()
export class PeopleJob {
  private readonly tick: () => Promise<void>;

  constructor(config: Config, accounts: PeopleAccounts) {
    this.tick = tick(config, 'people', () => accounts.retireLeavers());
  }

  @Interval(MINUTE)
  async look(): Promise<void> {
    await this.tick();
  }
}
