import { MirrorService } from '../../../src/mirror/mirror.service.ts';
import { Links } from '../../../src/platform/links.ts';
import { Story } from '../../support/story.ts';
import type { Player } from '../../support/story.ts';
import { visitOf } from '../../support/visited.ts';

type Programme = Readonly<{
  id: string;
  state: string;
  mirrorThreshold: number;
  pendingThreshold: number | null;
  changedSinceDecision: { kind: string; name: string; sentence: string }[] | null;
}>;

const facts =
  'id state mirrorThreshold pendingThreshold changedSinceDecision { kind name sentence }';
const look = `query ($id: ID!) { programme(id: $id) { ${facts} } }`;
const create =
  'mutation { createProgramme(input: { name: "2027", startsOn: "2027-01-01", endsOn: "2027-12-31" }) { id } }';
const publish = 'mutation ($id: ID!) { publishProgramme(id: $id) { state } }';
const decide =
  'mutation ($input: CouncilDecisionInput!) { recordCouncilDecision(input: $input) { id } }';
const setThreshold =
  'mutation ($id: ID!, $to: Int!) { setMirrorThreshold(programmeId: $id, threshold: $to) { id } }';
const agree = 'mutation ($input: SetAgreementInput!) { setAgreement(input: $input) { id } }';

describe('W1 “You started before we agreed.”', () => {
  let story: Story;
  let hr: Player;
  let id: string;

  beforeAll(async () => {
    story = await Story.open();
    hr = await story.hr('Hanna');
    id = (await hr.api.ask<{ createProgramme: { id: string } }>(create)).createProgramme.id;
  });
  afterAll(() => story.close());

  const seen = async (by = hr.api): Promise<Programme> =>
    (await by.ask<{ programme: Programme }>(look, { id })).programme;
  const changes = async (): Promise<string[]> =>
    ((await seen()).changedSinceDecision ?? []).map(({ sentence }) => sentence);
  const decision = (number: string) => ({
    input: { programmeId: id, number, decidedOn: '2026-09-01' },
  });

  it('refuses to publish a programme about which nobody decided', async () => {
    expect(await hr.api.refusal(publish, { id })).toBe('WORKS_COUNCIL_PENDING');
    expect(await seen()).toMatchObject({ state: 'DRAFT', changedSinceDecision: null });
  });

  it('publishes it once the decision is recorded, and nothing has changed since', async () => {
    await hr.api.ask(decide, decision('OR 2026-14'));
    expect(await changes()).toEqual([]);
    const input = { programmeId: id, leaderGroup: 'Directie', norm: 4, shares: [] };
    await hr.api.ask(agree, { input });
    expect(await changes()).toEqual(['Nieuwe afspraak voor Directie.']);
    await hr.api.ask(publish, { id });
    expect((await seen()).state).toBe('PUBLISHED');
  });

  it('lists a higher threshold, which holds at once', async () => {
    await hr.api.ask(setThreshold, { id, to: 8 });
    expect(await seen()).toMatchObject({ mirrorThreshold: 8, pendingThreshold: null });
    expect(await changes()).toContain(
      'Instelling “antwoorden voordat een mening zichtbaar wordt”: 5 werd 8.',
    );
    await hr.api.ask(decide, decision('OR 2026-15'));
    expect(await changes()).toEqual([]);
  });

  it('lists a new kind of personal data and a new system, in the language of the reader', async () => {
    const { client } = story.house.world.db;
    const row = await client.programme.findUniqueOrThrow({ where: { id } });
    const decidedAbout = row.decidedAbout as { personalData: string[]; integrations: string[] };
    // As if the product had kept no journal when the works council decided.
    const personalData = decidedAbout.personalData.filter((name) => name !== 'JournalEntry.sealed');
    const older = { ...decidedAbout, personalData, integrations: ['CALENDARS'] };
    await client.programme.update({ where: { id }, data: { decidedAbout: older } });
    expect(await changes()).toEqual([
      'Nieuw persoonsgegeven bij “alleen voor mij”: sealed.',
      'Niet meer gekoppeld: de agenda’s van de organisatie.',
    ]);
    const english = await hr.api.send(look, {
      variables: { id },
      headers: { 'accept-language': 'en' },
    });
    expect(JSON.stringify(english.data)).toContain('No longer connected');
    await hr.api.ask(decide, decision('OR 2026-16'));
    expect(await changes()).toEqual([]);
  });

  it('H5 keeps a lower threshold waiting until number and date of a new decision are there', async () => {
    await hr.api.ask(setThreshold, { id, to: 3 });
    expect(await seen()).toMatchObject({ mirrorThreshold: 8, pendingThreshold: 3 });
    // The decision that was there already decides nothing new.
    expect(await hr.api.refusal(decide, decision('OR 2026-16'))).toBe('COUNCIL_DECISION_KNOWN');
    const { input } = decision('OR 2026-17');
    expect(await hr.api.refusal(decide, { input: { ...input, decidedOn: null } })).toBe(
      'INVALID_INPUT',
    );
    expect(await seen()).toMatchObject({ mirrorThreshold: 8, pendingThreshold: 3 });
    await hr.api.ask(decide, { input });
    expect(await seen()).toMatchObject({
      mirrorThreshold: 3,
      pendingThreshold: null,
      changedSinceDecision: [],
    });
  });

  it('lets nobody but HR loosen or decide, and tells nobody else what changed', async () => {
    const marleen = await story.leader('Marleen');
    expect((await seen(marleen.api)).changedSinceDecision).toBeNull();
    for (const to of [2, 51]) {
      expect(await hr.api.refusal(setThreshold, { id, to })).toBe('INVALID_INPUT');
    }
    expect(await marleen.api.refusal(setThreshold, { id, to: 8 })).toBe('NOT_ALLOWED');
    expect(await marleen.api.refusal(decide, decision('OR 9'))).toBe('NOT_ALLOWED');
  });

  it('shows hosts’ opinions by the threshold that holds: a waiting one changes nothing', async () => {
    const { house, app, teamId } = story;
    const { programmeId, world } = house;
    const mirror = app.nest.get(MirrorService, { strict: false });
    const links = app.nest.get(Links, { strict: false });
    const shown = async (): Promise<(number | null)[]> =>
      (await mirror.mirrorFigures(world.hr, programmeId)).map(({ n }) => n).filter(Boolean);
    const answer = async (times: number): Promise<void> => {
      for (let n = 0; n < times; n += 1) {
        const personId = await world.person('Gast');
        const visitId = await visitOf(world, { programmeId, personId, teamId }, { state: 'DONE' });
        await mirror.answerMirror(links.sign('mirror', visitId), [4, 4, 4, 4]);
      }
    };
    await hr.api.ask(setThreshold, { id: programmeId, to: 3 });
    await answer(4);
    expect(await shown()).toEqual([]);
    await answer(1);
    expect(await shown()).toEqual([5]);
    await hr.api.ask(setThreshold, { id: programmeId, to: 6 });
    expect(await shown()).toEqual([]);
    await answer(5);
    expect(await shown()).toEqual([]);
    await answer(1);
    expect(await shown()).toEqual([11]);
  });
});
