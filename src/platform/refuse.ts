import { Refusal } from '../refusals.ts';
import type { RefusalCode, RefusalDetails } from '../refusals.ts';

/** Turns a rule's answer into the throw that undoes the transaction; `null` means there is no objection. */
export function refuse(code: RefusalCode | null, details: RefusalDetails = {}): void {
  if (code !== null) throw new Refusal(code, details);
}

/** Not there and not yours are one answer. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Refusal('NOT_FOUND');
  return value;
}
