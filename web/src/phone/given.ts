/** What was tapped, by the place of its statement. */
export type Given = Readonly<Record<number, number>>;

/** All of them, in order; null while one is missing. */
export function allOf(statements: readonly string[], given: Given): number[] | null {
  const all = statements.flatMap((_, place) => given[place] ?? []);
  return all.length === statements.length && all.length > 0 ? all : null;
}
