// Jest loads this file without its transform, so that it stands in plain JavaScript.
import '../../scripts/typescript.mjs';

/** What the tear-down ends. */
export const databases = { remove: () => Promise.resolve() };

export default async function setUp() {
  const { prepareDatabases } = await import('./database.ts');
  databases.remove = await prepareDatabases();
  const { findQuickChromium } = await import('./chromium.ts');
  process.env['CHROMIUM_PATH'] ||= (await findQuickChromium()) ?? '';
}
