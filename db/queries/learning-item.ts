import type { Presentation, Scoring } from "../../app/assessment/items/index";
import type { ItemToShow } from "../../app/learning/response";
import type { Reader } from "../connect";
import { readOnce } from "../kept";
import { prepared } from "../prepared";

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

const item = prepared((db, { id }: { id: string }) => items(db).where("id", "=", id));

/** An item version by id. Carries no key. Throws when there is none: versions are never removed. */
export async function itemById(db: Reader, itemVersionId: string): Promise<ItemToShow> {
  const [row] = await item(db, { id: itemVersionId });
  if (!row) throw new Error(`There is no item version ${itemVersionId}.`);
  return itemFromRow(row);
}

/** All items of one pool of a version, in authored order. Carries no key. */
export function itemsInPool(
  db: Reader,
  courseVersionId: string,
  pool: ItemToShow["pool"],
): Promise<readonly ItemToShow[]> {
  return readOnce(db, `${pool} pool ${courseVersionId}`, async () => {
    const rows = await items(db)
      .where("course_version_id", "=", courseVersionId)
      .where("pool", "=", pool)
      .orderBy("position")
      .execute();
    return rows.map(itemFromRow);
  });
}

const exposures = prepared((db, { ids }: { ids: readonly string[] }) =>
  db
    .selectFrom("item_exposure")
    .select(["item_version_id as id", "asked"])
    .where("item_version_id", "in", ids),
);

/** How often each of these items was asked of anyone in a check; one that never was is left out. */
export async function exposuresOf(
  db: Reader,
  itemVersionIds: readonly string[],
): Promise<Map<string, number>> {
  if (itemVersionIds.length === 0) return new Map();
  const rows = await exposures(db, { ids: itemVersionIds });
  return new Map(rows.map(({ id, asked }) => [id, asked]));
}

const scorings = prepared((db, { ids }: { ids: readonly string[] }) =>
  db.selectFrom("item_version").select(["id", "scoring"]).where("id", "in", ids),
);

/** Keys and feedback of items that were answered. Only to judge an answer, or after one. */
export async function scoringsOf(
  db: Reader,
  itemVersionIds: readonly string[],
): Promise<Map<string, Scoring>> {
  if (itemVersionIds.length === 0) return new Map();
  const rows = await scorings(db, { ids: itemVersionIds });
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
