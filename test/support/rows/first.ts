import { judgeRows, record } from '../proof.ts';

judgeRows();

const row = { id: 'X1', what: 'one', must: '1', measured: '1' };

it('holds', () => record({ ...row, ok: true }));
it('falls short', () => record({ ...row, ok: false }));
it('does not answer for the one before', () => record({ ...row, ok: true }));
