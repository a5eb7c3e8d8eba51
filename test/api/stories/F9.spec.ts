import { Links } from '../../../src/platform/links.ts';
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

  describe('a thank-you', () => {
    const thank =
      'mutation ($token: String!, $text: String!) { giveThanksByLink(token: $token, text: $text) }';
    const ofVisit = `query ($id: ID!) { visit(id: $id) { thanks { text state to { name } } } }`;
    const decide =
      'mutation ($id: ID!, $share: Boolean!) { answerThanks(id: $id, share: $share) { state } }';
    const seenBy = async (name: string) => {
      const { visit: seen } = await told
        .as(name)
        .ask<{ visit: { thanks: { text: string } | null } }>(ofVisit, { id: visit.id });
      return seen.thanks?.text ?? null;
    };
    const said = 'Dank je, Karin Jansen. Je bleef rustig toen het scherm vastliep.';

    beforeAll(async () => {
      await told.account('Petra', 'Bakker');
      await told.world.member(told.teamId, told.id('Petra'));
    });

    it('may name the colleague who received the visitor, and nobody else', async () => {
      const ask = (text: string) => ({ token: visit.token, text });
      const link = anonymous(told.app);
      expect(await link.refusal(thank, ask(`${said} Petra ook.`))).toBe('PRIVACY_MARKS');
      expect(await link.refusal(thank, ask(`${said} Bel 06-12345678.`))).toBe('PRIVACY_MARKS');
      expect(await link.ask(thank, ask(said))).toEqual({ giveThanksByLink: true });
      expect(await link.refusal(thank, ask(said))).toBe('THANKED_ALREADY');
    });

    it('is read by its author and Karin only, until she agrees, and never by HR', async () => {
      expect(await seenBy('Marleen')).toBe(said);
      expect(await seenBy('Karin')).toBe(said);
      expect(await seenBy('Petra')).toBeNull();
      expect(await seenBy('Hanna')).toBeNull();
      const { ownThanks } = await told
        .as('Karin')
        .ask<{ ownThanks: { id: string; toMe: boolean }[] }>('{ ownThanks { id toMe } }');
      const [{ id, toMe } = { id: '', toMe: false }] = ownThanks;
      expect(toMe).toBe(true);
      expect(await told.as('Marleen').refusal(decide, { id, share: true })).toBe('NOT_FOUND');
      expect(await told.as('Petra').refusal(decide, { id, share: true })).toBe('NOT_FOUND');
      await told.as('Karin').ask(decide, { id, share: true });
      expect(await seenBy('Petra')).toBe(said);
      expect(await seenBy('Hanna')).toBeNull();
      await told.as('Karin').ask(decide, { id, share: false });
      expect(await seenBy('Petra')).toBeNull();
    });

    it('can be taken back for twelve seconds, and stays after that', async () => {
      const another = await told.visit({ personId: told.id('Otto') });
      const text = 'Dank je wel, Karin.';
      const take = 'mutation ($token: String!) { takeBackThanksByLink(token: $token) }';
      const link = anonymous(told.app);
      await link.ask(thank, { token: another.token, text });
      told.app.clock.advance({ seconds: 12 });
      await link.ask(take, { token: another.token });
      expect(await link.refusal(take, { token: another.token })).toBe('NOT_FOUND');
      await link.ask(thank, { token: another.token, text });
      told.app.clock.advance({ seconds: 13 });
      expect(await link.refusal(take, { token: another.token })).toBe('UNDO_TOO_LATE');
    });

    it('is shown on the card of a host without e-mail, who decides there', async () => {
      const { id } = await told.world.db.client.hostClaim.findUniqueOrThrow({
        where: { visitId: visit.id },
      });
      const token = told.app.nest.get(Links, { strict: false }).sign('host-card', id);
      const card = 'query ($token: String!) { thanksByCard(token: $token) { text state } }';
      const answerCard =
        'mutation ($token: String!) { answerThanksByCard(token: $token, share: true) { state } }';
      expect(await anonymous(told.app).ask(card, { token })).toEqual({
        thanksByCard: { text: said, state: 'KEPT' },
      });
      await anonymous(told.app).ask(answerCard, { token });
      expect(await seenBy('Petra')).toBe(said);
      expect(await anonymous(told.app).refusal(card, { token: visit.token })).toBe('LINK_INVALID');
    });

    it('has nobody to thank where nobody received the visitor', async () => {
      const alone = await told.visit({ personId: told.id('Hanna'), hostId: null });
      const ask = { token: alone.token, text: 'Dank jullie wel.' };
      expect(await anonymous(told.app).refusal(thank, ask)).toBe('NOBODY_TO_THANK');
    });
  });
});
