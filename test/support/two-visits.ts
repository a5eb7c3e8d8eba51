import type { Actor } from '../../src/platform/actor.ts';
import { Visiting } from './visiting.ts';

export const emails = {
  hr: 'sanne@acme.example',
  marleen: 'marleen@acme.example',
  joost: 'joost@acme.example',
  petra: 'petra@acme.example',
  karim: 'karim@acme.example',
} as const;

export const customerWords = {
  customerNl: 'Mag mijn collega meekijken?',
  customerEn: 'May my colleague look?',
};

/** Marleen goes to Noord, where Petra leads and Karim works; Joost to Zuid; Noord has more to offer. */
export async function twoVisits(): Promise<Visiting> {
  const house = await Visiting.open();
  const [noord, zuid] = [await house.world.team('Noord'), await house.world.team('Zuid')];
  const [marleen, joost] = [await house.leader('Marleen'), await house.leader('Joost')];
  await house.account(await house.leader('Sanne', 'HR'), emails.hr, 'HR');
  await house.account(marleen, emails.marleen);
  await house.account(joost, emails.joost);
  await house.account(await colleague(house, noord, 'Petra', 'LEAD'), emails.petra);
  await house.account(await colleague(house, noord, 'Karim', 'MEMBER'), emails.karim);
  const first = await house.slot({ teamId: noord, startsAt: '2026-09-21T08:00:00Z' });
  const second = await house.slot({ teamId: zuid, startsAt: '2026-09-24T08:00:00Z' });
  for (const day of ['05', '12', '19', '26']) {
    await house.slot({ teamId: noord, startsAt: `2026-10-${day}T08:00:00Z` });
  }
  await house.bookings.bookVisit(marleen, first);
  await house.bookings.bookVisit(joost, second);
  return house;
}

/** The first visit has somebody who takes its visitor along, and whom the visitor can thank. */
export async function receivedBy({ world }: Visiting, givenName: string): Promise<void> {
  const { client } = world.db;
  const visit = await client.visit.findFirstOrThrow({ orderBy: { startsAt: 'asc' } });
  const host = await client.person.findFirstOrThrow({ where: { givenName } });
  const claimedAt = new Date('2026-09-14T07:00:00Z');
  await client.hostClaim.create({ data: { visitId: visit.id, personId: host.id, claimedAt } });
}

async function colleague(
  { world }: Visiting,
  teamId: string,
  name: string,
  role: 'LEAD' | 'MEMBER',
): Promise<Actor> {
  const actor = await world.actor(name);
  await world.member(teamId, actor.personId, role);
  return actor;
}
