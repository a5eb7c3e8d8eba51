import { z } from 'zod';
import { catalogue } from '../i18n/catalogue.ts';
import { Refusal } from '../refusals.ts';
import { currentRequest } from './request-context.ts';
import { emailPattern, hasHiddenCharacters, isOneLine, longestEmail } from './rules/text.ts';

/** One line as a person types it: trimmed, without control or direction-changing characters. */
export const line = (max: number, min = 1) =>
  z.string().trim().min(min).max(max).refine(isOneLine, 'characters');

/** Several lines. */
export const lines = (max: number, min = 0) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !hasHiddenCharacters(text), 'characters');

/** Lower case; see `emailPattern` for what is understood. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(longestEmail)
  .regex(emailPattern, 'email');

export const id = z.uuid();
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'timeOfDay');

/** Why a field has to be filled in differently, in the language of who asks. */
export const inputWords = () => catalogue(currentRequest()?.locale ?? 'nl').input;

const sized = (origin: string): 'text' | 'items' | 'number' =>
  origin === 'string' ? 'text' : origin === 'array' ? 'items' : 'number';

function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  const words = inputWords();
  switch (issue?.code) {
    case 'too_small': {
      const least = { text: words.atLeast, items: words.itemsFrom, number: words.numberFrom };
      const minimum = Number(issue.minimum);
      if (issue.origin === 'string' && minimum === 1) return words.missing;
      return least[sized(issue.origin)](minimum);
    }
    case 'too_big': {
      const most = { text: words.atMost, items: words.itemsTo, number: words.numberTo };
      return most[sized(issue.origin)](Number(issue.maximum));
    }
    default:
      return namedReason(issue?.message ?? '');
  }
}

/** A schema names its own reason by its key in the catalogue. */
function namedReason(key: string): string {
  const words = inputWords();
  const reason = key in words ? words[key as keyof typeof words] : words.other;
  return typeof reason === 'string' ? reason : words.other;
}

/** Checks input at the desk; the first fault becomes a refusal that names the field. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal('INVALID_INPUT', {
    field: issue?.path.join('.') || inputWords().field,
    reason: reasonOf(issue),
  });
}

/** An id that is no id finds nothing; it is not a fault of the caller's form. */
export function asId(value: string): string {
  if (!id.safeParse(value).success) throw new Refusal('NOT_FOUND');
  return value.toLowerCase();
}
