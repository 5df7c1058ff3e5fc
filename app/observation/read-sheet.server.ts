import type { Reader } from "../../db/connect";
import { attendeesOf, marksAt } from "../../db/queries/observation-attendance";
import { bookingsAt, checkInsAt } from "../../db/queries/observation-booking";
import type { SheetRow } from "./sign-off";
import type { TrainingSession } from "./training";

/**
 * A session's sheet by name: everyone booked, checked in or marked, and beside them the corps members
 * of the program whose name holds `search`, at most `limit` (none unless asked).
 */
export async function readSheetRows(
  db: Reader,
  { id, organizationId }: Pick<TrainingSession, "id" | "organizationId">,
  others: { search: string; limit: number } = { search: "", limit: 0 },
): Promise<SheetRow[]> {
  const marks = await marksAt(db, id);
  const bookings = await bookingsAt(db, [id]);
  const present = await checkInsAt(db, id);
  const seated = new Set(
    bookings.filter(({ seatedAt }) => seatedAt !== null).map(({ personId }) => personId),
  );
  const alsoIds = [...marks.keys(), ...present.keys(), ...seated];
  const attendees = await attendeesOf(db, organizationId, { ...others, alsoIds });
  const byName = new Intl.Collator("en");
  return attendees
    .map(({ personId, name }) => ({
      personId,
      name,
      minutes: marks.get(personId)?.minutes ?? null,
      seated: seated.has(personId),
      checkedInAt: present.get(personId) ?? null,
    }))
    .sort((a, b) => byName.compare(a.name, b.name));
}
