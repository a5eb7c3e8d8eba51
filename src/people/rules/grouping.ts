/** What is read of each row, by person. */
export function grouped<Row extends { personId: string }, T>(
  rows: readonly Row[],
  read: (row: Row) => T,
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group === undefined) groups.set(row.personId, [read(row)]);
    else group.push(read(row));
  }
  return groups;
}
