interface DatabaseError {
  code?: unknown;
  constraint?: unknown;
  message?: unknown;
}

function asDatabaseError(error: unknown): DatabaseError {
  return typeof error === "object" && error !== null ? (error as DatabaseError) : {};
}

/** True when a unique index or primary key refused a row, on either engine. */
export function isUniqueViolation(error: unknown): boolean {
  const { code } = asDatabaseError(error);
  return (
    code === "23505" ||
    code === "SQLITE_CONSTRAINT_UNIQUE" ||
    code === "SQLITE_CONSTRAINT_PRIMARYKEY"
  );
}

/**
 * True when the same transaction, run again from the start, may succeed: a deadlock, a failed
 * serialization, or another process that stored the same idempotency key a moment before.
 */
export function isWorthRetrying(error: unknown): boolean {
  const { code, constraint } = asDatabaseError(error);
  return (
    code === "40001" ||
    code === "40P01" ||
    (code === "23505" && (constraint === "idempotency_key_pk" || constraint === "chain_head_pkey"))
  );
}

/** Too many connections, no memory, a server that stops or starts, a cancelled or timed-out wait. */
const POSTGRES_UNAVAILABLE = /^(08|53|55P03|57P0|57014|58)/;
const SQLITE_UNAVAILABLE = /^SQLITE_(BUSY|FULL|IOERR|READONLY|CANTOPEN|LOCKED|NOMEM)/;
const SOCKET_UNAVAILABLE = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/;
const POOL_UNAVAILABLE = /timeout exceeded when trying to connect|connection terminated/i;

/** Why nobody else is let in while a database is crowded; PostgreSQL's own code for that. */
export function queueIsFull(): Error {
  return Object.assign(new Error("too many wait for a connection"), { code: "53300" });
}

/** True when another process held SQLite's write lock for as long as we waited. */
export function isBusy(error: unknown): boolean {
  return asDatabaseError(error).code === "SQLITE_BUSY";
}

/**
 * True when the database could not be reached or could not write just now: the pool is full, the
 * disk refuses, the server is away. Nothing of the transaction was kept; later it may work.
 */
export function isUnavailable(error: unknown): boolean {
  const { code, message } = asDatabaseError(error);
  return (
    (typeof code === "string" &&
      [POSTGRES_UNAVAILABLE, SQLITE_UNAVAILABLE, SOCKET_UNAVAILABLE].some((known) =>
        known.test(code),
      )) ||
    (typeof message === "string" && POOL_UNAVAILABLE.test(message))
  );
}
