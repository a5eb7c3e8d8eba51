import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct } from '../test/support/product.ts';
import { compare } from './compare.ts';

const HR = 'sanne.meijer@veldstroom.example';

const dataDir = mkdtempSync(join(tmpdir(), 'open-deur-bench-'));
const product = await startProduct({ DATA_DIR: dataDir });

let cookie = '';
async function ask(query: string): Promise<void> {
  const response = await fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  for (const one of response.headers.getSetCookie()) cookie = one.split(';')[0] ?? '';
}

try {
  await ask(`mutation { signInAsExample(email: "${HR}") { assurance } }`);
  await compare({
    id: 'lists',
    what: 'a hundred visits',
    ours: {
      name: 'with team, site, visit type and visitor',
      run: () =>
        ask(
          '{ visits(first: 100) { id state startsAt team { name site { name } } visitType { name } visitor { name } } }',
        ),
    },
    reference: {
      name: 'the same visits alone',
      run: () => ask('{ visits(first: 100) { id state startsAt } }'),
    },
    atLeast: 0.3,
  });
} finally {
  await product.stop();
  rmSync(dataDir, { recursive: true });
}
