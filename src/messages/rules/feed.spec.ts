import { feedVisit } from '../../../test/support/calendar-proofs.ts';
import { at, aVisit } from '../../../test/support/visits.ts';
import { feedOf } from './feed.ts';
import type { Feed } from './feed.ts';

const organizer = { publicUrl: 'https://open-deur.example', address: 'open-deur@acme.example' };
const feed = (changes: Partial<Feed> = {}): Feed => ({
  kind: 'OWN',
  personId: 'leader',
  locale: 'nl',
  visits: [feedVisit(aVisit(), 'Monteurs Goes')],
  organizer,
  ...changes,
});

it('makes the same bytes of the same visits', () => {
  expect(feedOf(feed())).toBe(feedOf(feed()));
  const changed = [feedVisit(aVisit({ changedAt: at('2026-11-24T08:00:00Z') }), 'Monteurs Goes')];
  expect(feedOf(feed({ visits: changed }))).not.toBe(feedOf(feed()));
});

it('tells what one does oneself from what one receives', () => {
  expect(feedOf(feed())).toContain('SUMMARY:Meelopen met Monteurs Goes\r\n');
  expect(feedOf(feed({ personId: 'host' }))).toContain('SUMMARY:Bezoek bij Monteurs Goes\r\n');
});

it('says nothing but times where only times are asked for', () => {
  const text = feedOf(feed({ kind: 'OWN_BUSY' }));
  expect(text).toMatch(/DTSTART:20261210T080000Z\r\nDTEND:20261210T110000Z\r\nSUMMARY:Bezet\r\n/);
  expect(text).toContain('CLASS:PRIVATE\r\n');
  expect(text).not.toMatch(/Goes|LOCATION|DESCRIPTION|URL/);
});

it('has something in it when there is nothing, and no time zone otherwise', () => {
  expect(feedOf(feed({ visits: [] }))).toContain('BEGIN:VTIMEZONE\r\n');
  expect(feedOf(feed())).not.toContain('VTIMEZONE');
});

it('speaks the language it was made in', () => {
  expect(feedOf(feed({ kind: 'TEAM', locale: 'en' }))).toContain('SUMMARY:A leader is joining us');
});
