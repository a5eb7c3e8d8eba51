const ignore = (): void => undefined;

/**
 * Fetched as soon as the page had time to stand: when it is wanted it is there, also when coverage is
 * gone by then.
 */
export function soon<T>(load: () => Promise<T>): () => Promise<T> {
  setTimeout(() => void load().catch(ignore), 1_000);
  return load;
}

/** Fetched right away, beside the page: small, and wanted as soon as somebody can do something. */
export function atOnce<T>(load: () => Promise<T>): () => Promise<T> {
  void load().catch(ignore);
  return load;
}
