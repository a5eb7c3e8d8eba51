import type { Database } from '../../src/platform/database/database.service.ts';
import type { Links } from '../../src/platform/links.ts';

type Around = Readonly<Record<'team' | 'over' | 'leaderId' | 'memberId', string>>;

/** A team's board with a thank-you on it; returns the token of its link. */
export async function boardOf(
  { client }: Pick<Database, 'client'>,
  links: Links,
  { team: teamId, over: visitId, leaderId, memberId }: Around,
): Promise<string> {
  const now = new Date('2026-09-20T08:00:00Z');
  const sides = { authorId: leaderId, toId: memberId };
  const words = { text: 'Dank je wel.', state: 'SHARED', givenAt: now } as const;
  await client.thanks.create({ data: { ...sides, ...words, visitId, teamId } });
  const link = await client.boardLink.create({ data: { teamId, madeAt: now } });
  return links.sign('board', link.id);
}
