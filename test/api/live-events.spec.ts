import { RotationService } from '../../src/rotation/rotation.service.ts';
import { anonymous, signedIn } from '../support/api.ts';
import type { Api } from '../support/api.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { Visiting } from '../support/visiting.ts';
import { day } from '../support/world.ts';

const HANNA = 'hanna@acme.example';

/** What a page hears on its stream, one piece after the other, until it ends. */
class Hearing {
  private constructor(
    readonly status: number,
    private readonly reader: ReadableStreamDefaultReader<string>,
  ) {}

  static async of(api: Api): Promise<Hearing> {
    const { status, body } = await api.get('/events');
    return new Hearing(status, body!.pipeThrough(new TextDecoderStream()).getReader());
  }

  /** The next time it is told that something changed: the ids. Null when the stream ends first. */
  async changed(): Promise<string[] | null> {
    for (;;) {
      const { done, value } = await this.reader.read();
      if (done) return null;
      const told = /data: (.*)\n/.exec(value)?.[1];
      if (told !== undefined) return (JSON.parse(told) as { ids: string[] }).ids;
    }
  }

  async leave(): Promise<void> {
    await this.reader.cancel();
  }
}

describe('the stream of what changed, on two replicas of one database', () => {
  let house: Visiting;
  let one: AppUnderTest;
  let other: AppUnderTest;

  beforeAll(async () => {
    house = await Visiting.open();
    const start = () => startApp({ databaseUrl: house.world.url ?? '', clock: house.world.clock });
    [one, other] = [await start(), await start()];
    await house.account(await house.world.actor('Hanna'), HANNA, 'HR');
  });

  afterAll(async () => {
    await one.close();
    await house.close();
  });

  const propose = (app: AppUnderTest) =>
    app.nest.get(RotationService, { strict: false }).proposeRotation(house.world.hr, {
      programmeId: house.programmeId,
      from: day('2026-10-01'),
      until: day('2026-12-31'),
      seed: 7,
    });

  it('tells at the one what was done at the other', async () => {
    const hearing = await Hearing.of(await signedIn(other, HANNA));
    const { id } = await propose(one);
    expect(await hearing.changed()).toEqual([id]);
    await hearing.leave();
  });

  it('ends for who signs out at the other, and is refused from then on', async () => {
    const hr = await signedIn(one, HANNA);
    const hearing = await Hearing.of(hr);
    await anonymous(other)
      .withCookie('od-session', hr.cookie('od-session'))
      .ask('mutation { signOut }');
    expect(await hearing.changed()).toBeNull();
    expect((await hr.get('/events')).status).toBe(401);
  });

  it('ends for whose role is withdrawn, and is refused from then on', async () => {
    const hr = await signedIn(one, HANNA);
    const hearing = await Hearing.of(hr);
    const { client } = house.world.db;
    await client.account.update({ where: { email: HANNA }, data: { roles: [] } });
    expect(await hearing.changed()).toBeNull();
    expect((await hr.get('/events')).status).toBe(403);
    await client.account.update({ where: { email: HANNA }, data: { roles: ['HR'] } });
  });

  it('ends when its replica stops, which nobody who listens keeps from stopping', async () => {
    const hearing = await Hearing.of(await signedIn(other, HANNA));
    const heard = hearing.changed();
    await other.close();
    expect(await heard).toBeNull();
  });
});
