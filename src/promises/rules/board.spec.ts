import { privacyMarks } from '../../reflections/rules/privacy-check.ts';
import { knownNames } from '../../reflections/rules/known-names.ts';
import { at, day } from '../../../test/support/world.ts';
import { board as nl } from '../../i18n/nl/board.ts';
import { boardOf, withoutPersons } from './board.ts';
import type { BoardPoint } from './board.ts';
import type { PromiseAnswer } from './point.ts';

const now = at('2026-12-01T08:00:00Z');
const done = (answeredAt: string, outcome: 'OPEN' | 'NOTICED' | 'REOPENED'): PromiseAnswer => ({
  kind: 'DONE',
  text: 'Het tijdvak staat nu in de sms.',
  busyUntil: null,
  answeredAt: at(answeredAt),
  outcome,
  replyBy: outcome === 'REOPENED' ? day('2026-12-10') : null,
});
const point = (id: string, more: Partial<BoardPoint> = {}): BoardPoint => ({
  id,
  rootId: id,
  kind: 'IDEA',
  text: `Punt ${id}`,
  raisedOn: day('2026-11-02'),
  firstOn: more.raisedOn ?? day('2026-11-02'),
  heardOn: [more.raisedOn ?? day('2026-11-02')],
  timeZone: 'Europe/Amsterdam',
  stage: 'HEARD',
  dueOn: day('2026-11-16'),
  answers: [],
  ...more,
});

describe('a board', () => {
  it('says by when there is an answer, until there is one', () => {
    const no: PromiseAnswer = {
      ...done('2026-11-20T08:00:00Z', 'OPEN'),
      kind: 'NO_BECAUSE',
      text: 'De leverancier kan dit niet voor 2028.',
      outcome: null,
    };
    const { items } = boardOf(
      [point('a', { stage: 'OVERDUE' }), point('b', { stage: 'NO_BECAUSE', answers: [no] })],
      now,
    );
    expect(items).toMatchObject([
      { stage: 'OVERDUE', until: day('2026-11-16'), answer: '' },
      { stage: 'NO_BECAUSE', until: null, answer: no.text },
    ]);
  });

  it('celebrates what the team noticed lately, and keeps what was noticed before with the rest', () => {
    const noticed = (id: string, when: string): BoardPoint =>
      point(id, { stage: 'DONE', answers: [done(when, 'NOTICED')] });
    const { celebrated, items } = boardOf(
      [
        noticed('long ago', '2026-08-01T08:00:00Z'),
        noticed('earlier', '2026-09-20T08:00:00Z'),
        noticed('lately', '2026-10-20T08:00:00Z'),
        point('done', { stage: 'DONE', answers: [done('2026-11-20T08:00:00Z', 'OPEN')] }),
      ],
      now,
    );
    expect(celebrated.map(({ id, stage }) => [id, stage])).toEqual([
      ['lately', 'NOTICED'],
      ['earlier', 'NOTICED'],
    ]);
    expect(items.map(({ id, stage }) => [id, stage])).toEqual([
      ['long ago', 'NOTICED'],
      ['done', 'DONE'],
    ]);
  });

  it('no longer says what was answered once a no of the team opened the promise again', () => {
    const answers = [done('2026-11-20T08:00:00Z', 'REOPENED')];
    const { items } = boardOf([point('a', { stage: 'HEARD', answers })], now);
    expect(items).toMatchObject([{ stage: 'HEARD', answer: '' }]);
  });

  it('shows what was merged once, in the newest words', () => {
    const heardOn = ['2026-11-02', '2026-11-03', '2026-11-04'].map(day);
    const { items } = boardOf(
      [
        point('new', { rootId: 'root', heardOn }),
        point('root', { heardOn }),
        point('old', { rootId: 'root', heardOn }),
        point('other'),
      ],
      now,
    );
    expect(items.map(({ id, heard }) => [id, heard])).toEqual([
      ['new', 3],
      ['other', 1],
    ]);
  });

  it('says of what was merged when it was heard first, from which its date is counted, and when last', () => {
    const root = { rootId: 'elsewhere', firstOn: day('2026-03-02'), dueOn: day('2026-03-16') };
    const { items } = boardOf(
      [
        point('new', { ...root, raisedOn: day('2026-11-02'), stage: 'OVERDUE' }),
        point('old', { ...root, raisedOn: day('2026-02-16'), stage: 'OVERDUE' }),
        point('other', { raisedOn: day('2026-11-04') }),
      ],
      now,
    );
    expect(items).toMatchObject([
      { firstOn: day('2026-02-16'), raisedOn: day('2026-11-02'), until: day('2026-03-16') },
      { firstOn: day('2026-11-04'), raisedOn: day('2026-11-04') },
    ]);
  });

  it('says of what was done how often it was heard again since, and of what waits nothing of the kind', () => {
    const heardOn = ['2026-11-02', '2026-11-20', '2026-11-21', '2026-11-30'].map(day);
    const answers = [done('2026-11-20T08:00:00Z', 'OPEN')];
    const { items } = boardOf(
      [
        point('done', { heardOn, stage: 'DONE', answers }),
        point('open', { heardOn, answers: [done('2026-11-20T08:00:00Z', 'REOPENED')] }),
      ],
      now,
    );
    expect(items).toMatchObject([
      { stage: 'DONE', heard: 4, heardSince: 2 },
      { stage: 'HEARD', heard: 4, heardSince: 0 },
    ]);
  });
});

describe('a text for everybody', () => {
  it('names nobody', () => {
    const colleague = { givenName: 'Petra', familyName: 'de Vries', near: true };
    const text = 'Petra de Vries zei het, bel petra op 06 12345678.';
    const marks = privacyMarks(text, knownNames([colleague]));
    expect(withoutPersons(text, marks, nl.instead)).toBe(
      'een collega zei het, bel een collega op een nummer.',
    );
    expect(withoutPersons('Bel een uur vooraf.', [], nl.instead)).toBe('Bel een uur vooraf.');
  });
});
