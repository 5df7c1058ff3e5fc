import { type Kysely, sql } from "kysely";
import { appendOnly, strictTable, wholeNumber, zeroOrOne } from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "achievement")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("course_id", "text", (c) => c.notNull())
    .addColumn("created_at", number, (c) => c.notNull())
    .execute();
  await index(db, "achievement", "course_id");

  await strictTable(db, "achievement_version")
    .addColumn("achievement_id", "text", (c) => c.notNull().references("achievement.id"))
    .addColumn("version", "text", (c) => c.notNull())
    .addColumn("ordinal", number, (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("published_at", number, (c) => c.notNull())
    .addColumn("published_by", "text", (c) => c.references("person.id"))
    .addPrimaryKeyConstraint("achievement_version_pk", ["achievement_id", "version"])
    .addUniqueConstraint("achievement_version_ordinal", ["achievement_id", "ordinal"])
    .execute();
  await appendOnly(db, "achievement_version");

  await strictTable(db, "org_key")
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("kid", "text", (c) => c.notNull())
    .addColumn("algorithm", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("public_key", "text", (c) => c.notNull())
    .addColumn("sealed_key", "text")
    .addColumn("kek_id", "text", (c) => c.notNull())
    .addColumn("created_at", number, (c) => c.notNull())
    .addColumn("state_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("org_key_pk", ["organization_id", "kid"])
    .addCheckConstraint("org_key_algorithm", sql`algorithm in ('Ed25519', 'ES256')`)
    .addCheckConstraint(
      "org_key_state",
      sql`state in ('staged', 'active', 'retired', 'compromised')`,
    )
    .execute();
  await db.schema
    .createIndex("org_key_active_once")
    .unique()
    .on("org_key")
    .columns(["organization_id", "algorithm"])
    .where(sql.ref("state"), "=", sql.lit("active"))
    .execute();

  await strictTable(db, "status_list")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("opened_at", number, (c) => c.notNull())
    .addColumn("used", number, (c) => c.notNull())
    .addColumn("body", "text")
    .addColumn("signed_events", number, (c) => c.notNull())
    .addColumn("signed_at", number)
    .execute();
  await index(db, "status_list", "organization_id");

  await strictTable(db, "credential")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("achievement_id", "text", (c) => c.notNull())
    .addColumn("version", "text", (c) => c.notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("status_list_id", "text", (c) => c.notNull().references("status_list.id"))
    .addColumn("status_index", number, (c) => c.notNull())
    .addColumn("facts", "text", (c) => c.notNull())
    .addColumn("issued_on", "text", (c) => c.notNull())
    .addColumn("valid_through", "text")
    .addColumn("reserved_at", number, (c) => c.notNull())
    .addColumn("issued_at", number)
    .addColumn("is_open", number, (c) => c.notNull())
    .addForeignKeyConstraint(
      "credential_achievement",
      ["achievement_id", "version"],
      "achievement_version",
      ["achievement_id", "version"],
    )
    .addUniqueConstraint("credential_status_index", ["status_list_id", "status_index"])
    .addCheckConstraint("credential_open", zeroOrOne("is_open"))
    .execute();
  await db.schema
    .createIndex("credential_open_once")
    .unique()
    .on("credential")
    .columns(["person_id", "achievement_id", "version"])
    .where(sql.ref("is_open"), "=", sql.lit(1))
    .execute();
  await index(db, "credential", "person_id");
  await index(db, "credential", "organization_id", "issued_at");

  await strictTable(db, "credential_encoding")
    .addColumn("credential_id", "text", (c) => c.notNull().references("credential.id"))
    .addColumn("format", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("kid", "text", (c) => c.notNull())
    .addColumn("signed_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("credential_encoding_pk", ["credential_id", "format"])
    .addCheckConstraint("credential_encoding_format", sql`format in ('json', 'jwt')`)
    .execute();

  await strictTable(db, "issuance_log")
    .addColumn("credential_id", "text", (c) => c.primaryKey().notNull().references("credential.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("json_hash", "text", (c) => c.notNull())
    .addColumn("jwt_hash", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .execute();
  await appendOnly(db, "issuance_log");

  await strictTable(db, "status_event")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("credential_id", "text", (c) => c.notNull().references("credential.id"))
    .addColumn("status_list_id", "text", (c) => c.notNull().references("status_list.id"))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("actor_id", "text", (c) => c.references("person.id"))
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("at", number, (c) => c.notNull())
    .addUniqueConstraint("status_event_once", ["credential_id", "kind"])
    .addCheckConstraint("status_event_kind", sql`kind in ('revoked')`)
    .execute();
  await index(db, "status_event", "status_list_id");
  await appendOnly(db, "status_event");
}

function index(db: Kysely<unknown>, table: string, ...columns: string[]): Promise<void> {
  return db.schema
    .createIndex(`${table}_by_${columns.join("_")}`)
    .on(table)
    .columns(columns)
    .execute();
}
