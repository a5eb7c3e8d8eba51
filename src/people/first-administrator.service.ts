import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { IdentityService } from '../identity/identity.service.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { Refusal } from '../refusals.ts';
import { NewcomersService } from './newcomers.service.ts';
import { PeopleService } from './people.service.ts';
import { nameFromEmail } from './rules/person.ts';

const FIRST_DEPARTMENT = 'Organisatie';

/** On an empty database somebody must be able to come in and let the others in. */
@Injectable()
export class FirstAdministrator implements OnApplicationBootstrap {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly identity: IdentityService,
    private readonly people: PeopleService,
    private readonly newcomers: NewcomersService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // The example organisation brings people of its own.
    if (this.config.adminEmail && !this.config.example) await this.welcome(this.config.adminEmail);
  }

  /** Once: an administrator who was removed later does not come back by a restart. */
  async welcome(email: string): Promise<void> {
    if (await this.identity.hasAccounts()) return;
    try {
      await this.db.transaction(() => this.create(email.toLowerCase()));
    } catch (error) {
      // Another process that started at the same time was first.
      const isThere = error instanceof Refusal && error.code === 'ALREADY_EXISTS';
      if (!isThere) throw error;
    }
  }

  private async create(email: string): Promise<void> {
    const { department } = this.db.client;
    const { id } = await department.upsert({
      where: { name: FIRST_DEPARTMENT },
      create: { name: FIRST_DEPARTMENT },
      update: {},
    });
    const serviceFrom = this.people.today();
    const newcomer = { ...nameFromEmail(email), email, departmentId: id, serviceFrom };
    await this.newcomers.enter({ ...newcomer, leaderGroup: null }, ['HR', 'ADMINISTRATOR']);
  }
}
