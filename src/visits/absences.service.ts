import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { Absences } from './rules/absences.ts';

/** Reads when leaders cannot be asked to come, as far as these slots reach. */
@Injectable()
export class AbsencesService {
  constructor(private readonly people: PeopleService) {}

  async of(personIds: readonly string[], slots: readonly Slot[]): Promise<Absences> {
    const exemptions = await this.people.exemptionsOf(personIds);
    const first = slots.map(({ startsAt }) => startsAt).sort(inTime)[0];
    const last = slots
      .map(({ endsAt }) => endsAt)
      .sort(inTime)
      .at(-1);
    if (first === undefined || last === undefined) return new Absences(new Map(), exemptions);
    return new Absences(await this.people.busy(personIds, first, last), exemptions);
  }
}

const inTime = (one: Temporal.Instant, other: Temporal.Instant): number =>
  Temporal.Instant.compare(one, other);
