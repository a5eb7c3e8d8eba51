// Run as a process of its own, to be ended by force: it calculates the rotations that wait.
import 'reflect-metadata';
import { Test } from '@nestjs/testing';
import { Clock } from '../../src/platform/clock.ts';
import { Config } from '../../src/platform/config.ts';
import { PlatformModule } from '../../src/platform/platform.module.ts';
import { RotationModule } from '../../src/rotation/rotation.module.ts';
import { RotationService } from '../../src/rotation/rotation.service.ts';
import { testConfig } from './app.ts';
import { FakeClock } from './clock.ts';

const [databaseUrl = '', moment = ''] = process.argv.slice(2);
const clock = new FakeClock();
clock.set(moment);
const module = await Test.createTestingModule({ imports: [PlatformModule, RotationModule] })
  .overrideProvider(Config)
  .useValue(testConfig({ databaseUrl }))
  .overrideProvider(Clock)
  .useValue(clock)
  .compile();
const calculated = await module.get(RotationService, { strict: false }).runDue();
process.stdout.write(`${calculated}\n`);
