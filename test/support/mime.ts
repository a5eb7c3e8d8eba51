type Part = Readonly<{ headers: ReadonlyMap<string, string>; body: string }>;

/**
 * The parts of a mail as a tree, one line each, with everything that a mail program decides by: kind,
 * parameters, encoding and disposition. Boundaries are left out, because they differ every time.
 */
export function mimeTree(source: string, depth = 0): string[] {
  const { headers, body } = partOf(source);
  const type = headers.get('content-type') ?? '';
  const boundary = /boundary="([^"]+)"/.exec(type)?.[1];
  const facts = [
    type.replace(/;\s*boundary="[^"]+"/, ''),
    headers.get('content-transfer-encoding'),
    headers.get('content-disposition'),
  ].filter((fact) => fact !== undefined);
  const inner = boundary === undefined ? [] : partsOf(body, boundary);
  return [
    `${'  '.repeat(depth)}${facts.slice(0, boundary === undefined ? 3 : 1).join(' | ')}`,
    ...inner.flatMap((part) => mimeTree(part, depth + 1)),
  ];
}

/** What the parts of this kind say, decoded. */
export function bodiesOf(source: string, type: string): string[] {
  const { headers, body } = partOf(source);
  const own = headers.get('content-type') ?? '';
  const boundary = /boundary="([^"]+)"/.exec(own)?.[1];
  if (boundary !== undefined)
    return partsOf(body, boundary).flatMap((part) => bodiesOf(part, type));
  if (!own.startsWith(type)) return [];
  const encoded = headers.get('content-transfer-encoding') === 'base64';
  return [encoded ? Buffer.from(body, 'base64').toString('utf8') : body];
}

function partOf(source: string): Part {
  const end = source.indexOf('\r\n\r\n');
  const head = source.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const headers = head.split('\r\n').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: source.slice(end + 4) };
}

const partsOf = (body: string, boundary: string): string[] =>
  `\r\n${body}`
    .split(`\r\n--${boundary}`)
    .slice(1, -1)
    .map((part) => part.replace(/^\r\n/, ''));
