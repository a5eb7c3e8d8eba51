import { Temporal } from 'temporal-polyfill';
import { MessagesService } from '../../../src/messages/messages.service.ts';
import { calendarIn, eventIn } from '../../support/calendar.ts';
import type { ReadEvent } from '../../support/calendar.ts';
import { CalendarClient } from '../../support/calendar-client.ts';
import { startSmtp } from '../../support/smtp.ts';
import type { SmtpSink } from '../../support/smtp.ts';
import { Story } from '../../support/story.ts';
import type { Player } from '../../support/story.ts';

const accept = 'mutation ($id: ID!) { acceptVisit(id: $id) { state } }';
const move =
  'mutation ($id: ID!, $slotId: ID!) { postponeVisit(id: $id, slotId: $slotId) { state } }';
const cancel = 'mutation ($id: ID!) { cancelVisit(id: $id, side: VISITOR) { state } }';
const undo = 'mutation ($id: ID!) { undoChange(id: $id) { state } }';

describe('E3 “I moved it twice, now my calendar shows three.”', () => {
  let story: Story;
  let smtp: SmtpSink;
  let marleen: Player;
  let joost: Player;
  let friday: string;
  let tuesday: string;
  let november: string;

  beforeAll(async () => {
    smtp = await startSmtp();
    story = await Story.open(5, { smtpUrl: smtp.url });
    marleen = await story.leader('Marleen');
    joost = await story.leader('Joost');
    await story.host('Sanne', 'LEAD');
    // 09:00 in Zwolle, before and after the clocks went back in the night of 25 October.
    friday = await story.slot('2026-10-23T07:00:00Z', 2);
    tuesday = await story.slot('2026-10-27T08:00:00Z', 2);
    november = await story.slot('2026-11-03T08:00:00Z');
  });
  afterAll(async () => {
    await story.close();
    await smtp.close();
  });

  const send = async () => {
    story.app.clock.advance({ seconds: 20 });
    await story.app.nest.get(MessagesService, { strict: false }).sendDue(story.app.clock.now());
  };
  const sendAt = async (moment: string) => {
    story.app.clock.set(Temporal.Instant.from(moment).subtract({ seconds: 20 }));
    await send();
  };
  const events = ({ email }: Player): ReadEvent[] =>
    smtp
      .to(email)
      .filter((mail) => calendarIn(mail) !== null)
      .map(eventIn);
  const reminders = ({ email }: Player) =>
    smtp.to(email).filter(({ subject = '' }) => subject.startsWith('Morgen')).length;

  it('sends four mails for accept, move, move and cancel, all about one appointment', async () => {
    const actor = {
      accountId: '',
      personId: marleen.personId,
      roles: [],
      assurance: 'LOW',
    } as const;
    const [visit] = await story.house.propose(actor, friday);
    const id = visit?.id ?? '';
    for (const act of [
      () => marleen.api.ask(accept, { id }),
      () => marleen.api.ask(move, { id, slotId: tuesday }),
      () => marleen.api.ask(move, { id, slotId: november }),
      () => marleen.api.ask(cancel, { id }),
    ]) {
      await act();
      await send();
      await send();
    }
    const told = events(marleen);
    expect(told.map(({ method, sequence }) => `${method} ${sequence}`)).toEqual([
      'REQUEST 0',
      'REQUEST 1',
      'REQUEST 2',
      'CANCEL 3',
    ]);
    expect(new Set(told.map(({ uid }) => uid)).size).toBe(1);
    expect(told.map(({ partMethod }) => partMethod)).toEqual(told.map(({ method }) => method));
  });

  it('leaves one appointment at a time in her calendar, and none at the end', () => {
    const calendar = new CalendarClient();
    const shown = smtp.to(marleen.email).flatMap((mail) => {
      const text = calendarIn(mail);
      if (text === null) return [];
      calendar.receive(text);
      return [calendar.appointments.map(({ start }) => start)];
    });
    expect(shown).toEqual([
      ['2026-10-23T07:00:00Z'],
      ['2026-10-27T08:00:00Z'],
      ['2026-11-03T08:00:00Z'],
      [],
    ]);
  });

  it('is nine o’clock at the team before and after the clocks change', () => {
    const local = events(marleen)
      .slice(0, 3)
      .map(({ start }) =>
        Temporal.Instant.from(start ?? '')
          .toZonedDateTimeISO('Europe/Amsterdam')
          .toPlainTime()
          .toString({ smallestUnit: 'minute' }),
      );
    expect(local).toEqual(['09:00', '09:00', '09:00']);
  });

  it('stays as it was when a cancellation is taken back, under a higher number', async () => {
    const id = await story.book(joost, november);
    await send();
    await joost.api.ask(cancel, { id });
    await joost.api.ask(undo, { id });
    await send();
    const told = events(joost).map(({ method, sequence }) => `${method} ${sequence}`);
    expect(told).toEqual(['REQUEST 0', 'REQUEST 2']);
  });

  it('reminds at four in the afternoon of the working day before, on both sides of the change', async () => {
    await story.book(joost, friday);
    await story.book(joost, tuesday);
    await send();
    const seen: [string, number][] = [];
    for (const moment of [
      '2026-10-22T13:59:00Z',
      '2026-10-22T14:00:00Z',
      '2026-10-26T14:59:00Z',
      '2026-10-26T15:00:00Z',
    ]) {
      await sendAt(moment);
      seen.push([moment, reminders(joost)]);
    }
    expect(seen.map(([, count]) => count)).toEqual([0, 1, 1, 2]);
  });
});
