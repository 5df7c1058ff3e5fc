import Database from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from "kysely";
import { isBusy } from "./errors";
import { LIMITS } from "./limits";

/** How long after a wait in vain nobody waits; a writer of ours holds the lock for milliseconds. */
const HURRY_MS = 10_000;

const run = (connection: DatabaseConnection, words: string) =>
  connection.executeQuery(CompiledQuery.raw(words));

/**
 * Kysely says plain `begin`: a later write must upgrade its lock and may fail at once with SQLITE_BUSY.
 * SQLite's wait blocks the whole process, so a wait in vain is not repeated by everyone in line: until
 * one gets through, or nobody has tried for a while, they are told at once.
 */
class ImmediateDriver extends SqliteDriver {
  #hurryUntil = 0;

  override async beginTransaction(connection: DatabaseConnection) {
    const hurries = performance.now() < this.#hurryUntil;
    if (hurries) await run(connection, "pragma busy_timeout = 0");
    try {
      await run(connection, "begin immediate");
      this.#hurryUntil = 0;
    } catch (error) {
      if (isBusy(error)) this.#hurryUntil = performance.now() + HURRY_MS;
      throw error;
    } finally {
      if (hurries) await run(connection, `pragma busy_timeout = ${LIMITS.busyMs}`);
    }
  }
}

/** SQLite rolls DDL back like anything else; saying so keeps a failing migration from staying half applied. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }
  override createAdapter() {
    return new TransactionalDdlAdapter();
  }
}

/** SQLite before 3.51.3 can corrupt a WAL on reset (sqlite.org/wal.html#walresetbug). */
const OLDEST_SAFE_SQLITE = [3, 51, 3] as const;
const CACHED_STATEMENTS = 300;

/**
 * Opens one SQLite file the way a record of children's safety needs it: WAL, every commit synced,
 * foreign keys on, deleted rows overwritten. Throws when the linked SQLite is older than 3.51.3.
 */
export function openSqliteFile(file: string): Database.Database {
  const raw = new Database(file, { timeout: LIMITS.busyMs });
  refuseUnsafeSqlite(raw);
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  raw.pragma("foreign_keys = ON");
  // "insert or replace" deletes: without this the triggers that refuse a delete do not hear of it.
  raw.pragma("recursive_triggers = ON");
  // What is deleted is overwritten, so that an erased name is not read from the free space of a copy.
  raw.pragma("secure_delete = ON");
  return raw;
}

/** A dialect over an open file; statements are prepared once and kept, the least used dropped first. */
export function sqliteDialect(raw: Database.Database): ImmediateSqliteDialect {
  const kept = new Map<string, Database.Statement>();
  return new ImmediateSqliteDialect({
    database: {
      prepare(sql: string) {
        const known = kept.get(sql);
        if (known) {
          kept.delete(sql);
          kept.set(sql, known);
          return known;
        }
        const statement = raw.prepare(sql);
        if (/^\s*(select|insert|update|delete|with)\b/i.test(sql)) {
          kept.set(sql, statement);
          const oldest = kept.keys().next().value;
          if (kept.size > CACHED_STATEMENTS && oldest !== undefined) kept.delete(oldest);
        }
        return statement;
      },
      close: () => {
        raw.close();
      },
    },
  });
}

function refuseUnsafeSqlite(raw: Database.Database) {
  const version = String(raw.prepare("select sqlite_version()").pluck().get());
  const parts = version.split(".").map(Number);
  for (const [i, least] of OLDEST_SAFE_SQLITE.entries()) {
    const have = parts[i] ?? 0;
    if (have > least) return;
    if (have < least)
      throw new Error(`SQLite ${version} can corrupt its log. Muster needs 3.51.3 or later.`);
  }
}
