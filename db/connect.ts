import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { openSqliteFile, sqliteDialect } from "./dialects";
import { LIMITS } from "./limits";
import type { DB } from "./schema";

/** An open database. Only entry points hold one. */
export type Db = Kysely<DB>;
/** What reads need: a database or the transaction under way. */
export type Reader = Kysely<DB>;
/** What writes need, so that a write outside a transaction is a type error. */
export type Tx = Transaction<DB>;
export type Engine = "sqlite" | "postgres";

export interface Connection {
  db: Db;
  engine: Engine;
  /** The SQLite file's path; absent on PostgreSQL. */
  file?: string;
  /** Whether so many wait for a connection that whoever comes now is better told to come back. */
  isCrowded: () => boolean;
  close: () => Promise<void>;
}

const PG_TYPE_INT8 = 20;
const PG_TYPE_NUMERIC = 1700;

/**
 * Opens the database that a URL names: `file:PATH` (SQLite) or `postgres://…`.
 * Throws on any other scheme. It does not migrate.
 */
export function connect(url: string, options: { poolSize?: number } = {}): Connection {
  if (url.startsWith("file:")) return connectSqlite(url.slice("file:".length));
  if (/^postgres(ql)?:\/\//.test(url))
    return connectPostgres(url, options.poolSize ?? LIMITS.connections);
  throw new Error("DATABASE_URL must start with file: or postgres://");
}

function connectSqlite(file: string): Connection {
  mkdirSync(dirname(file), { recursive: true });
  const db = new Kysely<DB>({ dialect: sqliteDialect(openSqliteFile(file)) });
  return { db, engine: "sqlite", file, isCrowded: () => false, close: () => db.destroy() };
}

function connectPostgres(connectionString: string, max: number): Connection {
  // int8 and numeric arrive as text; every number we store fits a double exactly.
  const types = new pg.TypeOverrides();
  types.setTypeParser(PG_TYPE_INT8, Number);
  types.setTypeParser(PG_TYPE_NUMERIC, Number);
  const pool = new pg.Pool({
    // Whichever way TLS was asked for, the server's certificate and its name are examined.
    connectionString: connectionString.replace(
      /\bsslmode=(require|verify-ca)\b/,
      "sslmode=verify-full",
    ),
    max,
    types,
    connectionTimeoutMillis: LIMITS.connectionMs,
    lock_timeout: LIMITS.lockMs,
    statement_timeout: LIMITS.statementMs,
  });
  // An idle connection that the server drops must not end the process; the next query reconnects.
  pool.on("error", (error) => console.error("postgres connection lost:", error.message));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const isCrowded = () => pool.waitingCount >= max * LIMITS.waitingPerConnection;
  return { db, engine: "postgres", isCrowded, close: () => db.destroy() };
}

/** Which engine a reader runs on; for the few statements that differ. */
export function engineOf(db: Reader): Engine {
  return db.getExecutor().adapter.supportsReturning &&
    db.getExecutor().adapter.constructor.name.startsWith("Postgres")
    ? "postgres"
    : "sqlite";
}

const PATIENCE = {
  sqlite: [sql`pragma busy_timeout = 600000`, sql.raw(`pragma busy_timeout = ${LIMITS.busyMs}`)],
  postgres: [
    sql`select set_config('lock_timeout', '0', false), set_config('statement_timeout', '0', false)`,
    sql.raw(`select set_config('lock_timeout', '${LIMITS.lockMs}', false),
      set_config('statement_timeout', '${LIMITS.statementMs}', false)`),
  ],
} as const;

/**
 * Runs `work` on one connection that waits as long as it takes: to migrate, while another server may be
 * migrating, or a large table gets an index. Never to answer a request.
 */
export function withoutLimits<T>(db: Db, work: (patient: Db) => Promise<T>): Promise<T> {
  const [wait, hurry] = PATIENCE[engineOf(db)];
  return db.connection().execute(async (one) => {
    await wait.execute(one);
    try {
      return await work(one);
    } finally {
      await hurry.execute(one);
    }
  });
}
