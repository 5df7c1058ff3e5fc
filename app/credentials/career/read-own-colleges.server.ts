import type { Reader } from "../../../db/connect";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import type { Actor } from "../../record/context.server";

/** The colleges for which someone reviews, and so may speak. */
export async function ownColleges(
  db: Reader,
  { personId }: Actor,
): Promise<{ id: string; name: string }[]> {
  const held = personId === null ? [] : await membershipsOf(db, personId);
  return held
    .filter(({ role, organizationKind }) => role === "reviewer" && organizationKind === "college")
    .map(({ organizationId, organizationName }) => ({
      id: organizationId,
      name: organizationName,
    }));
}
