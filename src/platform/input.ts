import { z } from 'zod';
import { Refusal } from '../refusals.ts';
import { emailPattern, hasHiddenCharacters, isOneLine, longestEmail } from './rules/text.ts';

/** One line as a person types it: trimmed, without control or direction-changing characters. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine(isOneLine, 'control characters');

/** Several lines. */
export const lines = (max: number, min = 0) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !hasHiddenCharacters(text), 'control characters');

/** Lower case; see `emailPattern` for what is understood. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(longestEmail)
  .regex(emailPattern, 'e-mail address');

export const id = z.uuid();
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'hh:mm');

/** Checks input at the desk; the first fault becomes a refusal that names the field. */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal('INVALID_INPUT', {
    field: issue?.path.join('.') || 'input',
    reason: issue?.message ?? '',
  });
}

/** An id that is no id finds nothing; it is not a fault of the caller's form. */
export function asId(value: string): string {
  if (!id.safeParse(value).success) throw new Refusal('NOT_FOUND');
  return value.toLowerCase();
}
