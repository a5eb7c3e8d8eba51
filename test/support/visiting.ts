import { Test } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Actor, Role } from '../../src/platform/actor.ts';
import { Clock } from '../../src/platform/clock.ts';
import { Config } from '../../src/platform/config.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import { Links } from '../../src/platform/links.ts';
import { PlatformModule } from '../../src/platform/platform.module.ts';
import { RotationModule } from '../../src/rotation/rotation.module.ts';
import { RotationService } from '../../src/rotation/rotation.service.ts';
import { AnswersService } from '../../src/visits/answers.service.ts';
import { BookingsService } from '../../src/visits/bookings.service.ts';
import { CardActsService } from '../../src/visits/card-acts.service.ts';
import { ContestsService } from '../../src/visits/contests.service.ts';
import { ExchangeCandidates } from '../../src/visits/exchange-candidates.service.ts';
import { ExchangesService } from '../../src/visits/exchanges.service.ts';
import { HostsService } from '../../src/visits/hosts.service.ts';
import { LinkActsService } from '../../src/visits/link-acts.service.ts';
import { LoggingService } from '../../src/visits/logging.service.ts';
import { OutcomesService } from '../../src/visits/outcomes.service.ts';
import { PlacesService } from '../../src/visits/places.service.ts';
import { ProposalsService } from '../../src/visits/proposals.service.ts';
import type { Proposal } from '../../src/visits/rules/renewals.ts';
import type { Visit } from '../../src/visits/rules/visit.ts';
import { SlotChangesService } from '../../src/visits/slot-changes.service.ts';
import { SuccessionService } from '../../src/visits/succession.service.ts';
import { UndoService } from '../../src/visits/undo.service.ts';
import { VisitsService } from '../../src/visits/visits.service.ts';
import { WaitlistService } from '../../src/visits/waitlist.service.ts';
import { testConfig } from './app.ts';
import { actorWith, at, day, World } from './world.ts';

type Desk<T> = abstract new (...needs: never[]) => T;
type NewSlot = Readonly<{ teamId: string; startsAt: string; capacity?: 1 | 2; hours?: number }>;

/** A programme in 2026, leaders, teams and slots on a migrated database, and the desks of the visits. */
export class Visiting {
  private constructor(
    readonly world: World,
    readonly programmeId: string,
    readonly desk: <T>(desk: Desk<T>) => T,
  ) {}

  /** On Monday 7 September 2026, ten o'clock in Amsterdam. */
  static async open(kind: 'server' | 'embedded' = 'server'): Promise<Visiting> {
    const world = await World.open(kind);
    world.clock.set('2026-09-07T08:00:00Z');
    const module = await Test.createTestingModule({ imports: [PlatformModule, RotationModule] })
      .overrideProvider(Database)
      .useValue(world.db)
      .overrideProvider(Config)
      .useValue(testConfig())
      .overrideProvider(Clock)
      .useValue(world.clock)
      .compile();
    const programmeId = await publishedProgramme(world);
    return new Visiting(world, programmeId, (desk) => module.get(desk, { strict: false }));
  }

  get bookings(): BookingsService {
    return this.desk(BookingsService);
  }

  get answers(): AnswersService {
    return this.desk(AnswersService);
  }

  get linkActs(): LinkActsService {
    return this.desk(LinkActsService);
  }

  get cardActs(): CardActsService {
    return this.desk(CardActsService);
  }

  get outcomes(): OutcomesService {
    return this.desk(OutcomesService);
  }

  get visits(): VisitsService {
    return this.desk(VisitsService);
  }

  get doors(): SlotChangesService {
    return this.desk(SlotChangesService);
  }

  get hosts(): HostsService {
    return this.desk(HostsService);
  }

  get waitlist(): WaitlistService {
    return this.desk(WaitlistService);
  }

  get succession(): SuccessionService {
    return this.desk(SuccessionService);
  }

  get exchanges(): ExchangesService {
    return this.desk(ExchangesService);
  }

  get candidates(): ExchangeCandidates {
    return this.desk(ExchangeCandidates);
  }

  get logging(): LoggingService {
    return this.desk(LoggingService);
  }

  get contests(): ContestsService {
    return this.desk(ContestsService);
  }

  get undoing(): UndoService {
    return this.desk(UndoService);
  }

  get places(): PlacesService {
    return this.desk(PlacesService);
  }

  get proposals(): ProposalsService {
    return this.desk(ProposalsService);
  }

  get rotation(): RotationService {
    return this.desk(RotationService);
  }

  async leader(name: string, department = 'Finance', ...roles: Role[]): Promise<Actor> {
    const personId = await this.world.person(name, { leaderGroup: 'Directie', department });
    return actorWith(roles, personId);
  }

  /** From now on this person has an address, and signs in with it. */
  async account({ personId }: Actor, email: string, ...roles: Role[]): Promise<string> {
    const createdAt = toDate(this.world.clock.now());
    const { client } = this.world.db;
    await client.person.update({ where: { id: personId }, data: { email } });
    await client.account.create({ data: { personId, email, roles, createdAt } });
    return email;
  }

  /** Somebody of the team, its lead by default. */
  async host(
    teamId: string,
    name: string,
    role: 'LEAD' | 'MEMBER' = 'LEAD',
    department = 'Operations',
  ): Promise<Actor> {
    const personId = await this.world.person(name, { leaderGroup: 'Directie', department });
    await this.world.member(teamId, personId, role);
    return actorWith([], personId);
  }

  async assistant(principal: Actor, name: string): Promise<Actor> {
    const assistant = await this.world.actor(name);
    await this.world.db.client.delegation.create({
      data: {
        principalId: principal.personId,
        assistantId: assistant.personId,
        since: toDate(this.world.clock.now()),
      },
    });
    return assistant;
  }

  async slot({ teamId, startsAt, capacity = 1, hours = 3 }: NewSlot): Promise<string> {
    const start = at(startsAt);
    const { id } = await this.world.db.client.slot.create({
      data: {
        teamId,
        startsAt: toDate(start),
        endsAt: toDate(start.add({ hours })),
        places: { create: Array.from({ length: capacity }, (_, index) => ({ number: index + 1 })) },
      },
    });
    return id;
  }

  async propose(person: Actor, ...slotIds: string[]): Promise<Visit[]> {
    const proposals: Proposal[] = slotIds.map((slotId) => ({
      personId: person.personId,
      slotId,
      reasons: [{ code: 'FIRST_VISIT', count: 1 }],
    }));
    await this.proposals.propose(this.world.hr, this.programmeId, proposals);
    return this.visits.visitsOf({ personId: person.personId, slotId: { in: slotIds } });
  }

  async invitationToken(visit: Visit): Promise<string> {
    return this.desk(Links).sign('invitation', visit.invitationId ?? randomUUID());
  }

  /** How many visits the team's week counts. */
  async load(teamId: string, monday: string): Promise<number> {
    const { teamLoad } = this.world.db.client;
    const where = { teamId, period: 'WEEK', startsOn: dateOnly(day(monday)) } as const;
    return (await teamLoad.findFirst({ where }))?.booked ?? 0;
  }

  now(moment: string | Temporal.Instant): void {
    this.world.clock.set(moment);
  }

  async close(): Promise<void> {
    await this.world.close();
  }
}

async function publishedProgramme({ db, clock }: World): Promise<string> {
  const { id } = await db.client.programme.create({
    data: {
      name: 'Open Deur 2026',
      startsOn: dateOnly(day('2026-01-01')),
      endsOn: dateOnly(day('2026-12-31')),
      state: 'PUBLISHED',
      publishedAt: toDate(clock.now()),
      noCouncilBecause: 'An organisation that exists in a test only.',
      agreements: { create: [{ leaderGroup: 'Directie', norm: 4 }] },
    },
  });
  return id;
}

/** The code of the refusal, or null when nothing was refused. */
export async function refusalOf(act: Promise<unknown>): Promise<string | null> {
  try {
    await act;
    return null;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string') throw error;
    return code;
  }
}
