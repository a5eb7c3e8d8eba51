import { randomInt } from 'node:crypto';
import { link } from '../support/mirror-judging.ts';
import type { Outcome } from '../support/mirror-judging.ts';
import { hypotheses, recognised } from '../support/mirror-linker.ts';
import { MirrorScene } from '../support/mirror-scene.ts';
import type { Organisation } from '../support/mirror-scene.ts';
import { answersInARow, keptWith, openCounts } from '../support/mirror-worse.ts';
import { OpinionYear } from '../support/opinion-organisation.ts';
import { fewestTiedTogether, recovered } from '../support/opinion-solving.ts';
import { judgeRows, record, scale } from '../support/proof.ts';
import { seeded } from '../support/random.ts';

judgeRows();

const PATIENCE = scale({ full: 3_600_000, reduced: 300_000 });
const SIZE = scale({ full: 500, reduced: 50 });
const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));

/** Three deviations from nothing: by chance alone once in some 700 runs. */
const CHANCE = 3;
/** What a control must show: deviations grow with the root of the number of organisations. */
const FAR = scale({ full: 2 * CHANCE, reduced: CHANCE });

const inWords = ({
  name,
  guesses,
  right,
  byChance,
  deviations,
}: Outcome & { name: string }): string =>
  `${right} of ${guesses} right, ${byChance.toFixed(1)} by chance (${deviations.toFixed(1)} deviations, best reading ${name})`;

describe('P7 from a full dump of the database', () => {
  let organisations: Organisation[];

  beforeAll(async () => {
    const scene = await MirrorScene.open();
    const random = seeded(seed);
    organisations = [];
    for (let n = 0; n < SIZE; n += 1) organisations.push(await scene.organisation(random));
    await scene.close();
  }, PATIENCE);

  it('P7 a linking program tells no better than chance which host gave which answer', () => {
    const found = link(organisations);
    const ok = found.deviations < CHANCE && found.guesses > SIZE * 10;
    record({
      id: 'P7',
      what: `mirror, ${SIZE} organisations, ${hypotheses.length} readings (seed ${seed})`,
      must: 'no better than chance',
      measured: inWords(found),
      ok,
    });
    expect(organisations.flatMap(({ dump }) => recognised(dump))).toEqual([]);
  });

  it('P7 finds them where counts stood open beside what was released, and the visits beside that', () => {
    const open = organisations.map((organisation) => keptWith(organisation, openCounts));
    const found = link(open);
    record({
      id: 'P7',
      what: 'negative control: counts and visits as they come',
      must: 'linked far better than chance',
      measured: inWords(found),
      ok: found.deviations > FAR,
    });
    const answered = open.flatMap(({ given }) => given).length;
    expect(open.flatMap(({ dump }) => recognised(dump))).toHaveLength(answered);
  });

  it('P7 finds them where each answer has a row of its own', () => {
    const found = link(organisations.map((each) => keptWith(each, answersInARow)));
    record({
      id: 'P7',
      what: 'negative control: a row for each answer, without a name',
      must: 'linked far better than chance',
      measured: inWords(found),
      ok: found.deviations > FAR,
    });
  });
});

describe('P2 from everything that HR is shown', () => {
  const YEARS = scale({ full: 500, reduced: 50 });
  const told = (years: number, careless: boolean) => {
    const random = seeded(seed);
    const all = Array.from({ length: years }, () => new OpinionYear(random, careless).live(200));
    return {
      looks: all.reduce((sum, { seen }) => sum + seen.length, 0),
      opinions: all.reduce((sum, year) => sum + year.opinions, 0),
      recovered: all.flatMap(({ seen, opinions }) => recovered(seen, opinions)).length,
      fewest: Math.min(...all.map(({ seen, opinions }) => fewestTiedTogether(seen, opinions))),
    };
  };

  it('P2 no opinion can be solved for, at whatever moments one asks for whatever figures', () => {
    const { looks, opinions, recovered: single, fewest } = told(YEARS, false);
    record({
      id: 'P2',
      what: `${YEARS} years of two programmes with moving thresholds (seed ${seed})`,
      must: 'recoverable 0, and no group smaller than five',
      measured: `${single} of ${opinions} opinions recovered from ${looks} figures, smallest group ${fewest}`,
      ok: single === 0 && fewest >= 5 && looks > YEARS,
    });
  });

  it('P2 finds them where whatever is there is shown from five on', () => {
    const { opinions, recovered: single } = told(YEARS / 10, true);
    record({
      id: 'P2',
      what: 'negative control: without steps',
      must: 'most recovered',
      measured: `${single} of ${opinions} opinions recovered`,
      ok: single > opinions / 4,
    });
  });
});
