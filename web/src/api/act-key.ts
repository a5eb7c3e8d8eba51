/**
 * One key for one act of one person. A repeat of the same act after a lost answer carries the same
 * key, so that the server does it once; a definite answer ends the act.
 */
export class ActKey {
  private act = '';
  private key = '';

  of(variables: unknown): string {
    const act = JSON.stringify(variables);
    if (this.key === '' || act !== this.act) {
      this.act = act;
      this.key = randomKey();
    }
    return this.key;
  }

  end(): void {
    this.key = '';
  }
}

/** `randomUUID` exists only on https and localhost; a pilot on a plain address must work as well. */
function randomKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
