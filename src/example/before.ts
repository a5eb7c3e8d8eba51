import type { Temporal } from 'temporal-polyfill';
import { dateOnly } from '../platform/database/dates.ts';
import type { ReadinessItem } from '../programmes/rules/readiness-item.ts';
import { validUntil } from '../visits/rules/readiness.ts';
import type { Leader } from './people.ts';
import type { Rows } from './rows.ts';

type Given = Readonly<{
  today: Temporal.PlainDate;
  leaders: readonly Leader[];
  readinessItems: readonly ReadinessItem[];
}>;

/** What was signed before visits, whom one calls on the day, and what customers would rather not. */
export function addPreparation(rows: Rows, given: Given): void {
  addSignatures(rows, given);
  addPhones(rows);
  rows.visit.forEach((visit, index) => {
    if (visit.state === 'DONE' && index % 9 === 0)
      visit.customersDeclined = index % 27 === 0 ? 2 : 1;
  });
}

/** Most have signed within the year; with the leader of tomorrow's visit the oldest has just ended. */
function addSignatures(rows: Rows, { today, leaders, readinessItems }: Given): void {
  leaders.forEach(({ id: personId, familyName }, index) => {
    for (const { id: itemId, code, validMonths } of readinessItems) {
      const ended = familyName === 'de Vries' && code === 'CONFIDENTIALITY';
      const signedOn = today.subtract({ days: ended ? 380 : 20 + ((index * 37) % 300) });
      const until = validUntil(signedOn, validMonths);
      rows.readinessSignature.push({
        personId,
        itemId,
        signedOn: dateOnly(signedOn),
        validUntil: until && dateOnly(until),
      });
    }
  });
}

/** Numbers of which nobody's phone rings. */
function addPhones(rows: Rows): void {
  rows.hostTeam.forEach((team, index) => {
    team.deskPhone = `033 555 01 ${String(20 + index)}`;
  });
  const [first] = rows.site;
  if (first) first.emergencyPhone = '033 555 01 12';
}
