// Jest loads this file without its transform, so that it stands in plain JavaScript.
import '../../scripts/typescript.mjs';

export default async function setUp() {
  const { prepareDatabases } = await import('./database.ts');
  globalThis.removeTestDatabases = await prepareDatabases();
}
