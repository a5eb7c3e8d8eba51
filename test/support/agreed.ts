import type { Database } from '../../src/platform/database/database.service.ts';
import { dateOnly } from '../../src/platform/database/dates.ts';
import { day } from './world.ts';

type Client = Database['client'];

/** A round with a technician, with what to bring and one question. */
export async function aVisitType(client: Client): Promise<string> {
  const { id } = await client.visitType.create({
    data: {
      code: 'ROUND',
      nameNl: 'Monteur',
      nameEn: 'Technician',
      bringNl: 'Draag dichte schoenen.',
      bringEn: 'Wear closed shoes.',
      questionsNl: ['Wat vragen klanten het vaakst?'],
      questionsEn: ['What do customers ask most?'],
    },
  });
  return id;
}

/** Of two years, so that a test may look far ahead. */
export async function aProgramme(client: Client): Promise<string> {
  const { id } = await client.programme.create({
    data: {
      name: 'Open Deur 2026',
      startsOn: dateOnly(day('2026-01-01')),
      endsOn: dateOnly(day('2027-12-31')),
    },
  });
  return id;
}
