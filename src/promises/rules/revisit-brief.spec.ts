import { Temporal } from 'temporal-polyfill';
import { revisitBrief } from './revisit-brief.ts';
import type { EarlierPromise, RaisedPoint } from './revisit-brief.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const replyBy = day('2026-11-16');
const today = day('2026-12-01');
const visit = { id: 'next', day: day('2026-12-10') };
const answered = (...answers: EarlierPromise['answers']): EarlierPromise => ({ replyBy, answers });

let count = 0;
const point = (raisedOn: string, changes: Partial<RaisedPoint> = {}): RaisedPoint => {
  count += 1;
  return {
    id: `point ${count}`,
    mergedIntoId: null,
    visitId: 'earlier',
    kind: 'IDEA',
    text: `Gehoord op ${raisedOn}`,
    raisedOn: day(raisedOn),
    promise: answered(),
    ...changes,
  };
};
const told = (...points: RaisedPoint[]) => revisitBrief(points, visit, today);
const texts = (...points: RaisedPoint[]) => told(...points).points.map(({ text }) => text);

describe('the revisit brief', () => {
  it('is oldest first, in whatever order points are kept', () => {
    const points = [point('2026-11-03'), point('2026-03-02'), point('2026-10-30')];
    expect(texts(...points)).toEqual([
      'Gehoord op 2026-03-02',
      'Gehoord op 2026-10-30',
      'Gehoord op 2026-11-03',
    ]);
  });

  it('is about earlier days, so not about the visit itself', () => {
    expect(
      texts(
        point('2026-12-09', { visitId: 'next' }),
        point('2026-12-10'),
        point('2026-12-09', { visitId: null, text: 'Van het team' }),
      ),
    ).toEqual(['Van het team']);
  });

  it('tells the answer, a no included, and none that was opened again', () => {
    const busyUntil = null;
    const [no, busy, late, open, again] = told(
      point('2026-01-01', {
        promise: answered({ kind: 'NO_BECAUSE', text: 'Nee, omdat het te duur is.', busyUntil }),
      }),
      point('2026-01-02', {
        promise: answered({ kind: 'BUSY', text: 'Proef.', busyUntil: day('2026-12-20') }),
      }),
      point('2026-01-03', {
        promise: answered({ kind: 'BUSY', text: 'Proef.', busyUntil: day('2026-11-20') }),
      }),
      point('2026-01-04', { promise: { replyBy: day('2026-12-04'), answers: [] } }),
    ).points;
    expect(no).toMatchObject({ stage: 'NO_BECAUSE', answer: 'het te duur is.' });
    expect(busy).toMatchObject({ stage: 'BUSY', answer: 'Proef.', dueOn: day('2026-12-20') });
    expect(late).toMatchObject({ stage: 'OVERDUE', answer: 'Proef.' });
    expect(open).toMatchObject({ stage: 'HEARD', answer: '', dueOn: day('2026-12-04') });
    expect(again).toBeUndefined();
  });

  it('tells once what was heard several times, also when it was merged step by step', () => {
    const first = point('2026-01-01', { mergedIntoId: 'elsewhere' });
    const second = point('2026-02-01', { mergedIntoId: first.id });
    const third = point('2026-03-01', { mergedIntoId: 'elsewhere' });
    expect(texts(third, second, first)).toEqual(['Gehoord op 2026-01-01']);
    const circle = point('2026-04-01', { id: 'a', mergedIntoId: 'b' });
    expect(
      texts(circle, point('2026-05-01', { id: 'b', mergedIntoId: 'a' })).length,
    ).toBeGreaterThan(0);
  });

  it('keeps to one sheet: the latest stay, and the others are counted', () => {
    const long = 'Klanten wachten. '.repeat(40);
    const many = Array.from({ length: 30 }, (_, index) =>
      point(day('2026-01-01').add({ days: index }).toString(), { text: `${index}\n\n${long}` }),
    );
    const { points, more } = told(...many);
    expect(points.length + more).toBe(30);
    expect(points.length).toBeGreaterThan(5);
    expect(points.at(-1)?.text).toMatch(/^29 Klanten/);
    for (const { text } of points) expect(text.length).toBeLessThanOrEqual(280);
    expect(told(...many.slice(0, 4))).toMatchObject({ more: 0 });
  });
});
