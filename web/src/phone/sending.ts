/** Resolves when the server has it; the draft is removed only then. */
export type Sending<T> = {
  error: Error | null;
  busy: boolean;
  act: (input: T) => Promise<unknown>;
};
