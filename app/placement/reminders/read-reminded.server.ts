import { remindersSince } from "../../../db/queries/reminders";
import { dayIn } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import { QUIET_MS, type Reminded, remindedKey } from "./reminder";

/** Who of some people was reminded of what in the last seven days, by `remindedKey`. */
export async function readReminded(
  { db, now }: Pick<Reading, "db" | "now">,
  personIds: readonly string[],
): Promise<Record<string, Reminded>> {
  const sent = await remindersSince(db, personIds, now - QUIET_MS);
  return Object.fromEntries(
    sent.map(({ personId, req, at, by, zone }) => [
      remindedKey(personId, req),
      { on: dayIn(at, zone), by },
    ]),
  );
}
