import { z } from "zod";
import { daysBetween } from "../../record/civil-day";

/**
 * Who read a card against its source and on which day; null while nobody has. Nobody is made up here:
 * a card that is only cited says so to the learner.
 */
export const checkedSchema = z
  .strictObject({
    by: z.string().trim().min(1).max(120),
    on: z.iso.date("Write a day as 2026-02-28, in quotes."),
  })
  .nullable();
export type Checked = z.infer<typeof checkedSchema>;

/** Laws and numbers change: a check counts as fresh for so many days. */
const FRESH_DAYS = 366;

/** Whether a card was read against its source, and whether that is too long ago to lean on. */
export type Standing = "not-checked" | "checked" | "due";

/** How a check stands on a civil day. Throws RangeError for what is no day. */
export function standingOf(checked: Checked, today: string): Standing {
  if (checked === null) return "not-checked";
  return daysBetween(checked.on, today) > FRESH_DAYS ? "due" : "checked";
}
