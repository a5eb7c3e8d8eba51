import { Temporal } from 'temporal-polyfill';
import { afterFailure } from './retries.ts';

const now = Temporal.Instant.from('2026-11-20T09:00:00Z');
const usefulUntil = now.add({ hours: 24 });
const soft = { command: 'DATA', responseCode: 451 };

describe('after a failed attempt', () => {
  it('tries again after 1, 5, 15, 60 and 180 minutes, and then no more', () => {
    const minutes = [1, 2, 3, 4, 5].map((attempts) => {
      const { retryAt } = afterFailure(soft, { attempts, usefulUntil }, now);
      return retryAt?.since(now).total('minutes');
    });
    expect(minutes).toEqual([1, 5, 15, 60, 180]);
    expect(afterFailure(soft, { attempts: 6, usefulUntil }, now).state).toBe('DEAD');
  });

  it('does not try past the point of use', () => {
    const soon = { attempts: 2, usefulUntil: now.add({ minutes: 5 }) };
    expect(afterFailure(soft, soon, now)).toEqual({
      state: 'EXPIRED',
      retryAt: null,
      failure: 'DATA 451',
    });
  });

  it('gives up at once on an address that the server refuses for good', () => {
    const refused = { command: 'RCPT TO', responseCode: 550 };
    expect(afterFailure(refused, { attempts: 1, usefulUntil }, now).state).toBe('DEAD');
  });

  it('blames no address for a fault of our own', () => {
    for (const command of ['AUTH', 'CONN', 'MAIL FROM']) {
      const failed = { command, responseCode: 535 };
      expect(afterFailure(failed, { attempts: 1, usefulUntil }, now).state).toBe('CLAIMED');
    }
  });

  it('remembers that no answer came', () => {
    const lost = { command: 'DATA', responseCode: null };
    expect(afterFailure(lost, { attempts: 1, usefulUntil }, now).failure).toBe('NO_ANSWER');
  });
});
