import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId, line, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { whyNotSetEmergencyPhone } from './rules/access.ts';
import { emergencyNumber } from './rules/emergency-number.ts';
import type { Site, Team } from './rules/team.ts';
import { TeamsService } from './teams.service.ts';

/** Digits as one writes them: "+31 33 555 01 20", "033-5550120", "112"; at most 15 of them (ITU-T E.164). */
const digits = /^\+?(?:[ ()./-]*\d){2,15}[ )]*$/;
const phone = z.object({ phone: line(30).regex(digits, 'phone').nullable() });

/** Whom one calls on the day. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly teams: TeamsService,
  ) {}

  /** Of whoever plans the day, by team; only those that have one. */
  async deskPhonesOf(teamIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.client.hostTeam.findMany({
      where: { id: { in: [...teamIds] } },
      select: { id: true, deskPhone: true },
    });
    return phones(rows.map(({ id, deskPhone }) => [id, deskPhone]));
  }

  /** What a site says itself, by site; only those that do. */
  async emergencyPhonesOf(siteIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.client.site.findMany({
      where: { id: { in: [...siteIds] } },
      select: { id: true, emergencyPhone: true },
    });
    return phones(rows.map(({ id, emergencyPhone }) => [id, emergencyPhone]));
  }

  /** Whom one calls when somebody is hurt. */
  async emergencyNumberAt({ id, country }: Site): Promise<string> {
    const emergencyPhone = (await this.emergencyPhonesOf([id])).get(id) ?? null;
    return emergencyNumber({ emergencyPhone, country });
  }

  /** For HR and the leads of the team. Null: none. */
  async setDeskPhone(actor: Actor, teamId: string, given: string | null): Promise<Team> {
    const team = await this.teams.teamToManage(actor, teamId);
    const { phone: deskPhone } = parseInput(phone, { phone: given });
    return this.db.transaction(async () => {
      await this.db.client.hostTeam.update({ where: { id: team.id }, data: { deskPhone } });
      await this.record(actor, 'setDeskPhone', 'HostTeam', team.id);
      return team;
    });
  }

  /** For HR and the leads of teams at the site. Null: the public number of the country. */
  async setEmergencyPhone(actor: Actor, siteId: string, given: string | null): Promise<Site> {
    const id = asId(siteId);
    const led = await this.teams.byIds(await this.teams.teamsLedBy(actor.personId));
    const isLeadThere = [...led.values()].some((team) => team.siteId === id);
    refuse(whyNotSetEmergencyPhone(actor, isLeadThere));
    const { phone: emergencyPhone } = parseInput(phone, { phone: given });
    return this.db.transaction(async () => {
      found(await this.db.client.site.findUnique({ where: { id }, select: { id: true } }));
      const site = await this.db.client.site.update({ where: { id }, data: { emergencyPhone } });
      await this.record(actor, 'setEmergencyPhone', 'Site', id);
      return site;
    });
  }

  private async record(
    actor: Actor,
    action: string,
    subjectType: string,
    subjectId: string,
  ): Promise<void> {
    await this.audit.record(actor, { action, subjectType, subjectId });
  }
}

const phones = (
  rows: readonly (readonly [id: string, phone: string | null])[],
): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(([id, number]) => (number === null ? [] : [[id, number] as const])));
