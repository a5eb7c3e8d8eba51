process.env.TZ = 'UTC';
// What the product logs while tests make it fail is not what a reader of the tests looks for.
process.env.LOG_LEVEL ??= 'silent';

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Test files share what they load (see the runtime below), so nothing of it is taken away between them.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  runtime: '<rootDir>/test/support/jest-runtime.cjs',
  globalSetup: '<rootDir>/test/support/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/jest-global-teardown.mjs',
  // Room for a machine that is busy with other things; hung tests are rare and clear.
  testTimeout: 120_000,
};
