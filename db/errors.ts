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
