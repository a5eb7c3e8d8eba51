import { Links } from '../../../src/platform/links.ts';
import { Database } from '../../../src/platform/database/database.service.ts';
import { ReflectionsService } from '../../../src/reflections/reflections.service.ts';
import { OwnStory, submit } from '../../support/own-story.ts';

const expectBeforehand =
  'mutation ($visitId: ID!, $values: [Int!]!) { expectBeforehand(visitId: $visitId, values: $values) { id } }';
const fields = 'statements given mayAnswer compared { before after difference }';
const asked = `query ($id: ID!) { visit(id: $id) { expectation { ${fields} } } }`;
type Asked = { visit: { expectation: { statements: string[]; compared: unknown } | null } };

describe('E10 “Did I learn anything, or was I right all along?” (the author)', () => {
  let own: OwnStory;

  beforeAll(async () => {
    own = await OwnStory.open();
  });
  afterAll(() => own.close());

  it('answers three statements before the start, and may change it until then', async () => {
    const { visitId, people } = own;
    const { api } = people.marleen;
    const before = await api.ask<Asked>(asked, { id: visitId });
    expect(before.visit.expectation).toMatchObject({
      given: false,
      mayAnswer: true,
      compared: null,
    });
    expect(before.visit.expectation?.statements).toHaveLength(3);
    await api.ask(expectBeforehand, { visitId, values: [1, 1, 1] });
    await api.ask(expectBeforehand, { visitId, values: [4, 2, 5] });
    for (const values of [
      [1, 2],
      [1, 2, 6],
      [0, 2, 3],
      [1, 2, 3, 4],
    ])
      expect(await api.refusal(expectBeforehand, { visitId, values })).toBe('INVALID_INPUT');
    for (const { api: other } of [people.ilse, people.petra, people.lars, people.hanna])
      expect(await other.refusal(expectBeforehand, { visitId, values: [1, 1, 1] })).toBe(
        'NOT_ALLOWED',
      );
  });

  it('is about statements that HR writes, three in each language', async () => {
    const { visitId, people, story } = own;
    const { client } = story.app.nest.get(Database, { strict: false });
    const { visitTypeId } = await client.visit.findUniqueOrThrow({ where: { id: visitId } });
    const describe =
      'mutation ($input: DescribeExpectationsInput!) { describeExpectations(input: $input) { expectations { nl en } } }';
    const nl = ['De klant wist het.', 'Het lukte in één keer.', 'Alles lag in de bus.'];
    const en = ['The customer knew.', 'It worked at once.', 'All was in the van.'];
    const input = { visitTypeId, nl, en };
    expect(await people.marleen.api.refusal(describe, { input })).toBe('NOT_ALLOWED');
    const two = { input: { ...input, nl: nl.slice(1) } };
    expect(await people.hanna.api.refusal(describe, two)).toBe('INVALID_INPUT');
    expect(await people.hanna.api.ask(describe, { input })).toEqual({
      describeExpectations: { expectations: { nl, en } },
    });
    const { visit } = await people.marleen.api.ask<Asked>(asked, { id: visitId });
    expect(visit.expectation?.statements).toEqual(nl);
  });

  it('may be done by the link of the invitation, which shows nothing of it', async () => {
    const { story, visitId, people } = own;
    const { client } = story.app.nest.get(Database, { strict: false });
    const { programmeId } = await client.visit.findUniqueOrThrow({ where: { id: visitId } });
    const { personId } = people.marleen;
    const invitation = await client.invitation.create({
      data: { personId, programmeId, createdAt: new Date('2026-09-01T08:00:00Z') },
    });
    const byLink =
      'mutation ($token: String!, $visitId: ID!, $values: [Int!]!) { expectByLink(token: $token, visitId: $visitId, values: $values) }';
    const token = story.app.nest.get(Links, { strict: false }).sign('invitation', invitation.id);
    const values = { token, visitId, values: [4, 2, 5] };
    // A visit of another invitation is not behind this link.
    expect(await story.anybody().refusal(byLink, values)).toBe('LINK_EXPIRED');
    await client.visit.update({ where: { id: visitId }, data: { invitationId: invitation.id } });
    expect(await story.anybody().ask(byLink, values)).toEqual({ expectByLink: true });
  });

  it('is refused from the first minute on', async () => {
    const { visitId, people } = own;
    await own.story.now('2026-09-15T07:00:00Z');
    const late = { visitId, values: [3, 3, 3] };
    expect(await people.marleen.api.refusal(expectBeforehand, late)).toBe('EXPECTATION_TOO_LATE');
  });

  it('is answered again in the look-back, and the difference is for the author alone', async () => {
    const { visitId, people, story } = own;
    await story.now('2026-09-15T12:00:00Z');
    const answers = ['Het klopte niet.', '', ''];
    await people.marleen.api.ask(submit, { visitId, answers, found: [1, 2, 4] });
    const sure = await own.surely('marleen');
    const { visit } = await sure.ask<Asked>(asked, { id: visitId });
    expect(visit.expectation?.compared).toEqual([
      { before: 4, after: 1, difference: 3 },
      { before: 2, after: 2, difference: 0 },
      { before: 5, after: 4, difference: 1 },
    ]);
    expect((await people.marleen.api.ask<Asked>(asked, { id: visitId })).visit).toMatchObject({
      expectation: { given: true, mayAnswer: false, compared: null },
    });
    for (const name of ['ilse', 'petra', 'lars', 'hanna'] as const) {
      const seen = await (await own.surely(name)).ask<Asked>(asked, { id: visitId });
      expect(seen.visit.expectation).toBeNull();
    }
    const gaps = story.app.nest
      .get(ReflectionsService, { strict: false })
      .expectationGaps(story.house.programmeId);
    expect(await gaps).toEqual([4 / 3]);
  });
});
