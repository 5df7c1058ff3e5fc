import { type Kysely, sql } from "kysely";
import { strictTable, wholeNumber, zeroOrOne } from "./build";

export async function up(db: Kysely<unknown>): Promise<void> {
  const number = wholeNumber(db);

  await strictTable(db, "person")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("created_at", number, (c) => c.notNull())
    .execute();

  await strictTable(db, "account")
    .addColumn("person_id", "text", (c) => c.primaryKey().notNull().references("person.id"))
    .addColumn("email", "text", (c) => c.notNull().unique())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("password_hash", "text", (c) => c.notNull())
    .addColumn("is_demo", number, (c) => c.notNull())
    .addColumn("created_at", number, (c) => c.notNull())
    .addCheckConstraint("account_demo", zeroOrOne("is_demo"))
    .execute();

  await strictTable(db, "login_session")
    .addColumn("digest", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("device", "text")
    .addColumn("created_at", number, (c) => c.notNull())
    .addColumn("used_at", number, (c) => c.notNull())
    .addColumn("proved_at", number, (c) => c.notNull())
    .addColumn("expires_at", number, (c) => c.notNull())
    .execute();
  await index(db, "login_session", "person_id");

  await strictTable(db, "known_device")
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("device", "text", (c) => c.notNull())
    .addColumn("first_seen_at", number, (c) => c.notNull())
    .addPrimaryKeyConstraint("known_device_pk", ["person_id", "device"])
    .execute();

  await strictTable(db, "organization")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("time_zone", "text", (c) => c.notNull())
    .addColumn("state", "text")
    .addColumn("parent_id", "text", (c) => c.references("organization.id"))
    .addColumn("created_at", number, (c) => c.notNull())
    .addUniqueConstraint("organization_name", ["kind", "name"])
    .execute();
  await index(db, "organization", "parent_id");

  // Open sign-up and operators belong to the platform, which is there from the start.
  await sql`insert into organization (id, kind, name, time_zone, created_at)
    values ('platform', 'platform', 'Muster', 'UTC', 0)`.execute(db);

  await strictTable(db, "membership")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("granted_by", "text", (c) => c.references("person.id"))
    .addColumn("granted_at", number, (c) => c.notNull())
    .addColumn("ended_by", "text", (c) => c.references("person.id"))
    .addColumn("ended_at", number)
    .execute();
  await index(db, "membership", "organization_id", "role");
  await db.schema
    .createIndex("membership_held_once")
    .unique()
    .on("membership")
    .columns(["person_id", "organization_id", "role"])
    .where(sql.ref("ended_at"), "is", null)
    .execute();

  await strictTable(db, "invitation")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organization.id"))
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("invited_by", "text", (c) => c.references("person.id"))
    .addColumn("invited_at", number, (c) => c.notNull())
    .addColumn("accepted_by", "text", (c) => c.references("person.id"))
    .addColumn("accepted_at", number)
    .execute();
  await index(db, "invitation", "organization_id");

  await strictTable(db, "account_token")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("purpose", "text", (c) => c.notNull())
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.references("person.id"))
    .addColumn("invitation_id", "text", (c) => c.references("invitation.id"))
    .addColumn("pending", "text", (c) => c.notNull())
    .addColumn("created_at", number, (c) => c.notNull())
    .addColumn("expires_at", number, (c) => c.notNull())
    .addColumn("used_at", number)
    .execute();
  await index(db, "account_token", "person_id", "purpose");

  await strictTable(db, "local_mail")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("to_address", "text", (c) => c.notNull())
    .addColumn("mail", "text", (c) => c.notNull())
    .addColumn("sent_at", number, (c) => c.notNull())
    .execute();
  await index(db, "local_mail", "sent_at");
}

function index(db: Kysely<unknown>, table: string, ...columns: string[]): Promise<void> {
  return db.schema
    .createIndex(`${table}_by_${columns.join("_")}`)
    .on(table)
    .columns(columns)
    .execute();
}
