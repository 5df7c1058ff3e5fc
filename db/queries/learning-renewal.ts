import type { Reader, Tx } from "../connect";
import { prepared } from "../prepared";

/** Writes down that a course is shown again from an instant on. */
export async function insertRenewal(tx: Tx, registrationId: string, at: number): Promise<void> {
  await tx
    .insertInto("course_renewal")
    .values({ registration_id: registrationId, opened_at: at })
    .execute();
}

const renewals = prepared((db, { ids }: { ids: readonly string[] }) =>
  db
    .selectFrom("course_renewal")
    .select(["registration_id as registrationId", "opened_at as openedAt"])
    .where("registration_id", "in", ids)
    .orderBy("opened_at"),
);

/** The instants from which these registrations were shown again, by registration, oldest first. */
export async function renewalsOf(
  db: Reader,
  registrationIds: readonly string[],
): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>(registrationIds.map((id) => [id, []]));
  if (registrationIds.length === 0) return found;
  for (const { registrationId, openedAt } of await renewals(db, { ids: registrationIds }))
    found.get(registrationId)?.push(openedAt);
  return found;
}
