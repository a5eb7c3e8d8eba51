import { anonymous } from '../../support/api.ts';
import { startApp } from '../../support/app.ts';
import type { AppUnderTest } from '../../support/app.ts';
import { Ladder } from '../../support/ladder.ts';

/** Thursday 12 November 2026, 09:00–13:00 in Amsterdam. */
const VISIT = '2026-11-12T08:00:00Z';
const REQUEST = 'Wat merkte je bij klanten?';
const LATE = 'Je terugblik op Monteurs Amersfoort staat nog open';
const OPEN = 'Je terugblik op Monteurs Amersfoort wacht nog';
const TO_ASSISTANT = 'De terugblik van Marleen de Vries staat nog open';
const TO_SPONSOR = 'Eén terugblik staat nog open';

describe('H2 “I chase people with a spreadsheet; reminders go to those who already moved it.”', () => {
  let ladder: Ladder;

  beforeAll(async () => {
    ladder = await Ladder.open();
  });
  beforeEach(() => ladder.begin('2026-11-02T08:00:00Z'));
  afterAll(() => ladder.scene.close());

  it('sends no reminder for the date that was moved ten seconds before, and one for the new date', async () => {
    const { scene } = ladder;
    const id = await scene.visit('2026-11-18T08:00:00Z');
    await ladder.at('2026-11-17T15:59:50');
    await scene.move(id, '2026-11-25T08:00:00Z');
    await ladder.at('2026-11-17T16:00');
    const reminders = () => ladder.heard('Marleen').filter((each) => each.startsWith('Morgen'));
    expect(reminders()).toEqual([]);
    await ladder.at('2026-11-24T16:00');
    await ladder.at('2026-11-24T16:00:05');
    expect(reminders()).toEqual(['Morgen 09.00 uur, Depot Amersfoort']);
  });

  it('asks the leader after 48 hours, leader and assistant three working days later, then the sponsor', async () => {
    await ladder.scene.visit(VISIT, { state: 'DONE' });
    await ladder.at('2026-11-12T13:00');
    ladder.scene.smtp.forget();

    await ladder.at('2026-11-14T13:00');
    expect(ladder.scene.smtp.mails).toHaveLength(0);
    await ladder.until('2026-11-16T08:00');
    expect(ladder.heard('Marleen')).toEqual([]);
    await ladder.at('2026-11-16T08:30');
    expect(ladder.heard('Marleen')).toEqual([LATE]);

    await ladder.until('2026-11-18T12:30');
    expect(ladder.heard('Ilse')).toEqual([]);
    await ladder.until('2026-11-18T13:00');
    expect(ladder.heard('Marleen')).toEqual([LATE, OPEN]);
    expect(ladder.heard('Ilse')).toEqual([TO_ASSISTANT]);

    await ladder.until('2026-11-20T12:30');
    expect(ladder.heard('Judith')).toEqual([]);
    await ladder.until('2026-11-20T13:00');
    expect(ladder.heard('Judith')).toEqual([TO_SPONSOR]);
    const [digest] = ladder.scene.smtp.to('judith@acme.example');
    expect(digest?.text).toContain(
      'Marleen de Vries, donderdag 12 november bij Monteurs Amersfoort',
    );

    await ladder.until('2026-11-27T18:00');
    expect(ladder.scene.smtp.mails).toHaveLength(4);
  });

  it('gives the assistant no link to write with, and the leader one', async () => {
    await ladder.scene.visit(VISIT, { state: 'DONE' });
    await ladder.at('2026-11-18T13:00');
    const [toAssistant] = ladder.scene.smtp.to('ilse@acme.example');
    expect(toAssistant?.text).not.toContain('/look-back/');
    expect(ladder.scene.smtp.to('marleen@acme.example').at(-1)?.text).toContain('/look-back/');
  });

  describe('stops the moment', () => {
    let app: AppUnderTest;

    beforeAll(async () => {
      const { url } = ladder.scene.database;
      app = await startApp({ databaseUrl: url ?? '', clock: ladder.scene.clock });
    });
    afterAll(() => app.close());

    it('the look-back is handed in, also when the mail with the request is under way', async () => {
      await ladder.scene.visit(VISIT, { state: 'DONE' });
      await ladder.at('2026-11-12T13:00');
      const request = ladder.scene.smtp
        .to('marleen@acme.example')
        .find(({ subject }) => subject === REQUEST);
      const token = /\/look-back\/([\w.-]+)/.exec(request?.text ?? '')?.[1];
      await ladder.at('2026-11-16T09:00');
      expect(ladder.heard('Marleen')).toContain(LATE);
      const write =
        'mutation ($token: String!) { submitReflectionByLink(token: $token, answers: ["Ze luisteren goed.", "", ""]) { submitted late } }';
      expect(await anonymous(app).ask(write, { token })).toEqual({
        submitReflectionByLink: { submitted: true, late: true },
      });
      await ladder.until('2026-11-20T14:00');
      expect(ladder.heard('Marleen')).not.toContain(OPEN);
      expect([...ladder.heard('Ilse'), ...ladder.heard('Judith')]).toEqual([]);
    });

    it.each([
      ['nobody came after all', { state: 'MISSED' } as const],
      ['the visit was called off', { state: 'CANCELLED', cancelSide: 'HOST' } as const],
    ])('%s', async (_what, changes) => {
      const id = await ladder.scene.visit(VISIT, { state: 'DONE' });
      await ladder.at('2026-11-16T09:00');
      await ladder.scene.change(id, changes);
      await ladder.until('2026-11-20T14:00');
      expect(ladder.heard('Marleen')).not.toContain(OPEN);
      expect([...ladder.heard('Ilse'), ...ladder.heard('Judith')]).toEqual([]);
    });

    it('no visit is expected of the leader any more', async () => {
      await ladder.scene.visit(VISIT, { state: 'DONE' });
      await ladder.at('2026-11-16T09:00');
      const days = { from: new Date('2026-11-17'), until: new Date('2026-12-31') };
      await ladder.scene.db.exemption.create({
        data: { personId: ladder.scene.leader, ...days },
      });
      await ladder.until('2026-11-20T14:00');
      expect(ladder.heard('Marleen')).not.toContain(OPEN);
      expect(ladder.heard('Ilse')).toEqual([]);
    });
  });
});
