import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Config } from '../platform/config.ts';
import { tick } from '../platform/jobs.ts';
import { IncomingMails } from './incoming-mails.service.ts';

const HALF_A_MINUTE = 30_000;

/** Only looks; what is still to be handled follows from what was noted. */
@Injectable()
export class IncomingMailsJob implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly read: () => Promise<void>;
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(incoming: IncomingMails, config: Config) {
    this.read = tick(config, 'incoming mails', () => incoming.read());
  }

  /** What came in while nobody read is not kept waiting; the start does not wait for it. */
  onApplicationBootstrap(): void {
    void this.run();
  }

  @Interval(HALF_A_MINUTE)
  async run(): Promise<void> {
    const look = this.read();
    this.underWay = Promise.all([this.underWay, look]);
    await look;
  }

  async onModuleDestroy(): Promise<void> {
    await this.underWay;
  }
}
