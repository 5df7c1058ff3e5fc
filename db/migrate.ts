import { type Migration, Migrator } from "kysely";
import type { Db } from "./connect";
import { migrations } from "./migrations/index";

function migrator(db: Db, list: Record<string, Migration> = migrations): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => list } });
}

/**
 * Brings a database to the newest schema of `list` (ours, unless a test hands a longer one); a failing
 * migration leaves nothing of itself behind. Several processes may call it at once. Returns the names
 * applied.
 */
export async function migrateToLatest(
  db: Db,
  list: Record<string, Migration> = migrations,
): Promise<string[]> {
  const { error, results } = await migrator(db, list).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** The migrations that a database still lacks; empty when it is ready to serve. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const all = await migrator(db).getMigrations();
  return all.filter((migration) => !migration.executedAt).map((migration) => migration.name);
}
