/** What somebody says to one proposed date; another moment counts once it has been chosen. */
export type Choice = Readonly<
  { kind: 'YES' } | { kind: 'NO' } | { kind: 'OTHER'; slotId: string | null }
>;
export type Chosen = Readonly<Record<string, Choice>>;
export type Move = Readonly<{ id: string; slotId: string }>;
export type Answers = Readonly<{
  accept: readonly string[];
  decline: readonly string[];
  move: readonly Move[];
}>;

export const choices = {
  yes: { kind: 'YES' },
  no: { kind: 'NO' },
  other: { kind: 'OTHER', slotId: null },
} as const satisfies Record<string, Choice>;

export function toAnswers(visits: readonly { id: string }[], chosen: Chosen): Answers {
  const said = visits.map(({ id }) => ({ id, choice: chosen[id] ?? choices.yes }));
  const idsOf = (kind: Choice['kind']): string[] =>
    said.filter(({ choice }) => choice.kind === kind).map(({ id }) => id);
  return {
    accept: idsOf('YES'),
    decline: idsOf('NO'),
    move: said.flatMap(({ id, choice }) =>
      choice.kind === 'OTHER' && choice.slotId !== null ? [{ id, slotId: choice.slotId }] : [],
    ),
  };
}
