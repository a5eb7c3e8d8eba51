import ICAL from 'ical.js';
import { complaintsAbout, hasForeignReaders } from '../support/calendar-readers.ts';
import { playAtTheDesks } from '../support/calendar-desk.ts';
import { injectedLines } from '../support/calendar-hostile.ts';
import { playHistories, randomCalendars, randomFeeds } from '../support/calendar-proofs.ts';
import { FeedProof } from '../support/feed-proofs.ts';
import { MessagesScene } from '../support/messages.ts';
import { judgeRows, record, scale } from '../support/proof.ts';
import { seeded } from '../support/random.ts';

judgeRows();

const PATIENCE = scale({ full: 3_600_000, reduced: 180_000 });
const SEED = 20261025;

describe('calendars', () => {
  const withReaders = hasForeignReaders() ? it : it.skip;

  withReaders(
    'C1 are accepted by three independent readers',
    async () => {
      const count = scale({ full: 1_000, reduced: 40 });
      const { texts, instants } = randomCalendars(count, SEED);
      const complaints = (await complaintsAbout(texts)).flat();
      record({
        id: 'C1',
        what: `${count} random visits × REQUEST, update, CANCEL, seed ${SEED}; ical.js, libical, icalendar`,
        must: '0 errors; ≤ 75 octets, CRLF, DTSTAMP in Z',
        measured: `${complaints.length} errors in ${texts.length}${complaints.slice(0, 3).join('; ')}`,
        ok: complaints.length === 0 && texts.length === 3 * count,
      });
      const shifted = instants.filter(([start, text]) => readStart(text) !== start.toString());
      record({
        id: 'C1',
        what: `times in Amsterdam, Kathmandu and St John’s, around every change of the clocks`,
        must: '0 read as another moment',
        measured: `${shifted.length} of ${instants.length}`,
        ok: shifted.length === 0,
      });
      const feeds = randomFeeds(scale({ full: 500, reduced: 40 }), SEED);
      const against = (await complaintsAbout(feeds)).flat();
      record({
        id: 'C1',
        what: `${feeds.length} random feeds of every kind, empty ones among them`,
        must: '0 errors',
        measured: `${against.length} errors${against.slice(0, 3).join('; ')}`,
        ok: against.length === 0,
      });
      const broken = (await complaintsAbout(texts.slice(0, 3).map(withoutOrganizer))).flat();
      record({
        id: 'C1',
        what: 'control: the same without an organiser',
        must: 'complaints',
        measured: `${broken.length} complaints`,
        ok: broken.length >= 3,
      });
    },
    PATIENCE,
  );

  it(
    'C2 end as the database says, whatever the mail does on its way',
    () => {
      const count = scale({ full: 10_000, reduced: 100 });
      const { compared, mails, wrong, lost } = playHistories(count, SEED);
      record({
        id: 'C2',
        what: `${count} histories, ${mails} mails reordered, repeated and dropped, seed ${SEED}`,
        must: '0 calendars differ where the last mail arrived',
        measured: `${wrong} of ${compared} differ; the last mail of ${lost} others was dropped`,
        ok: wrong === 0 && compared > count,
      });
      const gullible = playHistories(scale({ full: 1_000, reduced: 40 }), SEED, false);
      record({
        id: 'C2',
        what: 'control: a client that does not look at SEQUENCE',
        must: 'some differ',
        measured: `${gullible.wrong} of ${gullible.compared} differ`,
        ok: gullible.wrong > 0,
      });
    },
    PATIENCE,
  );
});

describe('calendars at the desks', () => {
  let scene: MessagesScene;

  beforeAll(async () => {
    scene = await MessagesScene.open();
    await scene.begin();
  });
  afterAll(() => scene.close());

  it(
    'C2 end as the database says with true desks and a mail server that fails',
    async () => {
      const count = scale({ full: 60, reduced: 1 });
      const found = await playAtTheDesks(scene, count, seeded(SEED));
      record({
        id: 'C2',
        what: `${count} visits on PostgreSQL, ${found.mails} mails through a server that fails, seed ${SEED}`,
        must: '0 calendars differ where the last mail arrived',
        measured: `${found.wrong} of ${found.compared} differ; the last mail of ${found.lost} others was dropped`,
        ok: found.wrong === 0 && found.compared > 0,
      });
    },
    PATIENCE,
  );
});

it(
  'C5 feeds say nothing of others, and nothing at all once they are revoked',
  async () => {
    const proof = await FeedProof.open(2, scale({ full: 12, reduced: 1 }));
    try {
      for (const row of await proof.rows()) record({ id: 'C5', ...row });
    } finally {
      await proof.close();
    }
  },
  PATIENCE,
);

it(
  'C3 gain no line from hostile names and titles',
  () => {
    const count = scale({ full: 5_000, reduced: 300 });
    const { tried, lines, examples } = injectedLines(count, SEED);
    record({
      id: 'C3',
      what: `${tried} hostile names, titles and places in invitations, copies and feeds, seed ${SEED}`,
      must: '0 injected lines',
      measured: `${lines} injected lines ${examples.slice(0, 2).join(' ')}`.trim(),
      ok: lines === 0 && tried === count,
    });
    const naive = injectedLines(
      200,
      SEED,
      (_, [name = '']) =>
        `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:a@b.c\r\nSUMMARY:${name}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    );
    record({
      id: 'C3',
      what: 'control: the same names written as they are',
      must: 'lines are injected',
      measured: `${naive.lines} lines`,
      ok: naive.lines > 0,
    });
  },
  PATIENCE,
);

const readStart = (text: string): string => {
  const event = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent');
  const start = event?.getFirstPropertyValue('dtstart');
  return start instanceof ICAL.Time ? start.toJSDate().toISOString().replace('.000Z', 'Z') : '';
};

const withoutOrganizer = (text: string): string => text.replace(/^ORGANIZER.*\r\n/m, '');
