import { setImmediate as breath } from 'node:timers/promises';
import { ahead } from './flow.ts';

describe('ahead', () => {
  const told: string[] = [];
  async function* numbers(count: number) {
    for (let number = 1; number <= count; number += 1) {
      told.push(`fetch ${number}`);
      yield number;
    }
    if (count === 2) throw new Error('nothing more');
  }
  beforeEach(() => told.splice(0));

  it('fetches the next one while this one is dealt with, and no further', async () => {
    for await (const number of ahead(numbers(3))) {
      await breath();
      told.push(`use ${number}`);
    }
    expect(told).toEqual(['fetch 1', 'fetch 2', 'use 1', 'fetch 3', 'use 2', 'use 3']);
  });

  it('deals with what there is before it says what went wrong', async () => {
    const all = async () => {
      for await (const number of ahead(numbers(2))) told.push(`use ${number}`);
    };
    await expect(all()).rejects.toThrow('nothing more');
    expect(told).toEqual(['fetch 1', 'fetch 2', 'use 1', 'use 2']);
  });
});
