import { z } from 'zod';
import { Refusal, refusalSentence } from '../refusals.ts';
import { emailAddress, line, lines, parseInput, timeOfDay } from './input.ts';

const form = z.object({
  name: line(5),
  text: lines(10).optional(),
  email: emailAddress.optional(),
  time: timeOfDay.optional(),
  count: z.number().int().min(1).max(2).optional(),
});

function sentence(input: unknown): string {
  try {
    parseInput(form, input);
  } catch (error) {
    if (error instanceof Refusal) return refusalSentence(error.code, error.details, 'nl');
  }
  return 'accepted';
}

describe('input', () => {
  it.each([
    [{ name: '' }, 'Vul name anders in: het is nog leeg.'],
    [{ name: '   ' }, 'Vul name anders in: het is nog leeg.'],
    [{ name: 'Marleen' }, 'Vul name anders in: hooguit 5 tekens.'],
    [
      { name: 'a\nb' },
      'Vul name anders in: er staan tekens in die je niet ziet, of een nieuwe regel.',
    ],
    [
      { name: 'a\u202eb' },
      'Vul name anders in: er staan tekens in die je niet ziet, of een nieuwe regel.',
    ],
    [
      { name: 'a', email: 'a@b' },
      'Vul email anders in: een e-mailadres zoals naam@organisatie.nl.',
    ],
    [
      { name: 'a', email: 'a@b.nl\r\nBcc: c@d.nl' },
      'Vul email anders in: een e-mailadres zoals naam@organisatie.nl.',
    ],
    [{ name: 'a', time: '24:00' }, 'Vul time anders in: een tijd zoals 07:30.'],
    [{ name: 'a', count: 3 }, 'Vul count anders in: hooguit 2.'],
    [{ name: 'a', count: '1' }, 'Vul count anders in: dit past hier niet.'],
    [7, 'Vul dit anders in: dit past hier niet.'],
    [{ name: ' Bram ', text: 'a\nb', count: 2 }, 'accepted'],
  ])('%j: %s', (input, expected) => {
    expect(sentence(input)).toBe(expected);
  });
});
