import { at } from '../../../test/support/visits.ts';
import { stateOf } from '../../../test/support/message-facts.ts';
import { dueMessages } from './due-messages.ts';
import type { ExchangeFacts } from './exchange-occasions.ts';

const question: ExchangeFacts = {
  id: 'question',
  state: 'ASKED',
  askedAt: at('2026-12-01T09:00Z'),
  answerBy: at('2026-12-04T09:00Z'),
  answeredAt: null,
  startsAt: at('2026-12-10T06:30Z'),
  askedIds: ['other', 'assistant'],
  askerIds: ['leader', 'host'],
};

const due = (changes: Partial<ExchangeFacts>, now: string): string[] =>
  dueMessages({ ...stateOf(), exchanges: [{ ...question, ...changes }] }, [], at(now)).map(
    ({ kind, recipientId }) => `${kind} ${recipientId}`,
  );

it('asks the colleague and the assistants who may answer', () => {
  expect(due({}, '2026-12-01T09:00:14Z')).toEqual([]);
  expect(due({}, '2026-12-01T09:00:15Z')).toEqual([
    'EXCHANGE_ASKED other',
    'EXCHANGE_ASKED assistant',
  ]);
});

it('asks nobody once the question was withdrawn', () => {
  expect(due({ state: 'WITHDRAWN' }, '2026-12-01T10:00Z')).toEqual([]);
});

it.each(['ACCEPTED', 'DECLINED'] as const)('tells who asked that it was %s', (state) => {
  const answeredAt = at('2026-12-02T09:00Z');
  expect(due({ state, answeredAt }, '2026-12-02T09:00:14Z')).toEqual([]);
  expect(due({ state, answeredAt }, '2026-12-02T09:00:15Z')).toEqual([
    'EXCHANGE_ANSWERED leader',
    'EXCHANGE_ANSWERED host',
  ]);
});

it('tells who asked that no answer came, and nothing of one that made room for the next', () => {
  expect(due({ state: 'LAPSED' }, '2026-12-04T09:00Z')).toHaveLength(2);
  expect(due({ state: 'DECLINED' }, '2026-12-04T09:00Z')).toEqual([]);
});

it('asks nobody on both sides to answer a question of their own', () => {
  expect(due({ askedIds: ['other', 'host'] }, '2026-12-01T10:00Z')).toEqual([
    'EXCHANGE_ASKED other',
  ]);
});
