import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { messageGroups } from './rules/groups.ts';
import type { MessageGroup } from './rules/groups.ts';
import { UnsubscribeLinks } from './unsubscribe-links.service.ts';

export type MessageSwitch = Readonly<{ group: MessageGroup; on: boolean }>;

/**
 * What somebody does not want to receive. Only the present choice is kept, without a name in the
 * audit: who wants no calls for guests is nobody's business.
 */
@Injectable()
export class Preferences {
  constructor(
    private readonly db: Database,
    private readonly links: UnsubscribeLinks,
  ) {}

  async switches(actor: Actor): Promise<MessageSwitch[]> {
    return this.switchesOf(actor.personId, Object.values(messageGroups));
  }

  async choose(actor: Actor, group: MessageGroup, on: boolean): Promise<void> {
    await this.put(actor.personId, [group], on);
  }

  /** What the link speaks of, and how it stands; refuses LINK_INVALID. */
  async behindLink(token: string): Promise<MessageSwitch[]> {
    const { personId, groups } = this.links.read(token);
    return this.switchesOf(personId, groups);
  }

  /** The link is its reader's word: no signing in. Pressing twice changes nothing more. */
  async chooseByLink(token: string, on: boolean): Promise<void> {
    const { personId, groups } = this.links.read(token);
    await this.put(personId, groups, on);
  }

  private async switchesOf(
    personId: string,
    groups: readonly MessageGroup[],
  ): Promise<MessageSwitch[]> {
    const rows = await this.db.client.mutedGroup.findMany({ where: { personId } });
    const muted = new Set<MessageGroup>(rows.map(({ group }) => group));
    return groups.map((group) => ({ group, on: !muted.has(group) }));
  }

  private async put(personId: string, groups: readonly MessageGroup[], on: boolean): Promise<void> {
    const { mutedGroup, person } = this.db.client;
    const where = { personId, group: { in: [...groups] } };
    if (on) {
      await mutedGroup.deleteMany({ where });
      return;
    }
    // Whoever was erased meanwhile gets no mail either.
    if ((await person.count({ where: { id: personId } })) === 0) return;
    const data = groups.map((group) => ({ personId, group }));
    await mutedGroup.createMany({ data, skipDuplicates: true });
  }
}
