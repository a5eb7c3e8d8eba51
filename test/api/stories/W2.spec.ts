import { Ladder } from '../../support/ladder.ts';

/** Thursday 12 November 2026, 09:00–13:00 in Amsterdam: on Friday 20 November the sponsor hears. */
const VISIT = '2026-11-12T08:00:00Z';
const AFTERWARDS = '2026-11-20T13:30';

describe('W2 “Who is behind is a blacklist.” (the ladder)', () => {
  let ladder: Ladder;

  beforeAll(async () => {
    ladder = await Ladder.open();
  });
  beforeEach(() => ladder.begin('2026-11-02T08:00:00Z'));
  afterAll(() => ladder.scene.close());

  const digests = (givenName: string) =>
    ladder.read(givenName).filter((text) => text.includes('Terugblikken die nog open staan'));

  /** On the day of the visit the process runs again, and then until the sponsor hears. */
  const untilTheSponsorHears = async () => {
    await ladder.at('2026-11-12T13:00');
    await ladder.until(AFTERWARDS);
  };

  it('lists what is open alphabetically and with its cause', async () => {
    const { scene } = ladder;
    const zoe = await scene.person('Zoë', { familyName: 'van Aken', email: 'zoe@acme.example' });
    await scene.visit(VISIT, { state: 'DONE' });
    await scene.visit(VISIT, { personId: zoe });
    await untilTheSponsorHears();
    const [digest, ...more] = digests('Judith');
    expect(more).toEqual([]);
    expect(ladder.heard('Judith')).toEqual(['2 terugblikken staan nog open']);
    expect(digest).toMatch(
      /Op alfabet - Zoë van Aken, donderdag 12 november bij Monteurs Amersfoort: het team heeft nog niet gezegd dat het doorging - Marleen de Vries, donderdag 12 november bij Monteurs Amersfoort Bekijk/,
    );
    expect(digest).not.toMatch(/[12]\.|achter|te laat|verplicht/);
  });

  it('gives the sponsor’s own case to the deputy, and only to the deputy', async () => {
    await ladder.scene.visit(VISIT, { personId: ladder.sponsor, state: 'DONE' });
    await untilTheSponsorHears();
    expect(digests('Judith')).toEqual([]);
    expect(digests('Bas').map((text) => text.includes('Judith van Houten'))).toEqual([true]);
  });

  it('keeps names off until the works council’s decision is recorded', async () => {
    await ladder.decide(null);
    await ladder.scene.visit(VISIT, { state: 'DONE' });
    await untilTheSponsorHears();
    expect(digests('Judith')).toEqual([expect.stringContaining('besluit van de ondernemingsraad')]);
    expect(digests('Judith').join()).not.toContain('Marleen');
    expect(ladder.scene.smtp.to('judith@acme.example')[0]?.html).not.toContain('Marleen');
  });

  it('ends at the assistants where nobody is named', async () => {
    await ladder.name({ sponsorId: null, deputyId: null });
    await ladder.scene.visit(VISIT, { state: 'DONE' });
    await untilTheSponsorHears();
    expect(ladder.heard('Ilse')).toHaveLength(1);
    expect([...digests('Judith'), ...digests('Bas')]).toEqual([]);
  });
});
