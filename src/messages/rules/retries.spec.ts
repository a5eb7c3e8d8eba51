import { Temporal } from 'temporal-polyfill';
import { afterFailure, failureOf, NOT_WRITTEN } from './retries.ts';

const now = Temporal.Instant.from('2026-11-20T09:00:00Z');
const usefulUntil = now.add({ hours: 24 });
const soft = failureOf({ command: 'DATA', responseCode: 451 });

describe('after a failed attempt', () => {
  it('tries again after 1, 5, 15, 60 and 180 minutes, and then no more', () => {
    for (const failure of [soft, NOT_WRITTEN, failureOf({})]) {
      const minutes = [1, 2, 3, 4, 5].map((attempts) => {
        const { retryAt } = afterFailure(failure, { attempts, usefulUntil }, now);
        return retryAt?.since(now).total('minutes');
      });
      expect(minutes).toEqual([1, 5, 15, 60, 180]);
      expect(afterFailure(failure, { attempts: 6, usefulUntil }, now).state).toBe('DEAD');
    }
  });

  it('does not try past the point of use', () => {
    const soon = { attempts: 2, usefulUntil: now.add({ minutes: 5 }) };
    expect(afterFailure(soft, soon, now)).toEqual({ state: 'EXPIRED', retryAt: null });
  });

  it('gives up at once on an address that the server refuses for good', () => {
    const refused = failureOf({ command: 'RCPT TO', responseCode: 550 });
    expect(afterFailure(refused, { attempts: 1, usefulUntil }, now).state).toBe('DEAD');
    const busy = failureOf({ command: 'RCPT TO', responseCode: 450 });
    expect(afterFailure(busy, { attempts: 1, usefulUntil }, now).state).toBe('CLAIMED');
  });

  it('says why nothing can be sent to an address, unless it is not the address', () => {
    const statusOf = (response: string) =>
      failureOf({ command: 'RCPT TO', responseCode: 550, response }).status;
    expect(statusOf('550 5.1.1 <x@acme.example>: Recipient address rejected')).toBe('5.1.1');
    expect(statusOf('550-5.2.1 The account is disabled')).toBe('5.2.1');
    expect(statusOf('550 No such user here')).toBe('5.0.0');
    expect(statusOf('554 5.7.1 Relay access denied')).toBeNull();
    for (const command of ['CONN', 'AUTH', 'MAIL FROM', 'DATA']) {
      const failure = failureOf({ command, responseCode: 550, response: '550 5.1.1 No such user' });
      expect(failure).not.toHaveProperty('status');
    }
  });

  it('gives up no message for a fault of our own, however long it lasts', () => {
    const own = [
      failureOf({ command: 'AUTH', responseCode: 535 }),
      failureOf({ command: 'AUTH PLAIN', responseCode: 535 }),
      failureOf({ command: 'CONN', responseCode: 554 }),
      failureOf({ command: 'MAIL FROM', responseCode: 530 }),
      failureOf({ command: 'CONN', code: 'ESOCKET', syscall: 'connect' }),
      failureOf({ command: 'AUTH', code: 'EAUTH' }),
    ];
    for (const failure of own) {
      const { retryAt } = afterFailure(failure, { attempts: 9, usefulUntil }, now);
      expect(retryAt?.since(now).total('minutes')).toBe(1);
    }
  });

  it('waits longer each time when the message may have arrived', () => {
    const silent = failureOf({ command: 'CONN', code: 'ECONNECTION' });
    const { retryAt } = afterFailure(silent, { attempts: 9, usefulUntil }, now);
    expect(retryAt?.since(now).total('minutes')).toBe(180);
  });

  it('remembers whether the message may have arrived all the same', () => {
    expect(failureOf({ command: 'CONN', code: 'ECONNECTION' }).code).toBe('NO_ANSWER');
    expect(failureOf({ code: 'ECONNECTION' })).toMatchObject({ code: 'NO_ANSWER', fault: 'OURS' });
    expect(failureOf({ command: 'CONN', syscall: 'connect' }).code).toBe('NOT_CONNECTED');
    expect(failureOf({ command: 'DATA', responseCode: 451 }).code).toBe('DATA 451');
  });
});
