import 'reflect-metadata';
import { Global, Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Audit } from '../../src/platform/audit.service.ts';
import { Clock } from '../../src/platform/clock.ts';
import { Config } from '../../src/platform/config.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import { GuardedFetch } from '../../src/platform/guarded-fetch.service.ts';
import { Links } from '../../src/platform/links.ts';
import { Mail } from '../../src/platform/mail/mail.service.ts';
import { AccessTokens } from '../../src/platform/oauth/access-tokens.service.ts';
import { testConfig } from './app.ts';
import type { World } from './world.ts';

@Global()
@Module({})
class WorldModule {}

/** The platform of a world: its database and its clock, and mails that go nowhere. */
function platformOf({ db, clock }: World, config: Partial<Config>): DynamicModule {
  const provided = [
    { provide: Database, useValue: db },
    { provide: Clock, useValue: clock },
    { provide: Config, useValue: testConfig(config) },
    { provide: Mail, useValue: {} },
    { provide: GuardedFetch, useValue: new GuardedFetch() },
  ];
  const exported = [Database, Clock, Config, Mail, GuardedFetch, AccessTokens, Audit, Links];
  return {
    module: WorldModule,
    providers: [...provided, AccessTokens, Audit, Links],
    exports: exported,
  };
}

/** Rooms without their doors being open: ask for a desk by its class. */
export async function openRooms(
  world: World,
  rooms: readonly Type[],
  config: Partial<Config> = {},
): Promise<<T>(desk: Type<T>) => T> {
  const imports = [platformOf(world, config), ...rooms];
  const house = await Test.createTestingModule({ imports }).compile();
  return (desk) => house.get(desk, { strict: false });
}
