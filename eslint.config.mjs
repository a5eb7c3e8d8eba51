import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Rules that need to know the types are run by oxlint (.oxlintrc.json), on the native compiler: with
// them in here, linting took longer than all other checks together.

const typescript = ['**/*.ts', '**/*.tsx'];
const tests = ['test/**/*.ts', 'bench/**/*.ts', '**/*.spec.ts', '**/*.spec.tsx'];
const toolFiles = ['*.ts', '*.mjs', '.*.mjs', 'web/*.ts', 'test/support/jest-*.mjs'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'A named export keeps one word for one thing, from declaration to every import.',
};
const noOwnClock = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
  'MemberExpression[object.name="Temporal"][property.name="Now"]',
].map((selector) => ({
  selector,
  message: 'The time comes from the injected clock (clock.ts); a rule gets `now` as an argument.',
}));

/**
 * @param {{ perFile: number, perFunction: number }} limits
 * @returns {Partial<import('eslint').Linter.RulesRecord>}
 */
const sizes = ({ perFile, perFunction }) => ({
  'max-lines': ['error', { max: perFile }],
  'max-lines-per-function': ['error', { max: perFunction }],
});

export default defineConfig(
  {
    ignores: [
      '**/node_modules',
      '**/dist',
      '**/generated',
      'data',
      '{proof,bench,test}-results',
      'screenshots',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: [...typescript, '**/*.mjs'],
    rules: {
      ...sizes({ perFile: 250, perFunction: 40 }),
      complexity: ['error', 8],
      eqeqeq: 'error',
      'no-warning-comments': [
        'error',
        { terms: ['todo', 'fixme', 'xxx', 'oxlint-disable'], location: 'start' },
      ],
      'no-restricted-syntax': ['error', noDefaultExport, ...noOwnClock],
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    files: ['web/**/*.ts', 'web/**/*.tsx'],
    plugins: { 'react-hooks': { rules: reactHooks.rules } },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['web/**/*.tsx'], rules: sizes({ perFile: 250, perFunction: 80 }) },
  // A test file is one or two calls of `describe`, so a function may be as long as its file.
  { files: tests, rules: sizes({ perFile: 250, perFunction: 250 }) },
  {
    files: ['**/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  // Tools find their configuration by its default export.
  { files: toolFiles, rules: { 'no-restricted-syntax': ['error', ...noOwnClock] } },
  // A script is a tool of the developer: the date of its run is the machine's.
  { files: ['scripts/**/*.mjs'], rules: { 'no-restricted-syntax': ['error', noDefaultExport] } },
);
