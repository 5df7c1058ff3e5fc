import { type Migration, Migrator, sql } from "kysely";
import { connect, type Db, engineOf, withoutLimits } from "./connect";
import { migrations } from "./migrations/index";
import { grantToApp, whereIn } from "./roles";

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
  const { error, results } = await withoutLimits(db, (patient) =>
    withTablesFree(patient, () => migrator(patient, list).migrateToLatest()),
  );
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/**
 * SQLite alters a check by making the table again, and would take that for the loss of every row that
 * others refer to; so what refers to what is not enforced meanwhile (it cannot be changed inside a
 * transaction) and is examined afterwards.
 */
async function withTablesFree<T>(db: Db, work: () => Promise<T>): Promise<T> {
  if (engineOf(db) === "postgres") return work();
  await sql`pragma foreign_keys = off`.execute(db);
  try {
    const done = await work();
    const { rows } = await sql`pragma foreign_key_check`.execute(db);
    if (rows.length > 0)
      throw new Error("After migrating, rows refer to others that are not there.");
    return done;
  } finally {
    await sql`pragma foreign_keys = on`.execute(db);
  }
}

/** The migrations that a database still lacks; empty when it is ready to serve. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const all = await migrator(db).getMigrations();
  return all.filter((migration) => !migration.executedAt).map((migration) => migration.name);
}

/**
 * Migrates the app's database: as the app itself, or as the owner that `ownerUrl` names, who then gives
 * the app's role its rights (PostgreSQL). Throws when the two are one role or two databases.
 */
export async function migrateForApp(app: Db, ownerUrl: string | null): Promise<void> {
  if (ownerUrl === null) {
    await migrateToLatest(app);
    return;
  }
  const owner = connect(ownerUrl, { poolSize: 1 });
  try {
    const [served, owned] = [await whereIn(app), await whereIn(owner.db)];
    if (served.place !== owned.place)
      throw new Error("DATABASE_URL and MUSTER_MIGRATE_URL lead to different databases.");
    if (served.role === owned.role)
      throw new Error(`DATABASE_URL and MUSTER_MIGRATE_URL both sign in as ${served.role}.`);
    await migrateToLatest(owner.db);
    await grantToApp(owner.db, served.role);
  } finally {
    await owner.close();
  }
}
