import { sql } from "kysely";
import { type Db, type Reader, type Tx, withoutLimits } from "./connect";

/** Kysely keeps here which migrations were applied; the app only looks. */
const MIGRATIONS = ["kysely_migration", "kysely_migration_lock"];
/** Any number of our own: two servers that start at once give rights one after the other. */
const GRANTS_LOCK = 20_261_122;

/** Tables of ours, as a condition on pg_class. */
const OURS = sql`relnamespace = current_schema()::regnamespace and relkind = 'r'`;
/** Those with the trigger that `appendOnly` made, switched on or not. */
const APPEND_ONLY = sql`exists (
  select 1 from pg_trigger where tgrelid = pg_class.oid and tgname = relname || '_append_only')`;

/** As which role a connection signed in, and what tells its database apart from every other (PostgreSQL). */
export async function whereIn(db: Reader): Promise<{ role: string; place: string }> {
  const { rows } = await sql<{ role: string; place: string }>`
    select current_user as role, concat_ws(' ', current_database(), current_schema(),
      extract(epoch from pg_postmaster_start_time())) as place`.execute(db);
  const [found] = rows;
  if (!found) throw new Error("PostgreSQL does not say where we are.");
  return found;
}

/**
 * Gives PostgreSQL's role `app` what Muster does with its tables, and nothing else: it adds to the
 * append-only ones, and owns and alters none. Run as their owner, after migrating.
 */
export async function grantToApp(owner: Db, app: string): Promise<void> {
  const grant = async (tx: Tx) => {
    await sql`select pg_advisory_xact_lock(${GRANTS_LOCK})`.execute(tx);
    const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(tx);
    const schema = sql.id(rows[0]?.name ?? "public");
    const role = sql.id(app);
    await sql`revoke create on schema ${schema} from public, ${role}`.execute(tx);
    await sql`grant usage on schema ${schema} to ${role}`.execute(tx);
    await sql`revoke all on all tables in schema ${schema} from ${role}`.execute(tx);
    const tables = await sql<{ name: string; append_only: boolean }>`
      select relname as name, ${APPEND_ONLY} as append_only from pg_class where ${OURS}`.execute(
      tx,
    );
    for (const { name, append_only } of tables.rows) {
      const adds = MIGRATIONS.includes(name) ? "" : ", insert";
      const changes = adds === "" || append_only ? "" : ", update, delete";
      const rights = sql.raw(`select${adds}${changes}`);
      await sql`grant ${rights} on ${sql.table(name)} to ${role}`.execute(tx);
    }
  };
  await withoutLimits(owner, (patient) => patient.transaction().execute(grant));
}

/**
 * What the role that we are connected as could do to the record, as sentences without a full stop;
 * empty when it can only add to it.
 */
export async function roleExcesses(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ role: string; is_super: boolean; creates: boolean }>`
    select rolname as role, rolsuper as is_super,
      has_schema_privilege(current_schema(), 'create') as creates
    from pg_roles where rolname = current_user`.execute(db);
  const { rows: tables } = await sql<{ name: string; owned: boolean }>`
    select relname as name, pg_has_role(relowner, 'usage') as owned from pg_class
    where ${OURS} and has_table_privilege(oid,
      case when ${APPEND_ONLY} then 'update, delete, truncate, trigger' else 'truncate, trigger' end)
    order by relname`.execute(db);
  return rows.flatMap(({ role, is_super, creates }) => {
    if (is_super) return [`${role} is a superuser`];
    const owned = tables.filter((table) => table.owned).length;
    return [
      ...(creates ? [`${role} may create tables`] : []),
      ...(owned > 0 ? [`${role} owns ${owned} tables`] : []),
      ...tables.flatMap((table) => (table.owned ? [] : [`${role} may change ${table.name}`])),
    ];
  });
}
