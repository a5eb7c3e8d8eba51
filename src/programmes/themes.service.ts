import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId, line, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { whyNotManageProgrammes } from './rules/access.ts';
import type { Named, Theme } from './rules/themes.ts';

const names = z.object({ nameNl: line(60), nameEn: line(60) });

/** What points are about. A theme that is retired stays on the points that have it. */
@Injectable()
export class ThemesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** By Dutch name; those that can be chosen, or all. */
  async themes(withRetired = false): Promise<Theme[]> {
    const where = withRetired ? {} : { retired: false };
    return this.db.client.theme.findMany({ where, orderBy: { nameNl: 'asc' } });
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Theme>> {
    const rows = await this.db.client.theme.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The id of a theme that can be chosen; refuses NOT_FOUND for any other. */
  async chosen(themeId: string | null | undefined): Promise<string | null> {
    if (!themeId) return null;
    const id = asId(themeId);
    const theme = found((await this.byIds([id])).get(id));
    refuse(theme.retired ? 'NOT_FOUND' : null);
    return id;
  }

  async addTheme(actor: Actor, given: Named): Promise<Theme> {
    refuse(whyNotManageProgrammes(actor));
    const data = parseInput(names, given);
    return this.db.transaction(async () => {
      const theme = await this.db.client.theme.create({ data });
      await this.record(actor, 'addTheme', theme.id);
      return theme;
    });
  }

  async renameTheme(actor: Actor, themeId: string, given: Named): Promise<Theme> {
    return this.change(actor, themeId, 'renameTheme', () => parseInput(names, given));
  }

  async retireTheme(actor: Actor, themeId: string, retired: boolean): Promise<Theme> {
    return this.change(actor, themeId, 'retireTheme', () => ({ retired }));
  }

  private async change(
    actor: Actor,
    themeId: string,
    action: string,
    changes: () => Partial<Theme>,
  ): Promise<Theme> {
    refuse(whyNotManageProgrammes(actor));
    const [id, data] = [asId(themeId), changes()];
    return this.db.transaction(async () => {
      const [theme] = await this.db.client.theme.updateManyAndReturn({ where: { id }, data });
      await this.record(actor, action, id);
      return found(theme);
    });
  }

  private async record(actor: Actor, action: string, subjectId: string): Promise<void> {
    await this.audit.record(actor, { action, subjectType: 'Theme', subjectId });
  }
}
