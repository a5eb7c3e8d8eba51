/**
 * The rooms in their one order: a room may use only rooms to its left. dependency-cruiser and
 * test/architecture.spec.ts both read this array, so that the order is stated once.
 */
export const rooms = [
  'platform',
  'identity',
  'people',
  'programmes',
  'teams',
  'slots',
  'visits',
  'reflections',
  'promises',
  'mirror',
  'rotation',
  'dashboard',
  'messages',
  'privacy',
];

/** The kinds of file a room may have: `noun.kind.ts`. Each kind says what may happen in it. */
export const kinds = [
  'module',
  'service',
  'resolver',
  'graphql',
  'controller',
  'guard',
  'middleware',
  'decorator',
  'job',
  'worker',
];

/** The kinds that rooms to the right may import; everything else is a room's own furniture. */
export const openKinds = ['module', 'service', 'graphql', 'decorator'];

/** Open to every room and to the client, and importing nothing themselves. */
export const openToAll = ['src/refusals.ts', 'src/i18n'];

/** What the browser client may take from the server: texts, the API, and pure rules by name. */
export const sharedWithWeb = [
  'src/i18n',
  'src/refusals.ts',
  'src/schema.graphql',
  'src/reflections/rules/privacy-check.ts',
];

/** The packages a rule may import: pure functions over plain values, without clock or chance. */
export const pureLibraries = ['temporal-polyfill', 'ical-generator', 'ical.js'];
