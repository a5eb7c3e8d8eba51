export type Hostile = Readonly<{ what: string; body: string }>;

const query = (text: string, variables: unknown = {}): string =>
  JSON.stringify({ query: text, variables });
const nested = (depth: number, open: string, leaf: string): string =>
  `${open} {`.repeat(depth) + leaf + '}'.repeat(depth);
const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ');

/** Twenty-seven requests that cost their sender nothing and a careless server everything. */
export const hostile: readonly Hostile[] = [
  { what: 'a nested query of 106 bytes', body: query(`{ teams { ${nested(12, 'site', 'id')} } }`) },
  { what: 'nesting 100 deep', body: query(`{ ${nested(100, 'departments', 'id')} }`) },
  { what: 'nesting 5,000 deep', body: query(`{ ${nested(5_000, 'parent', 'id')} }`) },
  { what: 'parents of parents', body: query(`{ departments { ${nested(40, 'parent', 'id')} } }`) },
  {
    what: 'a variable of 30,000 fields that nobody asked for',
    body: query('mutation ($input: NoteInput!) { saveNote(visitId: "a", input: $input) { id } }', {
      input: Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`a${at}`, 0])),
    }),
  },
  {
    what: 'a variable of 9,000 fields that nobody asked for',
    body: query('mutation ($input: NoteInput!) { saveNote(visitId: "a", input: $input) { id } }', {
      input: Object.fromEntries(Array.from({ length: 9_000 }, (_, at) => [`a${at}`, 0])),
    }),
  },
  {
    what: '500 aliased sign-ins',
    body: query(`mutation { ${many(500, (at) => `a${at}: requestSignIn(email: "a@b.nl")`)} }`),
  },
  {
    what: '500 aliased codes',
    body: query(
      `mutation { ${many(500, (at) => `a${at}: signInByCode(code: "${100_000 + at}") { assurance }`)} }`,
    ),
  },
  {
    what: '30 aliased sign-ins',
    body: query(`mutation { ${many(30, (at) => `a${at}: requestSignIn(email: "a@b.nl")`)} }`),
  },
  {
    what: '30 aliases of one query',
    body: query(`{ ${many(30, (at) => `a${at}: me { assurance }`)} }`),
  },
  {
    what: '1,000 aliases of a field',
    body: query(`{ me { ${many(1_000, (at) => `a${at}: assurance`)} } }`),
  },
  { what: '10,000 repeated fields', body: query(`{ me { ${'assurance '.repeat(10_000)} } }`) },
  {
    what: 'a fragment that uses itself',
    body: query('query { ...a } fragment a on Query { ...a }'),
  },
  {
    what: 'two fragments in a circle',
    body: query('query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
  },
  {
    what: 'fragments that double 20 times',
    body: query(
      `{ ...f0 } ${many(20, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`)} fragment f20 on Query { departments { id } }`,
    ),
  },
  {
    what: 'fragments that double through lists',
    body: query(
      `{ teams { ...g0 } } ${many(12, (at) => `fragment g${at} on HostTeam { members { person { id } } ...g${at + 1} ...g${at + 1} }`)} fragment g12 on HostTeam { members { person { id } } }`,
    ),
  },
  {
    what: '1,000 directives',
    body: query(`{ me { assurance ${'@include(if: true) '.repeat(1_000)} } }`),
  },
  { what: '60 directives', body: query(`{ me { assurance ${'@skip(if: false) '.repeat(60)} } }`) },
  {
    what: 'a list of lists of lists',
    body: query(
      '{ teams { members { person { assistants { assistants { assistants { id } } } } } } }',
    ),
  },
  {
    what: 'a million asked for',
    body: query('{ visits(first: 1000000) { points { promise { answers { text } } } } }'),
  },
  {
    what: 'a million asked for by a variable',
    body: query(
      'query ($n: Int) { visits(first: $n) { points { promise { answers { text } } } } }',
      { n: 1_000_000 },
    ),
  },
  { what: '100,000 tokens', body: query(`{ ${'me{assurance}'.repeat(20_000)} }`) },
  { what: 'two megabytes of spaces and a fault', body: query(`{ ${' '.repeat(2_000_000)} nope }`) },
  { what: 'four megabytes', body: query(`{ me { assurance } } # ${'x'.repeat(4_000_000)}`) },
  {
    what: 'a variable of four megabytes',
    body: query('mutation ($code: String!) { signInByCode(code: $code) { assurance } }', {
      code: '1'.repeat(4_000_000),
    }),
  },
  {
    what: 'JSON nested 100,000 deep',
    body: `{"query":"{me{assurance}}","variables":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  },
  {
    what: 'a batch of 100',
    body: `[${Array.from({ length: 100 }, () => query('{ me { assurance } }')).join(',')}]`,
  },
];
