import { anonymous } from '../../support/api.ts';
import { Told } from '../../support/told.ts';

const story =
  'Karin van team West sprong van scherm naar scherm, 06-12345678, NL91ABNA0417164300, 123456782';
const clean = 'Een collega sprong van scherm naar scherm.';
const check = `query ($text: String!, $visitId: ID) { checkText(text: $text, visitId: $visitId) {
  from to what why sentence instead } }`;
const shareByLink =
  'mutation ($token: String!, $input: PointInput!) { sharePointByLink(token: $token, input: $input) { text } }';
const share = 'mutation ($input: SharePointInput!) { sharePoint(input: $input) { text } }';
const add =
  'mutation ($teamId: ID!, $input: PointInput!) { addTeamPoint(teamId: $teamId, input: $input) }';
const answer =
  'mutation ($id: ID!, $text: String) { answerPromise(id: $id, kind: DONE, text: $text) { stage } }';

describe('F9 “He wrote my name with something I did wrong.”', () => {
  let told: Told;
  let visit: Awaited<ReturnType<Told['visit']>>;

  beforeAll(async () => {
    told = await Told.open();
    visit = await told.visit();
  }, 60_000);
  afterAll(() => told.close());

  const point = (text: string) => ({ kind: 'IN_A_COLLEAGUES_WAY', text });
  const points = () => told.world.db.client.point.count();

  it('marks the name, the phone number, the account and the citizen-service number, and says why', async () => {
    const { checkText } = await told.as('Marleen').ask<{ checkText: object[] }>(check, {
      text: story,
      visitId: visit.id,
    });
    expect(checkText).toEqual([
      {
        ...{ from: 0, to: 5, what: 'NAME', why: 'GIVEN_NAME' },
        ...{ sentence: 'Zo heet iemand van dit team.', instead: 'een collega' },
      },
      expect.objectContaining({ what: 'PHONE_NUMBER', instead: '[telefoonnummer]' }),
      expect.objectContaining({ what: 'BANK_ACCOUNT', instead: '[rekeningnummer]' }),
      expect.objectContaining({ what: 'CITIZEN_NUMBER', why: 'ELEVEN_TEST' }),
    ]);
  });

  it('is not shared through any door while they stand there, with the marks as the answer', async () => {
    const { errors } = await told
      .as('Marleen')
      .send(share, { variables: { input: { ...point(story), visitId: visit.id } } });
    expect(errors?.[0]).toMatchObject({
      message:
        'Haal eerst weg wat één persoon aanwijst: een naam, een telefoonnummer, een rekeningnummer, een burgerservicenummer.',
      extensions: {
        code: 'PRIVACY_MARKS',
        details: {
          marks: expect.arrayContaining([{ from: 0, to: 5, what: 'NAME', why: 'GIVEN_NAME' }]),
        },
      },
    });
    const link = { token: visit.token, input: point(story) };
    expect(await anonymous(told.app).refusal(shareByLink, link)).toBe('PRIVACY_MARKS');
    const team = { teamId: told.teamId, input: point(story) };
    expect(await told.as('Karin').refusal(add, team)).toBe('PRIVACY_MARKS');
    expect(await points()).toBe(0);
  });

  it.each([
    ['full-width digits', '０６－１２３４５６７８'],
    ['invisible characters', 'K\u200ba\u200br\u200bi\u200bn zei het'],
    ['letters of another script', 'Каrin zei het'],
    ['only small letters', 'karin jansen zei het'],
  ])('is not shared with %s either', async (_, text) => {
    const link = { token: visit.token, input: point(text) };
    expect(await anonymous(told.app).refusal(shareByLink, link)).toBe('PRIVACY_MARKS');
  });

  it('is shared once they are gone', async () => {
    const link = { token: visit.token, input: point(clean) };
    expect(await anonymous(told.app).ask(shareByLink, link)).toEqual({
      sharePointByLink: { text: clean },
    });
  });

  it('comes back in no answer to a point', async () => {
    const { id } = await told.world.db.client.promise.findFirstOrThrow();
    const hr = told.as('Hanna');
    expect(await hr.refusal(answer, { id, text: 'Karin zoekt het uit.' })).toBe('PRIVACY_MARKS');
    expect(await hr.ask(answer, { id, text: 'Eén scherm sinds maandag.' })).toEqual({
      answerPromise: { stage: 'DONE' },
    });
  });

  it('is checked for whoever holds the link, about the text that is typed and nothing else', async () => {
    const byLink =
      'query ($token: String!, $text: String!) { checkTextByLink(token: $token, text: $text) { what } }';
    const ask = (text: string) => anonymous(told.app).ask(byLink, { token: visit.token, text });
    expect(await ask('Karin')).toEqual({ checkTextByLink: [{ what: 'NAME' }] });
    expect(await ask('Kar')).toEqual({ checkTextByLink: [] });
    expect(await anonymous(told.app).refusal(byLink, { token: 'x.y', text: 'Karin' })).toBe(
      'LINK_INVALID',
    );
    expect(await told.as('Otto').refusal(check, { text: 'Karin', visitId: visit.id })).toBe(
      'NOT_FOUND',
    );
    const long = { token: visit.token, text: 'a'.repeat(5_001) };
    expect(await anonymous(told.app).refusal(byLink, long)).toBe('INVALID_INPUT');
  });
});
