import { brokenSettings, secrets } from '../support/broken-settings.ts';
import { freshEmbedded } from '../support/database.ts';
import { refusedStart, startProduct } from '../support/product.ts';
import { judgeRows, record, scale } from '../support/proof.ts';

judgeRows();

const ready = async (url: string): Promise<number> => (await fetch(`${url}/health/ready`)).status;

describe('running it', () => {
  it('R1 lets one process use a data directory, and the next one after a kill', async () => {
    const own = await freshEmbedded();
    const environment = { DATA_DIR: own.dataDir };
    const first = await startProduct(environment);
    const second = await refusedStart(environment);
    record({
      id: 'R1',
      what: 'second process on a data directory',
      must: 'refused in < 2 s with a clear text',
      measured: `exit ${second.code} after ${Math.round(second.milliseconds)} ms`,
      ok:
        second.code !== 0 &&
        second.milliseconds < 2_000 &&
        second.output.includes('in use by another process'),
    });

    const rounds = scale({ full: 20, reduced: 2 });
    let running = first;
    let opened = 0;
    for (let round = 0; round < rounds; round += 1) {
      await running.kill();
      running = await startProduct(environment);
      if ((await ready(running.url)) === 200) opened += 1;
    }
    const code = await running.stop();
    await own.drop();
    record({
      id: 'R1',
      what: 'starts by itself after kill -9',
      must: `${rounds} of ${rounds}`,
      measured: `${opened} of ${rounds}`,
      ok: opened === rounds,
    });
    record({
      id: 'R1',
      what: 'SIGTERM closes cleanly',
      must: 'exit 0',
      measured: `exit ${code}`,
      ok: code === 0,
    });
  }, 300_000);

  it('R6 refuses broken settings, names every fault and prints no secret', async () => {
    const tried = brokenSettings.slice(0, scale({ full: brokenSettings.length, reduced: 4 }));
    let refused = 0;
    let told = 0;
    for (const { environment, names } of tried) {
      const { code, output } = await refusedStart(environment);
      if (code !== 0) refused += 1;
      const silent = secrets.every((secret) => !output.includes(secret));
      if (silent && names.every((name) => output.includes(name))) told += 1;
    }
    record({
      id: 'R6',
      what: 'broken configurations',
      must: `${tried.length} refused, every fault named, no secret printed`,
      measured: `${refused} refused, ${told} well told`,
      ok: refused === tried.length && told === tried.length,
    });
  }, 300_000);
});
