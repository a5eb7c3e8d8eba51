import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarFeed } from '../generated/prisma/client.ts';
import { Secrets } from '../identity/secrets.service.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant, toPlainDate } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { OpenFeeds } from './open-feeds.service.ts';
import { whyNotManageProgrammeFeed } from './rules/feed-access.ts';
import type { FeedKind } from './rules/feed-access.ts';

export type FeedState = Readonly<{
  kind: FeedKind;
  since: Temporal.Instant;
  /** To the day, so that it does not tell when somebody was at work. */
  usedOn: Temporal.PlainDate | null;
}>;
/** Its address is told once: only a hash of it is kept. */
export type MadeFeed = Pick<FeedState, 'kind' | 'since'> & Readonly<{ url: string }>;

type Subject = Pick<CalendarFeed, 'kind' | 'personId' | 'teamId' | 'programmeId'>;

/** Addresses to which calendar programs subscribe: made, renewed and revoked by whom they are for. */
@Injectable()
export class Feeds {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly audit: Audit,
    private readonly secrets: Secrets,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly programmes: ProgrammesService,
    private readonly open: OpenFeeds,
  ) {}

  /** With words, and with times only, as far as they exist. */
  async ownFeeds({ personId }: Actor): Promise<FeedState[]> {
    return this.states({ personId });
  }

  /** Null when there is none. Refuses NOT_ALLOWED, NOT_FOUND. */
  async teamFeed(actor: Actor, teamId: string): Promise<FeedState | null> {
    const { id } = await this.teams.teamToManage(actor, asId(teamId));
    return (await this.states({ teamId: id }))[0] ?? null;
  }

  /** Null when there is none. Refuses NOT_ALLOWED, NOT_FOUND. */
  async programmeFeed(actor: Actor, programmeId: string): Promise<FeedState | null> {
    const subject = await this.ofProgramme(actor, programmeId);
    return (await this.states({ programmeId: subject.programmeId }))[0] ?? null;
  }

  /** A new address; the former one opens nothing from now on. */
  async makeOwnFeed(actor: Actor, busyOnly: boolean): Promise<MadeFeed> {
    return this.make(actor, ownSubject(actor, busyOnly));
  }

  async makeTeamFeed(actor: Actor, teamId: string): Promise<MadeFeed> {
    return this.make(actor, await this.ofTeam(actor, teamId));
  }

  async makeProgrammeFeed(actor: Actor, programmeId: string): Promise<MadeFeed> {
    return this.make(actor, await this.ofProgramme(actor, programmeId));
  }

  async revokeOwnFeed(actor: Actor, busyOnly: boolean): Promise<void> {
    await this.revoke(actor, ownSubject(actor, busyOnly));
  }

  async revokeTeamFeed(actor: Actor, teamId: string): Promise<void> {
    await this.revoke(actor, await this.ofTeam(actor, teamId));
  }

  async revokeProgrammeFeed(actor: Actor, programmeId: string): Promise<void> {
    await this.revoke(actor, await this.ofProgramme(actor, programmeId));
  }

  private async ofTeam(actor: Actor, teamId: string): Promise<Subject> {
    const { id } = await this.teams.teamToManage(actor, asId(teamId));
    return { ...nothing, kind: 'TEAM', teamId: id };
  }

  private async ofProgramme(actor: Actor, programmeId: string): Promise<Subject> {
    refuse(whyNotManageProgrammeFeed(actor));
    const { id } = found(await this.programmes.byId(asId(programmeId)));
    return { ...nothing, kind: 'PROGRAMME', programmeId: id };
  }

  private async make(actor: Actor, subject: Subject): Promise<MadeFeed> {
    const { personId: madeById } = actor;
    const { locale } = found((await this.people.byIds([madeById])).get(madeById));
    const token = this.secrets.token();
    const since = this.clock.now();
    const row = { tokenHash: this.secrets.hash('feed', token), createdAt: toDate(since) };
    await this.db.transaction(async () => {
      await this.db.client.calendarFeed.deleteMany({ where: subject });
      await this.db.client.calendarFeed.create({ data: { ...subject, ...row, madeById, locale } });
      await this.record(actor, 'makeFeed', subject);
    });
    const url = `${this.config.publicUrl}/feeds/${token}.ics`;
    return { kind: subject.kind, since, url };
  }

  private async revoke(actor: Actor, subject: Subject): Promise<void> {
    await this.db.transaction(async () => {
      const { count } = await this.db.client.calendarFeed.deleteMany({ where: subject });
      if (count > 0) await this.record(actor, 'revokeFeed', subject);
    });
  }

  /** One that its maker may no longer have opens nothing, and is shown as not being there. */
  private async states(where: Partial<Subject>): Promise<FeedState[]> {
    const rows = await this.db.client.calendarFeed.findMany({ where, orderBy: { kind: 'asc' } });
    const shown: FeedState[] = [];
    for (const row of rows) {
      if (await this.open.isOpen(row))
        shown.push({
          kind: row.kind,
          since: toInstant(row.createdAt),
          usedOn: row.usedOn && toPlainDate(row.usedOn),
        });
    }
    return shown;
  }

  private async record(actor: Actor, action: string, subject: Subject): Promise<void> {
    const subjectId = subject.personId ?? subject.teamId ?? subject.programmeId ?? '';
    await this.audit.record(actor, { action, subjectType: subjectTypes[subject.kind], subjectId });
  }
}

const nothing = { personId: null, teamId: null, programmeId: null } as const;

const ownSubject = ({ personId }: Actor, busyOnly: boolean): Subject => ({
  ...nothing,
  kind: busyOnly ? 'OWN_BUSY' : 'OWN',
  personId,
});

const subjectTypes: Readonly<Record<FeedKind, string>> = {
  OWN: 'Person',
  OWN_BUSY: 'Person',
  TEAM: 'HostTeam',
  PROGRAMME: 'Programme',
};
