import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Config } from '../platform/config.ts';
import { tick } from '../platform/jobs.ts';
import { CalendarsReading } from './calendars-reading.service.ts';

const TEN_SECONDS = 10_000;

@Injectable()
export class CalendarsJob implements OnModuleDestroy {
  private readonly tick: () => Promise<void>;
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(
    config: Config,
    private readonly reading: CalendarsReading,
  ) {
    this.tick = tick(config, 'calendars', () => reading.readDue());
  }

  @Interval(TEN_SECONDS)
  async look(): Promise<void> {
    const look = this.tick();
    this.underWay = Promise.all([this.underWay, look]);
    await look;
  }

  async onModuleDestroy(): Promise<void> {
    this.reading.stop();
    await this.underWay;
  }
}
