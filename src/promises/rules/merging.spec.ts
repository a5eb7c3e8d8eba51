import fc from 'fast-check';
import { day } from '../../../test/support/world.ts';
import {
  answeredBy,
  heardSince,
  heardAs,
  keepsPromise,
  saidBy,
  strengthOf,
  whyNotMerge,
} from './merging.ts';
import type { Heard, Mergeable } from './merging.ts';
import { promiseStages } from './stage.ts';

const point = (id: string, more: Partial<Mergeable> = {}): Mergeable => ({
  ...{ id, mergedIntoId: null, leads: false, stage: 'HEARD' },
  ...more,
});
const stages = fc.constantFrom(...Object.values(promiseStages));
const isAnswered = (stage: string): boolean => stage === 'DONE' || stage === 'NO_BECAUSE';

describe('merging a point', () => {
  it('is possible into one that leads or stands alone, also where one of the two has its answer', () => {
    fc.assert(
      fc.property(stages, stages, fc.boolean(), (stage, leadStage, leads) => {
        const lead = point('b', { stage: leadStage, leads });
        expect(whyNotMerge(point('a', { stage }), lead)).toBeNull();
      }),
    );
  });

  it('makes no chains and no circles', () => {
    expect(whyNotMerge(point('a'), point('a'))).toBe('MERGED_ALREADY');
    expect(whyNotMerge(point('a', { mergedIntoId: 'c' }), point('b'))).toBe('MERGED_ALREADY');
    expect(whyNotMerge(point('a', { leads: true }), point('b'))).toBe('POINT_LEADS');
  });

  it('lets one promise answer both exactly while both wait', () => {
    fc.assert(
      fc.property(stages, stages, (stage, leadStage) => {
        const keeps = keepsPromise(point('a', { stage }), point('b', { stage: leadStage }));
        expect(keeps).toBe(isAnswered(stage) || isAnswered(leadStage));
      }),
    );
    expect(answeredBy({ mergedIntoId: 'b', keepsPromise: false })).toBe('b');
    expect(answeredBy({ mergedIntoId: 'b', keepsPromise: true })).toBeNull();
    expect(answeredBy({ mergedIntoId: null, keepsPromise: false })).toBeNull();
  });
});

describe('what was heard again', () => {
  const days = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-04'].map(day);

  it('is what came after the day of the answer, for nobody knows the hour of a team’s own point', () => {
    expect(heardSince(days, day('2026-11-03'))).toBe(2);
    expect(heardSince(days, day('2026-11-04'))).toBe(0);
    expect(heardSince(days, day('2026-11-01'))).toBe(4);
  });

  it('is nothing while there is no answer', () => {
    expect(heardSince(days, null)).toBe(0);
  });
});

describe('what a team said itself', () => {
  const group = [
    { teamId: 'amersfoort', text: 'Te laat.' },
    { teamId: 'goes', text: 'Veel te laat.' },
    { teamId: 'goes', text: 'Weer te laat.' },
  ];

  it('is in its own words, those of the point that leads first', () => {
    expect(saidBy(group, ['goes'])?.text).toBe('Veel te laat.');
    expect(saidBy(group, ['goes', 'amersfoort'])?.text).toBe('Te laat.');
  });

  it('is never what another team said', () => {
    const ids = fc.array(fc.constantFrom<string>('amersfoort', 'goes', 'emmen', 'zwolle'));
    fc.assert(
      fc.property(ids, (teamIds) => {
        const mine = saidBy(group, teamIds);
        if (mine === null) expect(group.some(({ teamId }) => teamIds.includes(teamId))).toBe(false);
        else expect(teamIds).toContain(mine.teamId);
      }),
    );
  });
});

describe('how often one thing was heard', () => {
  const heard = fc.record({
    visitId: fc.option(fc.constantFrom('v1', 'v2', 'v3')),
    leaderId: fc.option(fc.constantFrom('a', 'b')),
    counts: fc.boolean(),
    siteId: fc.constantFrom('goes', 'emmen'),
  });

  it('counts a visit, a site and a leader once, and a team’s own point at its site alone', () => {
    const visit = (visitId: string, leaderId: string, siteId: string): Heard => ({
      ...{ visitId, leaderId, siteId, counts: true },
    });
    const own = { visitId: null, leaderId: null, counts: false, siteId: 'emmen' };
    expect(
      strengthOf([visit('1', 'a', 'goes'), visit('1', 'a', 'goes'), visit('2', 'a', 'goes'), own]),
    ).toEqual({ visits: 2, sites: 2, leaders: 1 });
    const missed = { ...visit('3', 'b', 'zwolle'), counts: false };
    expect(strengthOf([missed])).toEqual({ visits: 0, sites: 0, leaders: 0 });
  });

  it('never falls when something is merged, and never grows by the same thing twice', () => {
    fc.assert(
      fc.property(fc.array(heard), heard, (points, another) => {
        const [before, after] = [strengthOf(points), strengthOf([...points, another])];
        for (const key of ['visits', 'sites', 'leaders'] as const) {
          expect(after[key]).toBeGreaterThanOrEqual(before[key]);
          expect(after[key]).toBeLessThanOrEqual(before[key] + 1);
        }
        expect(strengthOf([...points, another, another])).toEqual(after);
      }),
    );
  });
});

describe('what one promise answers', () => {
  it('is the point that leads, then those that joined it and kept no promise of their own', () => {
    const point = (id: string, mergedIntoId: string | null, keepsPromise = false) => ({
      id,
      mergedIntoId,
      keepsPromise,
    });
    const points = [point('a', 'c'), point('b', 'c', true), point('c', null), point('d', 'e')];
    expect(heardAs('c', points).map(({ id }) => id)).toEqual(['c', 'a']);
  });
});
