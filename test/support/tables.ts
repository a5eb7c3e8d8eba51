import { readFileSync } from 'node:fs';

export interface Column {
  readonly name: string;
  readonly type: string;
  /** Its comment and the rest of its line: tags, attributes. */
  readonly comment: string;
  readonly attributes: string;
}

export interface Table {
  readonly name: string;
  readonly comment: string;
  /** The one room that writes it. */
  readonly room: string | null;
  readonly columns: readonly Column[];
}

/** The models of prisma/schema.prisma with the tags in their `///` comments. */
export function tables(schema = readFileSync('prisma/schema.prisma', 'utf8')): Table[] {
  const models = schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm);
  return [...models].map(([, comment = '', name = '', body = '']) => ({
    name,
    comment,
    room: /@room (\w+)/.exec(comment)?.[1] ?? null,
    columns: columnsOf(body),
  }));
}

function columnsOf(body: string): Column[] {
  const columns: Column[] = [];
  let comment = '';
  for (const line of body.split('\n').map((text) => text.trim())) {
    const [, name, type, attributes = ''] = /^(\w+)\s+(\w+)(.*)$/.exec(line) ?? [];
    if (line.startsWith('///')) comment += `${line}\n`;
    else if (name && type) columns.push({ name, type, comment, attributes });
    if (!line.startsWith('///')) comment = '';
  }
  return columns;
}

const tellsSomething = new Set(['String', 'DateTime', 'Json', 'Bytes']);
const personal = /@personal purpose=\S+ readers=\S+ term=\S+/;

/**
 * Columns about which nobody decided whether they speak of a person. Keys are left out: they say
 * nothing by themselves, and the columns they lead to are tagged where they stand.
 */
export function untaggedColumns(all: readonly Table[]): string[] {
  return all
    .filter(({ comment }) => !comment.includes('@impersonal'))
    .flatMap((table) => {
      const keys = foreignKeysOf(table);
      return table.columns
        .filter(({ type }) => tellsSomething.has(type))
        .filter(({ name, attributes }) => !/@id\b/.test(attributes) && !keys.has(name))
        .filter(({ comment }) => !personal.test(comment) && !comment.includes('@plain'))
        .map(({ name }) => `${table.name}.${name}`);
    });
}

function foreignKeysOf({ columns }: Table): Set<string> {
  const fields = columns.map(({ attributes }) => /fields: \[([^\]]*)\]/.exec(attributes)?.[1]);
  return new Set(fields.flatMap((list) => list?.split(/,\s*/) ?? []));
}
