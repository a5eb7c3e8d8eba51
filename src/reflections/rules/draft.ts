/**
 * A look-back that is not finished yet. One sitting at one form writes under one name, made on the
 * device, and knows what it wrote itself.
 */
export type Draft = Readonly<{
  writer: string;
  /** Counts what this sitting sent; clocks of devices are set back sometimes. */
  turn: number;
  /** Changes whenever the words do; whoever read this version has seen them. */
  version: string;
  answers: readonly string[];
}>;

export type Sitting = Readonly<{
  writer?: string | null | undefined;
  continues?: string | null | undefined;
}>;

/** What the same sitting wrote later is there already: an older text that comes late changes nothing. */
export const isOutrun = (stored: Draft | null, given: Pick<Draft, 'writer' | 'turn'>): boolean =>
  stored !== null && stored.writer === given.writer && stored.turn > given.turn;

/**
 * The words of a stored draft that would be lost if these answers took its place: those that the
 * writer has neither written nor read, and that are not part of the answers. By a link one writes
 * without having read.
 */
export function unseenWords(
  stored: Draft,
  { writer, continues }: Sitting,
  answers: readonly string[],
): string[] {
  if (stored.writer === writer || stored.version === continues) return [];
  return stored.answers.filter(
    (text) => text !== '' && !answers.some((answer) => answer.includes(text)),
  );
}
