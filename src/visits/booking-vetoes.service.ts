import { Injectable } from '@nestjs/common';
import type { Redirect } from './rules/facts.ts';

/** By person, for those who are to go somewhere first. */
export type Redirecting = (personIds: readonly string[]) => Promise<ReadonlyMap<string, Redirect>>;

/**
 * What a room to the right has against a booking that a leader newly chooses; nothing, until that
 * room fills it in. What was proposed, offered or agreed before stands.
 */
@Injectable()
export class BookingVetoes {
  private redirecting: Redirecting = async () => new Map();

  fillIn(redirecting: Redirecting): void {
    this.redirecting = redirecting;
  }

  async redirects(personIds: readonly string[]): Promise<ReadonlyMap<string, Redirect>> {
    return this.redirecting(personIds);
  }
}
