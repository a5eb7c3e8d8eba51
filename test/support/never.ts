import type { Objects } from './permission-surroundings.ts';

/** Whether a statement writes rows; locking a row is not writing. */
export const writes = (sql: string): boolean =>
  /\b(INSERT\s+INTO|DELETE\s+FROM|TRUNCATE|MERGE\s+INTO)\b|(^|[^R]\s+|\()UPDATE\s+"/i.test(
    sql.replaceAll(/FOR\s+(NO\s+KEY\s+)?UPDATE/gi, ''),
  );

/** Every address that a mail, a calendar or a poster can lead to, with links that are genuine. */
export function addresses(objects: Objects): string[] {
  const links = Object.entries(objects).flatMap(([name, token]) => {
    const [, kind] = /^(\w+)Token$/.exec(name) ?? [];
    return kind
      ? [`/${kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}/${token}`]
      : [];
  });
  return [
    ...links,
    '/',
    '/visits',
    '/promises',
    '/health/live',
    '/health/ready',
    `/hosting/${objects['team'] ?? ''}`,
    '/graphql?query=%7B__typename%7D',
  ];
}

/** Every text of a catalogue; what is put together from parameters is filled with plain ones. */
export function sentences(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts];
  if (typeof texts === 'function') return sentences(said(texts));
  if (texts === null || typeof texts !== 'object') return [];
  return Object.values(texts).flatMap(sentences);
}

function said(text: unknown): unknown {
  if (typeof text !== 'function') return text;
  try {
    return Reflect.apply(
      text,
      undefined,
      Array.from({ length: text.length }, () => 'x'),
    );
  } catch {
    // It wants more than words; its source still tells what it says.
    return text.toString();
  }
}
