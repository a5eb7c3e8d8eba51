import { judgeRows, record } from '../proof.ts';

judgeRows();

it('falls short in another file of the same process', () =>
  record({ id: 'X2', what: 'two', must: '1', measured: '2', ok: false }));
