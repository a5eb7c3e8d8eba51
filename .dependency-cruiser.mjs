import { openKinds, openToAll, pureLibraries, rooms, sharedWithWeb } from './rooms.mjs';

/** @param {readonly string[]} words */
const anyOf = (words) => `(${words.map(escaped).join('|')})`;
/** @param {string} word */
const escaped = (word) => word.replace(/[.\/]/g, '\\$&');

const everyRoom = `^src/${anyOf(rooms)}/`;
const spec = '\\.spec\\.tsx?$';
const open = `^${anyOf(openToAll)}`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const leftwards = rooms.slice(0, -1).map((room, place) => ({
  name: `${room}-looks-left`,
  comment: `The rooms stand in one order; ${room} may use only what stands to its left.`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: spec },
  to: { path: `^src/${anyOf(rooms.slice(place + 1))}/` },
}));

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const rulesArePure = [
  {
    name: 'rules-are-pure',
    comment: 'A rule decides with its own or a leftward rule, the date library, and types.',
    severity: 'error',
    from: { path: '^src/[^/]+/rules/', pathNot: spec },
    to: {
      pathNot: [
        '^src/[^/]+/rules/',
        open,
        // Who is asking is plain data, and `isHr` a question about it.
        '^src/platform/actor\\.ts$',
        '^src/generated/prisma/enums\\.ts$',
        `node_modules/${anyOf(pureLibraries)}/`,
      ],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'rules-know-no-framework',
    comment:
      'Not even the types of Nest or of the Prisma client: a rule has plain input and output.',
    severity: 'error',
    from: { path: '^src/[^/]+/rules/', pathNot: spec },
    to: {
      path: ['node_modules/(@nestjs|@prisma|express|graphql|@apollo)/', '^src/generated/'],
      pathNot: '^src/generated/prisma/enums\\.ts$',
    },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const furniture = [
  {
    name: 'furniture-is-private',
    comment: `From outside a room: its ${openKinds.join(', ')} files and its rules, nothing else.`,
    severity: 'error',
    from: { path: `^src/${anyOf(rooms)}/`, pathNot: spec },
    to: {
      path: everyRoom,
      pathNot: ['^src/$1/', '^src/platform/', '/rules/', `\\.${anyOf(openKinds)}\\.tsx?$`],
    },
  },
  {
    name: 'doors-are-not-passages',
    comment: 'Nobody imports the resolver, controller or job of another room.',
    severity: 'error',
    from: { path: `^src/${anyOf(rooms)}/` },
    to: { path: `^src/[^/]+/.*\\.(resolver|controller|job)\\.ts$`, pathNot: '^src/$1/' },
  },
  {
    name: 'doors-leave-the-database-alone',
    comment: 'A door reads arguments and calls one method of a desk.',
    severity: 'error',
    from: {
      path: '^src/[^/]+/.*\\.(resolver|controller|job|graphql)\\.ts$',
      pathNot: '^src/platform/',
    },
    to: {
      path: ['^src/platform/database/', '^src/generated/'],
      pathNot: '^src/generated/prisma/enums\\.ts$',
    },
  },
  {
    name: 'nobody-looks-up',
    comment: 'What puts the rooms together is known to no room.',
    severity: 'error',
    from: { path: everyRoom },
    to: { path: '^src/(example/|main\\.ts|app\\.module\\.ts)' },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const borders = [
  {
    name: 'open-to-all-imports-nothing',
    comment: 'The texts and the refusals are read by everybody, so they depend on nobody.',
    severity: 'error',
    from: { path: `^${anyOf(openToAll)}`, pathNot: spec },
    to: { pathNot: '^src/i18n/' },
  },
  {
    name: 'web-shares-little',
    comment: 'The client knows the API, the texts and the pure rules that rooms.mjs names.',
    severity: 'error',
    from: { path: '^web/' },
    to: { path: '^(src|test|bench|scripts)/', pathNot: `^${anyOf(sharedWithWeb)}` },
  },
  {
    name: 'server-knows-no-client',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(web|test|bench|scripts)/', pathNot: '^test/support/' },
  },
  {
    name: 'product-imports-no-test-support',
    severity: 'error',
    from: { path: '^src/', pathNot: spec },
    to: { path: '^test/' },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one thought in two places.',
    severity: 'error',
    from: { path: '^(src|web|test|bench|scripts)/', pathNot: '^src/generated/' },
    to: { circular: true },
  },
  {
    name: 'server-runs-without-tools',
    comment: 'What the running server imports stands under dependencies.',
    severity: 'error',
    from: { path: '^src/', pathNot: spec },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'nothing-unresolvable',
    severity: 'error',
    from: { pathNot: '^src/generated/' },
    // A package of types alone has nothing to resolve to.
    to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
  },
];

export default {
  forbidden: [...leftwards, ...rulesArePure, ...furniture, ...borders],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^src/generated/'] },
    exclude: { path: ['(^|/)dist/', '^web/src/api/generated/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json'],
    },
  },
};
