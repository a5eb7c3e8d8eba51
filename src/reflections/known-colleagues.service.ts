import { Injectable } from '@nestjs/common';
import { ColleagueNames } from '../people/colleague-names.service.ts';
import type { ColleagueName } from '../people/colleague-names.service.ts';
import { everyName, namesAround } from './rules/known-names.ts';
import type { EveryName, KnownNames } from './rules/known-names.ts';

/** Whom a text is about, as far as names go. */
export type About = Readonly<{
  /** A given name alone is marked where it is of one of these. */
  nearIds: readonly string[];
  /** Who may be named: the one who is thanked, in the thank-you. */
  welcomeId?: string;
}>;

/** The names against which a text is checked; laid out by their words once for each list of them. */
@Injectable()
export class KnownColleagues {
  private laidOut: Readonly<{ of: readonly ColleagueName[]; every: EveryName }> | null = null;

  constructor(private readonly colleagues: ColleagueNames) {}

  async around({ nearIds, welcomeId }: About): Promise<KnownNames> {
    const names = await this.colleagues.names();
    const laidOut =
      this.laidOut?.of === names ? this.laidOut : { of: names, every: everyName(names) };
    this.laidOut = laidOut;
    return namesAround(laidOut.every, { nearIds: new Set(nearIds), welcomeId: welcomeId ?? null });
  }
}
