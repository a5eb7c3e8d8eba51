import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import { MailDesk } from '../../src/messages/mail-desk.service.ts';
import { MessagesModule } from '../../src/messages/messages.module.ts';
import { MessagesService } from '../../src/messages/messages.service.ts';
import { Outbox } from '../../src/messages/outbox.service.ts';
import { Clock } from '../../src/platform/clock.ts';
import { Config } from '../../src/platform/config.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import type { Actor } from '../../src/platform/actor.ts';
import { Mail } from '../../src/platform/mail/mail.service.ts';
import { PlatformModule } from '../../src/platform/platform.module.ts';
import { HostsService } from '../../src/visits/hosts.service.ts';
import { aProgramme, aVisitType } from './agreed.ts';
import { testConfig } from './app.ts';
import { FakeClock } from './clock.ts';
import { freshDatabase, freshEmbedded } from './database.ts';
import type { FreshDatabase, FreshEmbedded } from './database.ts';
import { startSmtp } from './smtp.ts';
import type { SmtpSink } from './smtp.ts';
import { actorWith, at, day } from './world.ts';

const HOUR = 60 * 60 * 1_000;

type PersonChanges = Partial<Omit<Prisma.PersonUncheckedCreateInput, 'id'>>;
type VisitChanges = Partial<Prisma.VisitUncheckedCreateInput>;

/** The messages on a real PostgreSQL and a real SMTP server, with visits in a line. */
export class MessagesScene {
  private readonly replicas: INestApplicationContext[] = [];
  private count = 0;
  leader = '';
  lead = '';
  team = '';
  visitType = '';
  programme = '';

  private constructor(
    readonly smtp: SmtpSink,
    readonly database: FreshDatabase | FreshEmbedded,
    readonly clock: FakeClock,
    private readonly settings: Partial<Config>,
  ) {}

  static async open(
    kind: 'server' | 'embedded' = 'server',
    settings: Partial<Config> = {},
  ): Promise<MessagesScene> {
    const database = await (kind === 'server' ? freshDatabase() : freshEmbedded());
    const scene = new MessagesScene(await startSmtp(), database, new FakeClock(), settings);
    await scene.replica();
    return scene;
  }

  /** The same people and team again, without visits, messages or mails. */
  async begin(start = '2026-10-01T08:00:00Z'): Promise<void> {
    this.clock.set(start);
    this.smtp.forget();
    await this.db.$executeRaw`
      TRUNCATE "Message", "IncomingMail", "InboxLook", "MailBreaker", "MailPilot", "IntroText", "Person", "Department", "Site", "VisitType", "Programme" CASCADE`;
    await this.furnish();
  }

  async close(): Promise<void> {
    for (const replica of this.replicas) await replica.close();
    await this.smtp.close();
    await this.database.drop();
  }

  /** The services of one more process on the same database. */
  async replica(settings: Partial<Config> = {}): Promise<MessagesService> {
    const { url: databaseUrl, dataDir } = this.database;
    const config = testConfig({
      databaseUrl,
      dataDir,
      smtpUrl: this.smtp.url,
      ...this.settings,
      ...settings,
    });
    const module = await Test.createTestingModule({ imports: [PlatformModule, MessagesModule] })
      .overrideProvider(Config)
      .useValue(config)
      .overrideProvider(Clock)
      .useValue(this.clock)
      .compile();
    this.replicas.push(module);
    return module.get(MessagesService, { strict: false });
  }

  get db(): Database['client'] {
    return this.service(Database).client;
  }

  get messages(): MessagesService {
    return this.service(MessagesService);
  }

  get hosts(): HostsService {
    return this.service(HostsService);
  }

  /** How many statements one look at everything that may be due takes. */
  async statements(): Promise<number> {
    let count = 0;
    const stop = this.service(Database).onStatement(() => {
      count += 1;
    });
    await this.sendDue();
    stop();
    return count;
  }

  get mail(): Mail {
    return this.service(Mail);
  }

  get claims(): Outbox {
    return this.service(Outbox);
  }

  get mailDesk(): MailDesk {
    return this.service(MailDesk);
  }

  async sendDue(): Promise<void> {
    await this.messages.sendDue(this.clock.now());
  }

  /** Past the time to take something back. */
  async sendSoon(): Promise<void> {
    this.clock.advance({ seconds: 15 });
    await this.sendDue();
  }

  async person(givenName: string, changes: PersonChanges = {}): Promise<string> {
    const { id } = await this.db.person.create({
      data: {
        givenName,
        familyName: 'de Vries',
        jobTitle: 'directeur IT',
        email: `${givenName.toLowerCase()}@acme.example`,
        serviceFrom: dateOnly(day('2020-01-01')),
        ...changes,
      },
    });
    return id;
  }

  /** Somebody of the team who may claim its visits, by name, with an address. */
  async member(givenName: string, changes: PersonChanges = {}): Promise<Actor> {
    const personId = await this.person(givenName, { jobTitle: 'monteur', ...changes });
    await this.db.teamMember.create({ data: { teamId: this.team, personId } });
    return actorWith([], personId);
  }

  async volunteer(givenName: string): Promise<Actor> {
    const member = await this.member(givenName);
    await this.db.volunteer.create({ data: { teamId: this.team, personId: member.personId } });
    return member;
  }

  async assistant(givenName: string): Promise<string> {
    const assistantId = await this.person(givenName, { familyName: 'Bos' });
    const since = toDate(this.clock.now());
    await this.db.delegation.create({ data: { principalId: this.leader, assistantId, since } });
    return assistantId;
  }

  /** A confirmed visit of four hours, changed just now. */
  async visit(startsAt: string | Temporal.Instant, changes: VisitChanges = {}): Promise<string> {
    const starts = toDate(typeof startsAt === 'string' ? at(startsAt) : startsAt);
    const now = toDate(this.clock.now());
    const { id } = await this.db.visit.create({
      data: {
        programmeId: this.programme,
        personId: this.leader,
        teamId: this.team,
        visitTypeId: this.visitType,
        startsAt: starts,
        endsAt: new Date(starts.getTime() + 4 * HOUR),
        state: 'CONFIRMED',
        confirmedAt: now,
        changedAt: now,
        ...changes,
      },
    });
    return id;
  }

  async move(id: string, startsAt: string): Promise<void> {
    const starts = toDate(at(startsAt));
    const endsAt = new Date(starts.getTime() + 4 * HOUR);
    await this.change(id, { startsAt: starts, endsAt, revision: { increment: 1 } });
  }

  async cancel(id: string, cancelSide: 'VISITOR' | 'HOST' = 'VISITOR'): Promise<void> {
    await this.change(id, { state: 'CANCELLED', cancelSide, revision: { increment: 1 } });
  }

  async change(id: string, data: Prisma.VisitUncheckedUpdateInput): Promise<void> {
    const changedAt = toDate(this.clock.now());
    await this.db.visit.update({ where: { id }, data: { ...data, changedAt } });
  }

  /** What became of the messages, in words: "REMINDER 0 SENT". */
  async outbox(): Promise<string[]> {
    const rows = await this.db.message.findMany({ orderBy: [{ dueAt: 'asc' }, { kind: 'asc' }] });
    return rows.map(({ kind, revision, state }) => `${kind} ${revision} ${state}`);
  }

  /** A desk of the first process. */
  service<T>(type: Readonly<{ prototype: T; name: string }>): T {
    const [first] = this.replicas;
    if (first === undefined) throw new Error('The scene is not open.');
    return first.get<unknown, T>(type as never, { strict: false });
  }

  private async furnish(): Promise<void> {
    this.leader = await this.person('Marleen');
    this.lead = await this.person('Petra', { familyName: 'de Wit', jobTitle: 'teamleider' });
    this.visitType = await aVisitType(this.db);
    this.programme = await aProgramme(this.db);
    this.team = await this.teamAt('Europe/Amsterdam', 'Amersfoort');
  }

  async teamAt(timeZone: string, place: string): Promise<string> {
    this.count += 1;
    const { id } = await this.db.hostTeam.create({
      data: {
        name: `Monteurs ${place}`,
        department: { create: { name: `Techniek ${this.count}` } },
        visitType: { connect: { id: this.visitType } },
        site: {
          create: { name: `Depot ${place}`, address: `Stationsplein 1, ${place}`, timeZone },
        },
        members: { create: { personId: this.lead, role: 'LEAD' } },
      },
    });
    return id;
  }
}
