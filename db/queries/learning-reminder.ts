import type { Reader, Tx } from "../connect";

/** A registration and a day on which something of it falls due. */
export interface ReminderDue {
  registrationId: string;
  dueOn: string;
}

/** One page of what falls due within some days and was not dealt with, after `after`. */
export async function remindersDue(
  db: Reader,
  { from, until }: { from: string; until: string },
  after: ReminderDue | null,
  limit: number,
): Promise<ReminderDue[]> {
  let query = db
    .selectFrom("retention_due as due")
    .select(["due.registration_id as registrationId", "due.due_on as dueOn"])
    .distinct()
    .where("due.due_on", ">=", after?.dueOn ?? from)
    .where("due.due_on", "<=", until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("retention_reminder as reminder")
            .select("reminder.at")
            .whereRef("reminder.registration_id", "=", "due.registration_id")
            .whereRef("reminder.due_on", "=", "due.due_on"),
        ),
      ),
    )
    .orderBy("due.due_on")
    .orderBy("due.registration_id")
    .limit(limit);
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb("due.due_on", ">", after.dueOn),
        eb("due.registration_id", ">", after.registrationId),
      ]),
    );
  return query.execute();
}

/** Notes that someone was reminded of a day; false when that was done before. */
export async function insertReminder(
  tx: Tx,
  { registrationId, dueOn, at }: ReminderDue & { at: number },
): Promise<boolean> {
  const added = await tx
    .insertInto("retention_reminder")
    .values({ registration_id: registrationId, due_on: dueOn, at })
    .onConflict((conflict) => conflict.columns(["registration_id", "due_on"]).doNothing())
    .returning("at")
    .executeTakeFirst();
  return added !== undefined;
}
