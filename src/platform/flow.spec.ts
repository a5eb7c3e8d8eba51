import { setImmediate as breath } from 'node:timers/promises';
import { ahead, gathered } from './flow.ts';

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

describe('gathered', () => {
  it('writes at once, and together whatever came in meanwhile', async () => {
    const written: (readonly number[])[] = [];
    const others: Promise<void>[] = [];
    const write = gathered<number>((items) => {
      written.push(items);
      if (items.includes(1)) others.push(write(2), write(3));
      return Promise.resolve();
    });
    await write(1);
    await Promise.all(others);
    await write(4);
    expect(written).toEqual([[1], [2, 3], [4]]);
  });

  it('tells each who asked, and goes on after a failure', async () => {
    const write = gathered<number>(async (items) => {
      if (items.includes(1)) throw new Error('not written');
    });
    await expect(write(1)).rejects.toThrow('not written');
    await expect(write(2)).resolves.toBeUndefined();
  });
});
