import {
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator';
import type { ICalEventData } from 'ical-generator';
import { catalogue } from '../../i18n/catalogue.ts';
import type { Locale } from '../../i18n/catalogue.ts';
import { inWordsOf } from '../../programmes/rules/programme.ts';
import type { Visit } from '../../visits/rules/visit.ts';
import { feedUid } from './calendar-uid.ts';
import { finished, oneLine, product, severalLines } from './calendar.ts';
import type { FeedKind } from './feed-access.ts';
import type { Organizer } from './visit-calendar.ts';
import { placeOf } from './visit-words.ts';
import type { Place } from './visit-words.ts';

export type FeedVisit = Readonly<{
  visit: Visit;
  place: Place;
  /** Inside the notice period, until the team says yes. */
  waitingForTeam: boolean;
}>;

export type Feed = Readonly<{
  kind: FeedKind;
  /** Whose own visits these are; null for a team and a programme. */
  personId: string | null;
  locale: Locale;
  visits: readonly FeedVisit[];
  organizer: Organizer;
}>;

/** What is on, and what was: a visit that was called off, declined or missed is not in a calendar. */
export const feedStates = ['CONFIRMED', 'DONE'] as const;
/** So far back, in whole days, that the bytes stay the same all day. */
export const FEED_DAYS_BACK = 31;
/** So many at most, the earliest first: half a megabyte. */
export const FEED_EVENTS = 1_000;
const HOURS_BETWEEN_READS = 1;

/**
 * Visits as a calendar to subscribe to (RFC 5545, METHOD:PUBLISH of RFC 5546). Nobody's name is in it:
 * its address travels through calendar servers of others, hangs on a wall, and cannot ask who reads.
 * The same visits make the same bytes, because every moment in it is one of the visit's own.
 */
export function feedOf(feed: Feed): string {
  const { kind, locale } = feed;
  const calendar = new ICalCalendar({
    prodId: product,
    method: ICalCalendarMethod.PUBLISH,
    name: catalogue(locale).calendar.feed.names[kind],
    ttl: HOURS_BETWEEN_READS * 60 * 60,
  });
  for (const each of feed.visits) calendar.createEvent(eventOf(feed, each));
  const text = finished(calendar);
  return feed.visits.length === 0 ? text.replace(/(?=END:VCALENDAR)/, nothingYet) : text;
}

/** A calendar has at least one component (RFC 5545 §3.6), and Outlook subscribes to no other. */
const nothingYet = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');

type Words = Pick<ICalEventData, 'summary' | 'location' | 'description' | 'url'>;

function eventOf(feed: Feed, { visit, place, waitingForTeam }: FeedVisit): ICalEventData {
  const { kind, organizer } = feed;
  const { startsAt, endsAt, changedAt } = visit;
  return {
    id: feedUid(visit.id, new URL(organizer.publicUrl).hostname),
    sequence: visit.revision,
    stamp: changedAt.toString(),
    lastModified: changedAt.toString(),
    start: (startsAt ?? changedAt).toString(),
    end: (endsAt ?? changedAt).toString(),
    status: waitingForTeam ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    busystatus: waitingForTeam ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.BUSY,
    ...(kind === 'OWN_BUSY' && { class: ICalEventClass.PRIVATE }),
    organizer: { name: catalogue(feed.locale).mail.productName, email: organizer.address },
    ...words[kind](feed, { visit, place, waitingForTeam }),
  };
}

const words: Readonly<Record<FeedKind, (feed: Feed, each: FeedVisit) => Words>> = {
  OWN: (feed, each) =>
    each.visit.personId === feed.personId ? going(feed, each) : hosting(feed, each),
  OWN_BUSY: ({ locale }) => ({ summary: catalogue(locale).calendar.feed.busy }),
  TEAM: (feed, each) => atTeam(feed, each, textsOf(feed).teamVisit),
  PROGRAMME: ({ locale, organizer }, { visit, place }) => {
    const { team, visitType } = place;
    const { programmeVisit } = catalogue(locale).calendar.feed;
    const url = `${organizer.publicUrl}/visits/${visit.id}`;
    return {
      summary: oneLine(programmeVisit(team.name, inWordsOf(visitType, locale).name)),
      location: oneLine(placeOf(team)),
      description: url,
      url,
    };
  },
};

function going(
  { locale, organizer }: Feed,
  { visit, place: { team, visitType } }: FeedVisit,
): Words {
  const { mail } = catalogue(locale);
  const { whatToBring, questions } = inWordsOf(visitType, locale);
  const bring = whatToBring === '' ? [] : [`${mail.facts.bring}: ${whatToBring}`];
  const url = `${organizer.publicUrl}/visits/${visit.id}`;
  return {
    summary: oneLine(mail.calendarInvitation.summary(team.name)),
    location: oneLine(placeOf(team)),
    description: severalLines(
      [...bring, ...questions.map((question) => `- ${question}`), url].join('\n'),
    ),
    url,
  };
}

const hosting = (feed: Feed, each: FeedVisit): Words =>
  atTeam(feed, each, textsOf(feed).hosting(each.place.team.name));

function atTeam({ locale, organizer }: Feed, { place }: FeedVisit, summary: string): Words {
  const { calendar, mail } = catalogue(locale);
  const url = `${organizer.publicUrl}/team/guests`;
  return {
    summary: oneLine(summary),
    location: oneLine(placeOf(place.team)),
    description: [mail.appraisal, calendar.feed.whoComes, url].join('\n'),
    url,
  };
}

const textsOf = ({ locale }: Feed) => catalogue(locale).calendar.feed;
