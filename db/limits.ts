/**
 * How much a database is asked for at once, and how long anyone waits for it. README's table says the
 * same. Waiting for a connection and then for a lock stays under ten seconds; who would wait longer is
 * told so (503), with nothing half done.
 */
export const LIMITS = {
  /** Connections to PostgreSQL that one process opens. */
  connections: 10,
  /** Who may wait for each of them; a request that comes then is told at once, one under way goes on. */
  waitingPerConnection: 20,
  /** For a connection, in milliseconds. */
  connectionMs: 5_000,
  /** For a lock that another transaction holds. */
  lockMs: 4_000,
  /** For a statement to end. */
  statementMs: 20_000,
  /** For another process that writes to the same SQLite file. */
  busyMs: 2_000,
  /** How often a transaction that met another one is run again. */
  retries: 3,
  /** When to come back, in seconds: what Retry-After says. */
  retryAfterS: 5,
} as const;
