import { databases } from './jest-global-setup.mjs';

export default async function tearDown() {
  await databases.remove();
}
