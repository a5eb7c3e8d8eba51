import type { Pool, PoolClient } from 'pg';

export type StatementListener = (sql: string) => void;

/** Lets tests count what goes over the wire: BEGIN, COMMIT and locks included. */
export class StatementWatch {
  private readonly listeners = new Set<StatementListener>();

  constructor(pool: Pool) {
    pool.on('connect', (client) => this.listenIn(client));
  }

  add(listener: StatementListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private listenIn(client: PoolClient): void {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const watched = (...args: unknown[]) => {
      const [first] = args as [string | { text: string }];
      const sql = typeof first === 'string' ? first : first.text;
      for (const listener of this.listeners) listener(sql);
      return query(...args);
    };
    Object.assign(client, { query: watched });
  }
}
