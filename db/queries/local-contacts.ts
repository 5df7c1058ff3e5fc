import type { SiteLead } from "../../app/learning/live-part";
import type { Reader } from "../connect";
import { PERSON_NAME } from "./person-name";

/**
 * Who a school has on file as the supervisor of people who serve there, on one of its days; null when it
 * named nobody, when that has ended, or when the person is no host there any more. What the school wrote
 * beside it is for the staff of programs, and not read: someone without an account has no name here.
 */
export async function siteLeadOf(
  db: Reader,
  { schoolId, today }: { schoolId: string; today: string },
): Promise<SiteLead | null> {
  const row = await db
    .selectFrom("school_item as item")
    .leftJoin("school_item as later", "later.supersedes", "item.id")
    .leftJoin("account", "account.person_id", "item.supervisor_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "item.supervisor_id")
    .leftJoin("account as keeper", "keeper.person_id", "item.recorded_by")
    .leftJoin("membership as host", (join) =>
      join
        .onRef("host.person_id", "=", "item.supervisor_id")
        .onRef("host.organization_id", "=", "item.school_id")
        .on("host.role", "=", "school_host")
        .on("host.ended_at", "is", null),
    )
    .select(["item.on_day", "keeper.name as keeper", PERSON_NAME.as("name")])
    .where("item.school_id", "=", schoolId)
    .where("item.what", "=", "named-supervisor")
    .where("item.withdrawn", "=", 0)
    .where("later.id", "is", null)
    .where((eb) => eb.or([eb("item.through", "is", null), eb("item.through", ">=", today)]))
    .where((eb) => eb.or([eb("item.supervisor_id", "is", null), eb("host.id", "is not", null)]))
    .orderBy("item.recorded_at", "desc")
    .orderBy("item.id")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return { name: row.name || null, on: row.on_day, by: row.keeper || null };
}

/** What those are called who hold a role in an organization now, the longest-serving first. */
export async function namesInRole(
  db: Reader,
  asked: { organizationId: string; role: "program_lead"; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom("membership")
    .leftJoin("account", "account.person_id", "membership.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "membership.person_id")
    .select(PERSON_NAME.as("name"))
    .where("membership.organization_id", "=", asked.organizationId)
    .where("membership.role", "=", asked.role)
    .where("membership.ended_at", "is", null)
    .orderBy("membership.granted_at")
    .orderBy("membership.id")
    .limit(asked.limit)
    .execute();
  return rows.map(({ name }) => name).filter((name) => name !== "");
}
