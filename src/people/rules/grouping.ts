/** What is read of each row, by person. */
export function grouped<Row extends { personId: string }, T>(
  rows: readonly Row[],
  read: (row: Row) => T,
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows)
    groups.set(row.personId, [...(groups.get(row.personId) ?? []), read(row)]);
  return groups;
}
