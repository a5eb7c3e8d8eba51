import type { Locale } from '../../src/i18n/catalogue.ts';
import type {
  DatesLetter,
  ExchangeLetter,
  OfferLetter,
  VisitLetter,
} from '../../src/messages/rules/letter.ts';
import {
  datesMail,
  exchangeMail,
  offerMail,
  visitMail,
  welcomeMail,
} from '../../src/messages/templates/pages.ts';
import type { VisitMessageKind } from '../../src/messages/templates/pages.ts';
import type { Rendered } from '../../src/messages/templates/rendered.ts';

const kinds: VisitMessageKind[] = [
  'CALENDAR_INVITATION',
  'CALENDAR_CANCELLATION',
  'HOST_NOTICE',
  'HOST_CANCELLATION',
  'HOST_REMINDER',
  'HOST_RELEASE',
  'CLAIM_CALL',
  'HOST_WANTED',
  'LATE_NOTICE',
  'DID_IT_HAPPEN',
  'URGENT_CHANGE',
  'BRIEF',
  'REMINDER',
  'LOOK_BACK_REQUEST',
];

/** Those to whoever receives the guest; with a sentence that none may leave out. */
const hostKinds = [
  'HOST_NOTICE',
  'HOST_REMINDER',
  'HOST_CANCELLATION',
  'CLAIM_CALL',
  'LATE_NOTICE',
] as const;

const letter = (locale: Locale, changes: Partial<VisitLetter> = {}): VisitLetter => ({
  reader: { givenName: 'Petra', locale },
  moment: { day: 'donderdag 10 december', from: '07.30', until: '11.30' },
  daysAway: 1,
  team: 'Monteurs Amersfoort',
  site: 'Depot Amersfoort',
  place: 'Depot Amersfoort, Stationsplein 1, Amersfoort',
  bring: 'Draag dichte schoenen.',
  questions: ['Wat vragen klanten het vaakst?'],
  errand: '',
  toldBefore: [],
  toldMore: '',
  visitType: 'Monteur',
  visitor: 'Marleen de Vries',
  leader: 'Marleen',
  jobTitle: 'directeur IT',
  asVisitor: false,
  forAssistant: false,
  asHost: false,
  host: '',
  takenOverBy: '',
  alternatives: [],
  lateMinutes: '20',
  waitingForTeam: false,
  moved: false,
  dayCardUrl: '',
  postponed: false,
  cancelSide: null,
  url: 'https://open-deur.example/visits/1',
  ...changes,
});

const dates = (locale: Locale): DatesLetter => {
  const { moment, team, place } = letter(locale);
  if (moment === null) throw new Error('unreachable');
  const date = { id: '1', moment, team, place, visitType: 'Monteur', reasons: ['Omdat.'] };
  return {
    leader: { givenName: 'Marleen', name: 'Marleen de Vries' },
    reader: { givenName: 'Ilse', locale },
    forAssistant: true,
    programme: 'Open Deur 2027',
    dates: [date, ...Array.from({ length: 7 }, (_, place) => ({ ...date, id: `${place + 2}` }))],
    answerBefore: 'donderdag 3 december',
    assistants: ['Ilse Bos', 'Ed Kok'],
    url: 'https://open-deur.example/invitation/x',
  };
};

const offer = (locale: Locale): OfferLetter => {
  const { leader, dates: all, reader, forAssistant, url } = dates(locale);
  const answerUntil = { day: 'woensdag 9 december', from: '10.15', until: '10.15' };
  return { leader, reader, forAssistant, date: all[0], answerUntil, url };
};

const exchange = (locale: Locale, changes: Partial<ExchangeLetter> = {}): ExchangeLetter => {
  const { moment, team, place, reader, url } = letter(locale);
  if (moment === null) throw new Error('unreachable');
  const visit = { moment, team, place };
  return {
    reader,
    addressee: 'Marleen',
    addresseeName: 'Marleen de Vries',
    forAssistant: true,
    colleague: 'Joost Jansen',
    outcome: 'ASKED',
    visit,
    inReturn: visit,
    answerUntil: moment,
    url,
    ...changes,
  };
};

const otherMoments = Array.from({ length: 3 }, () => letter('nl').moment).filter(
  (one) => one !== null,
);

const everyMail = async (locale: Locale): Promise<Rendered[]> => [
  await welcomeMail({
    reader: { givenName: 'Bo', locale },
    address: 'bo@x.nl',
    signInUrl: 'https://x.nl',
  }),
  await datesMail(dates(locale)),
  ...(await Promise.all(kinds.map((kind) => visitMail(kind, letter(locale))))),
  await offerMail(offer(locale)),
  await exchangeMail('EXCHANGE_ASKED', exchange(locale)),
  await exchangeMail('EXCHANGE_ASKED', exchange(locale, { inReturn: null, forAssistant: false })),
  ...(await Promise.all(
    (['ACCEPTED', 'DECLINED', 'LAPSED'] as const).flatMap((outcome) => [
      exchangeMail('EXCHANGE_ANSWERED', exchange(locale, { outcome })),
      exchangeMail('EXCHANGE_ANSWERED', exchange(locale, { outcome, inReturn: null, visit: null })),
    ]),
  )),
  ...(await Promise.all(
    hostKinds.map((kind) => visitMail(kind, letter(locale, { asHost: true, host: 'Petra Kok' }))),
  )),
  await visitMail('HOST_NOTICE', letter(locale, { asHost: true, moved: true })),
  await visitMail('HOST_NOTICE', letter(locale, { asHost: true, waitingForTeam: true })),
  await visitMail('HOST_CANCELLATION', letter(locale, { takenOverBy: 'Joost Jansen' })),
  await visitMail('HOST_RELEASE', letter(locale, { moment: null })),
  await visitMail('DID_IT_HAPPEN', letter(locale, { asVisitor: true })),
  await visitMail('URGENT_CHANGE', letter(locale, { cancelSide: 'HOST', daysAway: 0 })),
  await visitMail(
    'URGENT_CHANGE',
    letter(locale, { cancelSide: 'HOST', alternatives: otherMoments, forAssistant: true }),
  ),
  await visitMail('CALENDAR_CANCELLATION', letter(locale, { takenOverBy: 'Joost Jansen' })),
  await visitMail('CALENDAR_INVITATION', letter(locale, { moved: true, waitingForTeam: true })),
  await visitMail('CALENDAR_CANCELLATION', letter(locale, { postponed: true, moment: null })),
  await visitMail('HOST_NOTICE', letter(locale, { waitingForTeam: true, jobTitle: '' })),
  await visitMail('HOST_CANCELLATION', letter(locale, { postponed: true, moment: null })),
];

describe.each(['nl', 'en'] as const)('every mail in %s', (locale) => {
  let mails: Rendered[];
  beforeAll(async () => {
    mails = await everyMail(locale);
  });

  it('says in which language it is, and nothing that was forgotten', () => {
    for (const { subject, html, text } of mails) {
      expect(html).toContain(`lang="${locale}"`);
      expect(`${subject}${html}${text}`).not.toMatch(/undefined|null|\[object|NaN/);
      expect(subject).not.toMatch(/[!\r\n]/);
    }
  });

  it('has one next step, also for who reads plain text', () => {
    for (const { html, text } of mails) {
      expect(html.match(/class="carpet"/g)).toHaveLength(1);
      expect(text.match(/<https:[^>]+>/g)).toHaveLength(1);
      expect(text).not.toMatch(/<(?!https:)|&\w+;/);
    }
  });

  it('is small, and asks no other server for anything', () => {
    for (const { html } of mails) {
      expect(html.length).toBeLessThan(40_000);
      expect(html).not.toMatch(/<img|<script|@import|url\(/);
    }
  });
});

it('tells every host what does not count', async () => {
  const sentences = {
    nl: 'Wat je gast ziet, telt niet mee in jouw beoordeling.',
    en: 'What your guest sees does not count in your appraisal.',
  };
  for (const locale of ['nl', 'en'] as const)
    for (const kind of [...hostKinds, 'HOST_WANTED'] as const) {
      const { html, text } = await visitMail(kind, letter(locale, { asHost: true }));
      expect(html).toContain(sentences[locale]);
      expect(text).toContain(sentences[locale]);
    }
});

it('shows a hostile name as a name', async () => {
  const visitor = '<script>alert(1)</script><a href="http://evil.example">';
  const { html } = await visitMail('HOST_NOTICE', letter('nl', { visitor }));
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toMatch(/<script|evil\.example">/);
});
