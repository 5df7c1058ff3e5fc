import type { Presentation, Scoring } from "../../app/assessment/items/index";
import type { ItemToShow } from "../../app/learning/response";
import type { Reader } from "../connect";

function items(db: Reader) {
  return db
    .selectFrom("item_version")
    .select([
      "id as itemVersionId",
      "item_id as itemId",
      "objective_id as objectiveId",
      "family",
      "pool",
      "critical",
      "presentation",
    ]);
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof items>["execute"]>>[number];

function itemFromRow({ critical, presentation, ...row }: ItemRow): ItemToShow {
  const shown = JSON.parse(presentation) as Presentation;
  return { ...row, critical: critical === 1, presentation: shown };
}

/** An item of a version by its authored id; null when the version has none. Carries no key. */
export async function itemNamed(
  db: Reader,
  courseVersionId: string,
  itemId: string,
): Promise<ItemToShow | null> {
  const row = await items(db)
    .where("course_version_id", "=", courseVersionId)
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  return row ? itemFromRow(row) : null;
}

/** An item version by id. Carries no key. */
export async function itemById(db: Reader, itemVersionId: string): Promise<ItemToShow> {
  return itemFromRow(await items(db).where("id", "=", itemVersionId).executeTakeFirstOrThrow());
}

/** All items of one pool of a version, in authored order. Carries no key. */
export async function itemsInPool(
  db: Reader,
  courseVersionId: string,
  pool: ItemToShow["pool"],
): Promise<ItemToShow[]> {
  const rows = await items(db)
    .where("course_version_id", "=", courseVersionId)
    .where("pool", "=", pool)
    .orderBy("position")
    .execute();
  return rows.map(itemFromRow);
}

/** How often each item of a version was asked of anyone in a check. */
export async function exposuresOf(
  db: Reader,
  courseVersionId: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("item_exposure")
    .innerJoin("item_version", "item_version.id", "item_exposure.item_version_id")
    .select(["item_exposure.item_version_id as id", "item_exposure.asked"])
    .where("item_version.course_version_id", "=", courseVersionId)
    .execute();
  return new Map(rows.map(({ id, asked }) => [id, asked]));
}

/** Keys and feedback of items that were answered. Only to judge an answer, or after one. */
export async function scoringsOf(
  db: Reader,
  itemVersionIds: readonly string[],
): Promise<Map<string, Scoring>> {
  if (itemVersionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("item_version")
    .select(["id", "scoring"])
    .where("id", "in", itemVersionIds)
    .execute();
  return new Map(rows.map(({ id, scoring }) => [id, JSON.parse(scoring) as Scoring]));
}

/** The objectives of course versions that have a practice item which stands alone, by version. */
export async function objectivesToPractice(
  db: Reader,
  courseVersionIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>(courseVersionIds.map((id) => [id, new Set()]));
  if (courseVersionIds.length === 0) return found;
  const rows = await db
    .selectFrom("item_version")
    .select(["course_version_id as versionId", "objective_id as objectiveId"])
    .distinct()
    .where("course_version_id", "in", courseVersionIds)
    .where("pool", "=", "practice")
    .where("type", "!=", "branch")
    .execute();
  for (const { versionId, objectiveId } of rows) found.get(versionId)?.add(objectiveId);
  return found;
}
