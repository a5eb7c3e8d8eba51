import type { Actor } from '../../src/platform/actor.ts';
import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import { Links } from '../../src/platform/links.ts';
import type { LinkKind } from '../../src/platform/links.ts';
import { hasBrowser } from './browser.ts';
import { Journey } from './journey.ts';
import { Visiting } from './visiting.ts';
import { at, day } from './world.ts';

export const phones = {
  marleen: 'marleen@acme.example',
  ilse: 'ilse@acme.example',
  joost: 'joost@acme.example',
  petra: 'petra@acme.example',
  karim: 'karim@acme.example',
} as const;

type Visits = Readonly<{ first: string; second: string; third: string; hosted: string }>;

/**
 * Marleen was proposed three dates, and Ilse plans for her. Joost goes to Noord on 21 September, where
 * Petra leads, Karim works and Driss, who has no e-mail, takes the guest along.
 */
export class PhoneScene {
  private constructor(
    readonly house: Visiting,
    readonly journey: Journey,
    readonly visits: Visits,
    readonly teamId: string,
    readonly people: Readonly<{ marleen: Actor; joost: Actor; karim: Actor }>,
  ) {}

  static async open(): Promise<PhoneScene> {
    const house = await Visiting.open();
    const noord = await house.world.team('Noord');
    const zuid = await house.world.team('Zuid');
    const [marleen, joost] = [await house.leader('Marleen'), await house.leader('Joost')];
    const petra = await house.host(noord, 'Petra', 'LEAD');
    const karim = await house.host(noord, 'Karim', 'MEMBER');
    const driss = await house.host(noord, 'Driss', 'MEMBER');
    await house.account(await house.leader('Sanne', 'HR'), 'sanne@acme.example', 'HR');
    await house.account(marleen, phones.marleen);
    await house.account(joost, phones.joost);
    await house.account(petra, phones.petra);
    await house.account(karim, phones.karim);
    await house.account(await house.assistant(marleen, 'Ilse'), phones.ilse);
    const slot = (teamId: string, date: string) =>
      house.slot({ teamId, startsAt: `${date}T08:00:00Z` });
    const [first, second, third] = await house.propose(
      marleen,
      await slot(noord, '2026-10-05'),
      await slot(zuid, '2026-10-08'),
      await slot(noord, '2026-10-12'),
    );
    for (const date of ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'])
      await slot(noord, date);
    const hosted = await house.bookings.bookVisit(joost, await slot(noord, '2026-09-21'));
    await house.bookings.bookVisit(joost, await slot(noord, '2026-09-28'));
    await house.hosts.arrangeHost(petra, hosted.id, driss.personId);
    await heard(house, noord, marleen.personId);
    const journey = new Journey();
    const ids = { first, second, third, hosted };
    const visits = Object.fromEntries(
      Object.entries(ids).map(([name, visit]) => [name, visit?.id ?? '']),
    ) as Visits;
    if (hasBrowser)
      await journey.begin('nobody@acme.example', house.world.clock, house.world.url ?? '');
    return new PhoneScene(house, journey, visits, noord, { marleen, joost, karim });
  }

  path(kind: LinkKind, id: string): string {
    return `/${kind}/${this.journey.app.nest.get(Links, { strict: false }).sign(kind, id)}`;
  }

  /** The address behind the code on the card of whoever takes this guest along. */
  async card(visitId: string): Promise<string> {
    const claim = (await this.house.hosts.claimsOf([visitId])).get(visitId);
    return this.path('host-card', claim?.id ?? '');
  }

  async invitation(own: boolean): Promise<string> {
    const { client } = this.house.world.db;
    const where = { id: this.visits.first };
    const { invitationId } = await client.visit.findUniqueOrThrow({ where });
    const kind = own ? 'own-invitation' : 'invitation';
    return this.path(kind, invitationId ?? '').replace('own-', '');
  }

  stateOf(visitId: string): Promise<string> {
    const { client } = this.house.world.db;
    return client.visit.findUniqueOrThrow({ where: { id: visitId } }).then(({ state }) => state);
  }

  async close(): Promise<void> {
    await this.journey.end();
    await this.house.close();
  }
}

/** One promise of Marleen's that waits, one kept that the team is asked about, and one refused. */
async function heard({ world }: Visiting, teamId: string, ownerId: string): Promise<void> {
  const { client } = world.db;
  const made = [
    { text: 'De tablet verliest de werkbon in een kelder.', replyBy: '2026-09-10' },
    { text: 'Klanten horen niet hoe laat we komen.', replyBy: '2026-08-10', kind: 'DONE' },
    { text: 'De bus heeft te weinig onderdelen.', replyBy: '2026-08-10', kind: 'NO_BECAUSE' },
  ] as const;
  for (const point of made) {
    const kind = 'kind' in point ? point.kind : null;
    const answer = kind && {
      kind,
      text: 'Er gaat nu een bericht uit zodra de monteur rijdt.',
      answeredBy: ownerId,
      answeredAt: toDate(at('2026-08-20T08:00:00Z')),
    };
    const promise = {
      ownerId,
      replyBy: dateOnly(day(point.replyBy)),
      ...(answer && { answers: { create: answer } }),
    };
    await client.point.create({
      data: {
        teamId,
        kind: 'IN_THE_CUSTOMERS_WAY',
        text: point.text,
        raisedOn: dateOnly(day('2026-07-20')),
        promise: { create: promise },
      },
    });
  }
}
