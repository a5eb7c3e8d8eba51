import { z } from 'zod';
import { Refusal } from '../refusals.ts';

const controlCharacters =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** One line as a person types it: trimmed, without control or direction-changing characters. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine(
      (text) => !controlCharacters.test(text) && !/[\r\n\t]/.test(text),
      'control characters',
    );

/** Several lines. */
export const lines = (max: number, min = 0) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !controlCharacters.test(text), 'control characters');

/** Only what every mail server agrees on: one `@`, no quotes, comments, spaces or line ends. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(
    /^[a-z0-9](?:[a-z0-9._%+'-]{0,62}[a-z0-9_%+'-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
    'e-mail address',
  );

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
