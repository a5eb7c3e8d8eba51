import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/platform/database/database.service.ts';
import type { Links } from '../../src/platform/links.ts';
import type { Objects } from './permission-surroundings.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** An item that lasts a month, and two phones, so that no such field is empty. */
export async function prepared({ client }: Database): Promise<Objects> {
  await client.readinessItem.updateMany({ where: { code: 'GEAR' }, data: { validMonths: 1 } });
  await client.site.updateMany({ data: { emergencyPhone: '0113 555 112' } });
  await client.hostTeam.updateMany({ data: { deskPhone: '0113 555 120' } });
  const { id } = await client.readinessItem.findFirstOrThrow({
    where: { code: 'CONFIDENTIALITY' },
  });
  const people = await client.visit.findMany({ distinct: ['personId'], take: 100 });
  const signature = { itemId: id, signedOn: day('2025-01-01'), validUntil: day('2025-12-31') };
  await client.readinessSignature.createMany({
    data: people.map(({ personId }) => ({ ...signature, personId })),
  });
  // Five visits that took place are enough for the programme's rate.
  const visit = await client.visit.findFirstOrThrow({ where: { state: 'DONE' } });
  const { programmeId, personId, teamId, visitTypeId } = visit;
  const held = { programmeId, personId, teamId, visitTypeId, state: 'DONE' as const };
  await client.visit.createMany({
    data: ['02', '03', '04', '05'].map((date) => ({
      ...held,
      id: randomUUID(),
      startsAt: new Date(`2026-02-${date}T08:00:00Z`),
      endsAt: new Date(`2026-02-${date}T11:00:00Z`),
      changedAt: day('2026-02-06'),
    })),
  });
  return { readinessItem: id };
}

/** The links that went to the leader alone. */
export async function ownLinks(
  { client }: Database,
  links: Links,
  { visit = '', over = '' }: Objects,
): Promise<Objects> {
  const { invitationId } = await client.visit.findUniqueOrThrow({ where: { id: visit } });
  return {
    ownInvitationToken: links.sign('own-invitation', invitationId ?? ''),
    dayCardToken: links.sign('day-card', visit),
    overCardToken: links.sign('day-card', over),
  };
}
