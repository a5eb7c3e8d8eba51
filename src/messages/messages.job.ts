import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { tick } from '../platform/jobs.ts';
import { MessagesService } from './messages.service.ts';

const FIVE_SECONDS = 5_000;

/** Only looks for due work; which messages are due is a function of the state. */
@Injectable()
export class MessagesJob implements OnModuleDestroy {
  private readonly sendDue: () => Promise<void>;
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly messages: MessagesService,
    clock: Clock,
    config: Config,
  ) {
    this.sendDue = tick(config, 'messages', () => messages.sendDue(clock.now()));
  }

  @Interval(FIVE_SECONDS)
  async run(): Promise<void> {
    const look = this.sendDue();
    this.underWay = Promise.all([this.underWay, look]);
    await look;
  }

  async onModuleDestroy(): Promise<void> {
    this.messages.stop();
    await this.underWay;
  }
}
