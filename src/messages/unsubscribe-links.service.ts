import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.ts';
import { Links } from '../platform/links.ts';
import { Refusal } from '../refusals.ts';
import { isGroup } from './rules/groups.ts';
import type { MessageGroup } from './rules/groups.ts';

/** Whose messages of which groups a link switches off. */
export type Unsubscription = Readonly<{ personId: string; groups: readonly MessageGroup[] }>;

const BETWEEN = '~';

/**
 * A signed link for one person and the groups of one mail. The groups are signed along: whoever
 * changes them holds no link any more.
 */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly config: Config,
    private readonly links: Links,
  ) {}

  url({ personId, groups }: Unsubscription): string {
    const names = [...new Set(groups)].sort().join(BETWEEN);
    const signed = this.links.sign(`unsubscribe:${names}`, personId);
    return `${this.config.publicUrl}/unsubscribe/${names}.${signed}`;
  }

  /** Refuses LINK_INVALID for anything that we did not sign like this. */
  read(token: string): Unsubscription {
    const [names = '', ...signed] = token.split('.');
    const groups = names.split(BETWEEN).filter(isGroup);
    if (groups.length === 0 || groups.join(BETWEEN) !== names) throw new Refusal('LINK_INVALID');
    return { personId: this.links.verify(`unsubscribe:${names}`, signed.join('.')), groups };
  }
}
