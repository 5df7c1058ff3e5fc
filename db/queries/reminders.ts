import type { Role } from "../../app/identity/roles";
import type { Owner } from "../../app/placement/gate/next-step";
import type { Reader, Tx } from "../connect";

export interface NewReminder {
  id: string;
  organizationId: string;
  personId: string;
  openingId: string;
  req: string;
  owner: Owner;
  sentBy: string;
  /** Epoch milliseconds. */
  at: number;
}

/**
 * Takes the one letter that a person and a requirement have in a while: false, with nothing written,
 * when the last one went out after `quietSince`. Two who try at once wait for each other here.
 */
export async function takeReminder(
  tx: Tx,
  reminder: NewReminder,
  quietSince: number,
): Promise<boolean> {
  const { id, personId, req, at } = reminder;
  const taken = await tx
    .insertInto("last_reminder")
    .values({ person_id: personId, req, reminder_id: id, at })
    .onConflict((conflict) =>
      conflict
        .columns(["person_id", "req"])
        .doUpdateSet({ reminder_id: id, at })
        .where("last_reminder.at", "<=", quietSince),
    )
    .returning("at")
    .executeTakeFirst();
  if (!taken) return false;
  await tx
    .insertInto("reminder")
    .values({
      id,
      organization_id: reminder.organizationId,
      person_id: personId,
      opening_id: reminder.openingId,
      req,
      owner: reminder.owner,
      sent_by: reminder.sentBy,
      at,
    })
    .execute();
  return true;
}

/**
 * Those of some people who had a reminder after an instant: about themself, or as the holders of a role
 * whose step it was, of any program or school.
 */
export async function remindedSince(
  db: Reader,
  personIds: readonly string[],
  since: number,
): Promise<Set<string>> {
  const people = [...new Set(personIds), ""];
  const sent = db.selectFrom("reminder").where("reminder.at", ">=", since);
  const own = await sent
    .select("reminder.person_id")
    .where("reminder.owner", "=", "person")
    .where("reminder.person_id", "in", people)
    .execute();
  const asStaff = await sent
    .innerJoin("opening", "opening.id", "reminder.opening_id")
    .innerJoin("membership", (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([
            eb("membership.organization_id", "=", eb.ref("opening.organization_id")),
            eb("membership.role", "=", eb.ref("reminder.owner").$castTo<Role>()),
          ]),
          eb.and([
            eb("reminder.owner", "=", "school"),
            eb("membership.organization_id", "=", eb.ref("opening.school_id")),
            eb("membership.role", "=", "school_host"),
          ]),
        ]),
      ),
    )
    .select("membership.person_id")
    .where("membership.person_id", "in", people)
    .whereRef("membership.person_id", "<>", "reminder.sent_by")
    .whereRef("membership.granted_at", "<=", "reminder.at")
    .where((eb) =>
      eb.or([
        eb("membership.ended_at", "is", null),
        eb("membership.ended_at", ">", eb.ref("reminder.at")),
      ]),
    )
    .execute();
  return new Set([...own, ...asStaff].map(({ person_id }) => person_id));
}

/** The letter about a person and a requirement that went out after an instant. */
export interface SentReminder {
  personId: string;
  req: string;
  at: number;
  /** Who sent it; null once their account is gone. */
  by: string | null;
  /** The zone in which its program counts days. */
  zone: string;
}

/** Letters about some people that went out after an instant, whoever of which program sent them. */
export async function remindersSince(
  db: Reader,
  personIds: readonly string[],
  since: number,
): Promise<SentReminder[]> {
  const rows = await db
    .selectFrom("last_reminder as last")
    .innerJoin("reminder", "reminder.id", "last.reminder_id")
    .innerJoin("organization", "organization.id", "reminder.organization_id")
    .leftJoin("account", (join) =>
      join.onRef("account.person_id", "=", "reminder.sent_by").on("account.erased_at", "is", null),
    )
    .select(["last.person_id", "last.req", "last.at", "account.name", "organization.time_zone"])
    .where("last.person_id", "in", [...new Set(personIds), ""])
    .where("last.at", ">", since)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    req: row.req,
    at: row.at,
    by: row.name,
    zone: row.time_zone,
  }));
}
