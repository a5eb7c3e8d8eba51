import { GraphQLScalarType, Kind } from 'graphql';
import type { ValueNode } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { Refusal } from '../../refusals.ts';
import { inputWords, timeOfDay } from '../input.ts';

function scalar<T>(
  name: string,
  description: string,
  reason: 'instant' | 'date' | 'timeOfDay',
  parse: (text: string) => T,
): GraphQLScalarType<T, string> {
  const parseValue = (value: unknown): T => {
    try {
      if (typeof value === 'string') return parse(value);
    } catch {
      // What the parser thinks of it is of no use to the reader; the refusal below names the form.
    }
    throw new Refusal('INVALID_INPUT', { field: name, reason: inputWords()[reason] });
  };
  return new GraphQLScalarType<T, string>({
    name,
    description,
    // An answer that is repeated for an idempotency key already is text.
    serialize: (value) => String(value),
    parseValue,
    parseLiteral: (node: ValueNode) => parseValue(node.kind === Kind.STRING ? node.value : null),
  });
}

const plausible = (year: number): boolean => year >= 1900 && year <= 2200;

function instant(text: string): Temporal.Instant {
  const value = Temporal.Instant.from(text);
  if (!plausible(value.toZonedDateTimeISO('UTC').year)) throw new RangeError('year');
  return value;
}

function plainDate(text: string): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError('date');
  const value = Temporal.PlainDate.from(text, { overflow: 'reject' });
  if (!plausible(value.year)) throw new RangeError('year');
  return value;
}

export const GraphQLInstant = scalar(
  'Instant',
  'A moment in UTC, ISO 8601, such as 2026-12-10T06:30:00Z.',
  'instant',
  instant,
);
export const GraphQLPlainDate = scalar(
  'Date',
  'A calendar date at the site, such as 2026-12-10.',
  'date',
  plainDate,
);
export const GraphQLTimeOfDay = scalar(
  'TimeOfDay',
  'A local time at the site, 00:00 to 23:59, such as 07:30.',
  'timeOfDay',
  (text) => timeOfDay.parse(text),
);
