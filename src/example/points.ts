import { Temporal } from 'temporal-polyfill';
import { dateOnly, toDate } from '../platform/database/dates.ts';
import { ZONE } from './doors.ts';
import type { Chance } from './random.ts';
import type { Rows } from './rows.ts';

const themes = [
  ['Wachten en bereikbaarheid', 'Waiting and being reached'],
  ['Brieven en rekeningen', 'Letters and bills'],
  ['Systemen en schermen', 'Systems and screens'],
  ['Afspraak aan huis', 'Appointment at home'],
  ['Werkplek en middelen', 'Workplace and tools'],
] as const;
const values = [
  ['Dichtbij', 'Close'],
  ['Eenvoudig', 'Simple'],
] as const;
const goals = [
  ['In één keer geholpen', 'Helped the first time'],
  ['Weten wanneer we komen', 'Knowing when we come'],
  ['Een rekening die klopt', 'A bill that is right'],
] as const;
const said = [
  'Dank je wel voor je rust aan de lijn. Ik zag hoe je bleef luisteren.',
  'Je liet me zien wat een klant merkt van onze planning. Dat neem ik mee.',
  'Dank voor de koffie om half zeven, en voor de eerlijke antwoorden onderweg.',
] as const;

/** What points are about, which are the same, and a few thank-yous. */
export function addThemes(rows: Rows, chance: Chance, now: Temporal.Instant): void {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const from = dateOnly(today.with({ month: 1, day: 1 }).subtract({ years: 1 }));
  rows.theme = themes.map(([nameNl, nameEn]) => ({ id: chance.uuid(), nameNl, nameEn }));
  rows.coreValue = values.map(([nameNl, nameEn]) => ({ id: chance.uuid(), nameNl, nameEn }));
  rows.customerGoal = goals.map(([nameNl, nameEn], at) => ({
    ...{ id: chance.uuid(), nameNl, nameEn, from },
    coreValueId: rows.coreValue[at % values.length]?.id ?? '',
  }));
  triage(rows, chance, today);
  merge(rows);
  thank(rows, chance, now);
}

/** HR has looked at what is older than a week; what is the same was given the same theme. */
function triage(rows: Rows, chance: Chance, today: Temporal.PlainDate): void {
  const known = new Map<string, string>();
  const seenUntil = dateOnly(today.subtract({ days: 7 }));
  for (const point of rows.point) {
    const themeId = known.get(point.text) ?? chance.pick(rows.theme).id ?? '';
    known.set(point.text, themeId);
    point.themeId = themeId;
    const raisedOn = Temporal.Instant.fromEpochMilliseconds(Number(point.raisedOn));
    if (toDate(raisedOn) > seenUntil) continue;
    point.triagedAt = toDate(raisedOn.add({ hours: 60 }));
    if (chance.often(0.6)) point.goalId = chance.pick(rows.customerGoal).id ?? null;
  }
}

/** So many things were heard again after somebody had answered them. */
const HEARD_AGAIN = 2;

/**
 * What was heard in the same words: answered together while it is open in both places; where the
 * first one has its answer, the later one keeps a promise of its own.
 */
function merge(rows: Rows): void {
  const promiseOf = new Map(rows.promise.map(({ pointId, id }) => [pointId, id]));
  const answered = new Set(
    rows.promiseAnswer.filter(({ kind }) => kind !== 'BUSY').map(({ promiseId }) => promiseId),
  );
  const isAnswered = ({ id = '' }: Point): boolean => answered.has(promiseOf.get(id) ?? '');
  const looked = rows.point.filter(({ triagedAt }) => triagedAt);
  const open = looked.filter((point) => !isAnswered(point));
  const ended = firstsOf(looked.filter(isAnswered));
  const again = firstsOf(open.filter((point) => isAfter(point, ended.get(point.text))));
  const known = [...again.values()].slice(0, HEARD_AGAIN);
  for (const point of known) {
    point.mergedIntoId = ended.get(point.text)?.id ?? null;
    point.keepsPromise = true;
  }
  const rest = open.filter((point) => !known.includes(point));
  const leads = firstsOf(rest);
  for (const point of rest) {
    const lead = leads.get(point.text);
    if (lead && lead !== point) point.mergedIntoId = lead.id ?? null;
  }
}

type Point = Rows['point'][number];

const firstsOf = (points: readonly Point[]): ReadonlyMap<string, Point> =>
  new Map(points.toReversed().map((point) => [point.text, point]));

const isAfter = (point: Point, other: Point | undefined): boolean =>
  other !== undefined && Number(point.raisedOn) > Number(other.raisedOn);

/** After the latest visits; every third one stays between the two, and one waits for its answer. */
function thank(rows: Rows, chance: Chance, now: Temporal.Instant): void {
  const lately = rows.visit
    .filter(({ state, endsAt }) => state === 'DONE' && endsAt)
    .sort((one, other) => Number(other.endsAt) - Number(one.endsAt))
    .slice(0, 12);
  lately.forEach((visit, at) => {
    const givenAt = Temporal.Instant.fromEpochMilliseconds(Number(visit.endsAt)).add({ hours: 1 });
    const state = (['GIVEN', 'SHARED', 'KEPT'] as const)[at % 3] ?? 'GIVEN';
    const text = chance.pick(said);
    if (Temporal.Instant.compare(givenAt, now) < 0)
      thankFor(rows, visit, { state, text, givenAt: toDate(givenAt) });
  });
}

type Given = Readonly<{ state: 'GIVEN' | 'SHARED' | 'KEPT'; text: string; givenAt: Date }>;

function thankFor(
  rows: Rows,
  { id: visitId = '', personId: authorId, teamId }: Rows['visit'][number],
  { state, text, givenAt }: Given,
): void {
  const members = rows.teamMember.filter((member) => member.teamId === teamId);
  const toId = members.find(({ personId }) => personId !== authorId)?.personId;
  if (toId === undefined) return;
  if (!rows.hostClaim.some((claim) => claim.visitId === visitId))
    rows.hostClaim.push({ visitId, personId: toId, claimedAt: givenAt });
  const answeredAt = state === 'GIVEN' ? null : givenAt;
  rows.thanks.push({ visitId, teamId, authorId, toId, state, text, givenAt, answeredAt });
}
