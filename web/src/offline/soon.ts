const ignore = (): void => undefined;

/**
 * Fetched as soon as the page had time to stand, or right away: when it is wanted it is there, also
 * when coverage is gone by then. In milliseconds.
 */
export function soon<T>(load: () => Promise<T>, after = 1_000): () => Promise<T> {
  setTimeout(() => void load().catch(ignore), after);
  return load;
}
