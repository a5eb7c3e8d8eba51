import { Chance } from '../../src/example/random.ts';
import { knownNames } from '../../src/reflections/rules/known-names.ts';
import { privacyMarks } from '../../src/reflections/rules/privacy-check.ts';
import type { PrivacyKind } from '../../src/reflections/rules/privacy-check.ts';
import { seedOf } from '../support/booking-proofs.ts';
import { cleanText } from '../support/clean-texts.ts';
import { colleagues } from '../support/privacy-colleagues.ts';
import { disguises, identifiers, inText } from '../support/privacy-identifiers.ts';
import { judgeRows, record, scale } from '../support/proof.ts';

judgeRows();

const names = knownNames(colleagues);
const kinds = Object.keys(identifiers) as PrivacyKind[];
const IDENTIFIERS = scale({ full: 10_000, reduced: 3_000 });
const CLEAN = scale({ full: 1_000, reduced: 500 });
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);

/** Whether a mark touches it. */
function isMarked(text: string, identifier: string): boolean {
  const from = text.indexOf(identifier);
  const to = from + identifier.length;
  return privacyMarks(text, names).some((mark) => mark.from < to && mark.to > from);
}

function recallOf(chance: Chance, count: number, change: (plain: string) => string) {
  const missed = new Map<PrivacyKind, string[]>(kinds.map((kind) => [kind, []]));
  for (let at = 0; at < count; at += 1) {
    const kind = kinds[at % kinds.length] ?? 'NAME';
    const identifier = change(identifiers[kind](chance));
    if (!isMarked(inText(chance, identifier), identifier)) missed.get(kind)?.push(identifier);
  }
  const all = [...missed.values()].flat().length;
  const each = kinds.map((kind) => {
    const lost = missed.get(kind)?.length ?? 0;
    return `${kind} ${percent(count / kinds.length - lost, count / kinds.length)}`;
  });
  return { recall: 1 - all / count, each: each.join(', '), missed };
}

describe('the privacy check', () => {
  const seed = seedOf('P4_SEED');

  it('P4 finds the identifiers that people type, of each kind', () => {
    const { recall, each, missed } = recallOf(new Chance(seed), IDENTIFIERS, (plain) => plain);
    if (process.env['P4_SHOW']) console.log(missed);
    record({
      id: 'P4',
      what: `${IDENTIFIERS} identifiers in free text, seed ${seed}`,
      must: 'recall ≥ 99 %',
      measured: `${percent(recall, 1)} % (${each})`,
      ok: recall >= 0.99,
    });
  });

  it('P4 finds them in full-width, invisible, look-alike and foreign characters too', () => {
    const chance = new Chance(seed + 1);
    const { recall, each } = recallOf(chance, IDENTIFIERS / 10, (plain) =>
      chance.pick(disguises)(plain),
    );
    record({
      id: 'P4',
      what: `${IDENTIFIERS / 10} identifiers in disguise, seed ${seed}`,
      must: 'recall ≥ 98 %',
      measured: `${percent(recall, 1)} % (${each})`,
      ok: recall >= 0.98,
    });
  });

  it('P4 leaves clean Dutch texts alone', () => {
    const chance = new Chance(seed + 2);
    const texts = Array.from({ length: CLEAN }, () => cleanText(chance));
    const warned = texts.flatMap((text) => {
      const [mark] = privacyMarks(text, names);
      return mark ? [`${mark.what}: ${text.slice(mark.from, mark.to)} in ${text}`] : [];
    });
    if (process.env['P4_SHOW']) console.log(warned);
    record({
      id: 'P4',
      what: `${CLEAN} clean texts, seed ${seed}`,
      must: 'false warnings ≤ 2 %',
      measured: `${percent(warned.length, CLEAN)} %`,
      ok: warned.length / CLEAN <= 0.02,
    });
  });
});
