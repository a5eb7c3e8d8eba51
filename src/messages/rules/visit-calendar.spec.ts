import { aCopy } from '../../../test/support/calendar-proofs.ts';
import { aVisit } from '../../../test/support/visits.ts';
import { calendarUid, feedUid } from './calendar-uid.ts';
import { messageKinds } from './message.ts';
import type { MessageKind } from './message.ts';
import { calendarEvent, calendarMethodOf } from './visit-calendar.ts';
import type { CalendarCopy } from './visit-calendar.ts';

const words = ['Marleen de Vries', 'directeur IT', 'Monteurs Amersfoort'];
const copy = (kind: MessageKind, changes: Partial<CalendarCopy> = {}): CalendarCopy => ({
  ...aCopy(kind, aVisit(), words),
  ...changes,
});

it('touches a calendar with seven kinds of message, and not that of who reads along', () => {
  const visit = aVisit();
  const touching = (readerId: string) =>
    Object.values(messageKinds)
      .filter((kind) => calendarMethodOf({ kind, revision: 0 }, visit, readerId) !== null)
      .sort();
  const ofHosts = ['HOST_CANCELLATION', 'HOST_NOTICE', 'HOST_RELEASE'];
  expect(touching('assistant')).toEqual(ofHosts);
  expect(touching(visit.personId)).toEqual(
    [
      ...ofHosts,
      'CALENDAR_CANCELLATION',
      'CALENDAR_INVITATION',
      'EXCHANGE_ANSWERED',
      'URGENT_CHANGE',
    ].sort(),
  );
  expect(calendarEvent(copy('REMINDER'))).toBeNull();
});

it('invites to nothing that was called off or lost its date meanwhile', () => {
  for (const kind of ['CALENDAR_INVITATION', 'HOST_NOTICE'] as const) {
    expect(calendarEvent(copy(kind, { visit: aVisit({ state: 'CANCELLED' }) }))).toBeNull();
    expect(calendarEvent(copy(kind, { visit: aVisit({ startsAt: null }) }))).toBeNull();
  }
});

it('calls off the visit as it was, and invites to it as it is', () => {
  const visit = aVisit({ revision: 3 });
  const message = (kind: MessageKind) => ({ kind, revision: 2 });
  const off = copy('CALENDAR_CANCELLATION', { visit, message: message('CALENDAR_CANCELLATION') });
  const on = copy('CALENDAR_INVITATION', { visit, message: message('CALENDAR_INVITATION') });
  expect(calendarEvent(off)?.sequence).toBe(2);
  expect(calendarEvent(on)?.sequence).toBe(3);
});

it('invites nobody without an address, nor the one who invites', () => {
  const { reader, organizer } = copy('HOST_NOTICE');
  const at = (email: string | null) =>
    calendarEvent(
      copy('HOST_NOTICE', { reader: { ...reader, person: { ...reader.person, email } } }),
    );
  expect(at(null)).toBeNull();
  expect(at(organizer.address.toUpperCase())).toBeNull();
  expect(at('sanne@acme.example')).not.toBeNull();
});

it('says the same of a visit to a lead, whoever receives the visitor', () => {
  const told = JSON.stringify(calendarEvent(copy('HOST_NOTICE')));
  expect(told).not.toContain('Jij bent gastgever');
  expect(told).toContain('Je team is gastgever');
});

it('prepares who is invited, and asks nothing of who is told that it is off', () => {
  const off = calendarEvent(copy('HOST_CANCELLATION'));
  expect(off?.description).not.toMatch(/Vraag de klant|Komt het niet uit/);
  expect(off?.description).toContain('telt niet mee in jouw beoordeling');
});

it('names the leader’s appointment, each copy and a feed’s entry differently', () => {
  const host = 'open-deur.example';
  const uidFor = (readerId: string | null) =>
    calendarUid({ visitId: 'v', readerId, secret: 'c0ffee', host });
  const names = [uidFor(null), uidFor('a'), uidFor('b'), feedUid('v', host)];
  expect(new Set(names).size).toBe(names.length);
});
