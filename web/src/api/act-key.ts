import { uuid } from '../session/uuid.ts';

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
      this.key = uuid();
    }
    return this.key;
  }

  end(): void {
    this.key = '';
  }
}
