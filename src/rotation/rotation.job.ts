import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Config } from '../platform/config.ts';
import { tick } from '../platform/jobs.ts';
import { RotationService } from './rotation.service.ts';

const EVERY_SECOND = 1_000;

@Injectable()
export class RotationJob {
  private readonly tick: () => Promise<void>;

  constructor(config: Config, rotation: RotationService) {
    this.tick = tick(config, 'rotation', () => rotation.runDue());
  }

  @Interval(EVERY_SECOND)
  async look(): Promise<void> {
    await this.tick();
  }
}
