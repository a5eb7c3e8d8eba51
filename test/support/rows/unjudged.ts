import { record } from '../proof.ts';

it('is noted where nothing judges it', () =>
  record({ id: 'X3', what: 'three', must: '1', measured: '1', ok: true }));
