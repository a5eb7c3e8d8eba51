import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Config } from '../platform/config.ts';
import { tick } from '../platform/jobs.ts';
import { JournalKeys } from './journal-keys.service.ts';

const MINUTE = 60_000;

@Injectable()
export class ReflectionsJob {
  private readonly tick: () => Promise<void>;

  constructor(config: Config, keys: JournalKeys) {
    this.tick = tick(config, 'journal keys', () => keys.renewAll());
  }

  @Interval(MINUTE)
  async look(): Promise<void> {
    await this.tick();
  }
}
