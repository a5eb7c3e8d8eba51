import { Refusal } from '../../src/refusals.ts';
import { onBothDatabases } from '../support/probes.ts';
import type { Probes } from '../support/probes.ts';

onBothDatabases((p) => {
  transactions(p);
  effects(p);
  collisions(p);
});

function transactions(p: () => Probes): void {
  describe('a transaction', () => {
    it('keeps everything when the work ends well', async () => {
      const answer = await p().db.transaction(async () => {
        await p().put(1);
        await p().put(2);
        return 'done';
      });
      expect([answer, await p().ids()]).toEqual(['done', [1, 2]]);
    });

    it('undoes everything when the work throws', async () => {
      const attempt = p().db.transaction(async () => {
        await p().put(1);
        throw new Error('thought better of it');
      });
      await expect(attempt).rejects.toThrow('thought better of it');
      expect(await p().ids()).toEqual([]);
    });

    it('is joined by the ones inside it', async () => {
      const attempt = p().db.transaction(async () => {
        await p().db.transaction(() => p().put(1));
        throw new Error('too late');
      });
      await expect(attempt).rejects.toThrow('too late');
      expect(await p().ids()).toEqual([]);
    });

    it('is undone by an inner failure, also when somebody catches it', async () => {
      const attempt = p().db.transaction(async () => {
        await p().put(1);
        const inner = p().db.transaction(() => Promise.reject(new Refusal('SLOT_FULL')));
        await inner.catch(() => undefined);
      });
      await expect(attempt).rejects.toMatchObject({ code: 'SLOT_FULL' });
      expect(await p().ids()).toEqual([]);
    });

    it('keeps to itself while others work beside it', async () => {
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          p()
            .db.transaction(async () => {
              await p().put(n);
              if (n % 2 === 1) throw new Error('odd');
            })
            .catch(() => undefined),
        ),
      );
      expect(await p().ids()).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
    });

    it('is undone when it takes longer than it may', async () => {
      const attempt = p().db.transaction(async () => {
        await p().put(1);
        await p().db.client
          .$queryRaw`SELECT 1 FROM generate_series(1, 3000000) HAVING count(*) > 0`;
        await p().put(2);
      }, 50);
      await expect(attempt).rejects.toMatchObject({ code: 'P2028' });
      expect(await p().ids()).toEqual([]);
    });
  });
}

function effects(p: () => Probes): void {
  describe('what follows a commit', () => {
    it('waits for the outermost transaction, in order', async () => {
      const seen: string[] = [];
      await p().db.transaction(async () => {
        await p().db.transaction(() => p().db.afterCommit(() => void seen.push('first')));
        await p().db.afterCommit(async () => void seen.push(`second, ${String(await p().ids())}`));
        await p().put(7);
        seen.push('work');
      });
      expect(seen).toEqual(['work', 'first', 'second, 7']);
    });

    it('does not happen when the transaction is undone', async () => {
      let happened = false;
      const attempt = p().db.transaction(async () => {
        await p().db.afterCommit(() => void (happened = true));
        throw new Error('no');
      });
      await expect(attempt).rejects.toThrow();
      expect(happened).toBe(false);
    });

    it('happens at once when no transaction is open', async () => {
      let happened = false;
      await p().db.afterCommit(() => void (happened = true));
      expect(happened).toBe(true);
    });

    it('happens once, whatever the number of attempts', async () => {
      let attempts = 0;
      let effects = 0;
      await p().db.transaction(async () => {
        await p().db.afterCommit(() => void (effects += 1));
        attempts += 1;
        if (attempts < 3) await p().fail('40001');
      });
      expect({ attempts, effects }).toEqual({ attempts: 3, effects: 1 });
    });
  });
}

function collisions(p: () => Probes): void {
  describe('two that collide', () => {
    it.each(['40001', '40P01'])('make the work run again (%s)', async (sqlState) => {
      let attempts = 0;
      await p().db.transaction(async () => {
        attempts += 1;
        await p().put(attempts);
        if (attempts < 4) await p().fail(sqlState);
      });
      expect(await p().ids()).toEqual([4]);
    });

    it('are told to try later after five more attempts', async () => {
      let attempts = 0;
      const attempt = p().db.transaction(async () => {
        attempts += 1;
        await p().fail('40001');
      });
      await expect(attempt).rejects.toMatchObject({ code: 'TRY_AGAIN' });
      expect(attempts).toBe(6);
    });
  });
}
