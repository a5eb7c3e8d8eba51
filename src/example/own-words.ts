import type { Temporal } from 'temporal-polyfill';
import { STATEMENTS } from '../reflections/rules/expectation.ts';
import { Chance } from './random.ts';
import type { Rows } from './rows.ts';

/** What somebody wrote for themselves: to be sealed where the key is. */
export type OwnNote = Readonly<{
  id: string;
  visitId: string;
  authorId: string;
  text: string;
  writtenAt: Date;
}>;
export type OwnDraft = Readonly<{
  visitId: string;
  authorId: string;
  answers: readonly string[];
  savedAt: Date;
}>;
export type OwnWords = Readonly<{ notes: readonly OwnNote[]; drafts: readonly OwnDraft[] }>;

/** A chance of its own, so that what was written changes nothing about what took place. */
const SEED = 21;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Older notes have become look-backs. */
const NOTED = 60 * DAY;
const UNFINISHED = 10 * DAY;

const notes = [
  'Mevrouw aan de deur dacht dat we morgen pas kwamen.',
  'Derde keer vandaag dat het scherm om hetzelfde nummer vraagt.',
  'Vragen: wie besluit eigenlijk over dat tijdvak?',
  'Mooi hoe hij de tijd nam, ook al liep de route uit.',
  'De brief noemt een bedrag dat op de site anders staat.',
  'Koffie om zeven uur, en dan pas komen de verhalen.',
] as const;
const drafts = [
  ['Ik dacht dat een afspraak verzetten één klik was. Het waren er', '', ''],
  ['Wat me bijblijft is de stilte na de vraag of het vandaag nog lukt.', 'Eerst', ''],
] as const;

/** Where one goes with what no look-back is for; numbers of which nobody's phone rings. */
const channels: Rows['reportingChannel'] = [
  {
    ...{ kind: 'UNSAFE', nameNl: 'Veiligheid en milieu', nameEn: 'Safety and environment' },
    contact: '033 555 01 18, dag en nacht',
  },
  {
    ...{ kind: 'MISCONDUCT', nameNl: 'Vertrouwenspersoon', nameEn: 'Confidential adviser' },
    contact: 'vertrouwenspersoon@veldstroom.example',
  },
];

/** Notes on the way, look-backs that wait for an hour of rest, and what was expected beforehand. */
export function addOwnWords(rows: Rows, now: Temporal.Instant): OwnWords {
  const chance = new Chance(SEED);
  rows.reportingChannel = channels.map((channel) => ({ ...channel }));
  const lookedBack = new Set(rows.reflection.map(({ visitId }) => visitId));
  const over = rows.visit.flatMap(({ id = '', personId, state, startsAt, endsAt }) => {
    const [starts, ends] = [Number(startsAt), Number(endsAt)];
    const wasThere = state === 'DONE' || state === 'CONFIRMED';
    const age = now.epochMilliseconds - ends;
    return wasThere && age > 0 ? [{ id, personId, starts, ends, age }] : [];
  });
  for (const { id, personId } of over) {
    if (chance.often(0.6)) expect(rows, chance, { id, personId }, lookedBack.has(id));
  }
  return {
    notes: over.filter(({ age }) => age < NOTED).flatMap((visit) => noted(chance, visit)),
    drafts: over
      .filter(({ id, age }) => age < UNFINISHED && !lookedBack.has(id))
      .map(({ id, personId, ends, age }) => ({
        ...{ visitId: id, authorId: personId, answers: chance.pick(drafts) },
        savedAt: new Date(ends + Math.min(3 * HOUR, age)),
      })),
  };
}

type Over = Readonly<{ id: string; personId: string; starts: number; ends: number }>;

function noted(chance: Chance, { id, personId, starts, ends }: Over): OwnNote[] {
  const texts = chance.shuffled(notes).slice(0, chance.between(1, 3));
  return texts.map((text, at) => ({
    ...{ id: chance.uuid(), visitId: id, authorId: personId, text },
    writtenAt: new Date(starts + ((ends - starts) * (at + 1)) / (texts.length + 1)),
  }));
}

/** Most expected a little more than they found. */
function expect(
  rows: Rows,
  chance: Chance,
  { id: visitId, personId: authorId }: Pick<Over, 'id' | 'personId'>,
  lookedBack: boolean,
): void {
  for (let question = 1; question <= STATEMENTS; question += 1) {
    const before = chance.between(2, 5);
    const after = Math.max(1, Math.min(5, before - chance.between(-1, 2)));
    rows.expectation.push({ visitId, authorId, question, moment: 'BEFORE', value: before });
    if (!lookedBack) continue;
    rows.expectation.push({ visitId, authorId, question, moment: 'AFTER', value: after });
  }
}
