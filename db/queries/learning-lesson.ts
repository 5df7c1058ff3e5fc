import type { Reader, Tx } from "../connect";

/** Where a person stopped in a lesson. */
export interface Bookmark {
  slug: string;
  block: number;
  at: number;
}

/** Marks a lesson read; false when it already was. */
export async function insertCompletion(
  tx: Tx,
  registrationId: string,
  slug: string,
  at: number,
): Promise<boolean> {
  const added = await tx
    .insertInto("lesson_completion")
    .values({ registration_id: registrationId, slug, at })
    .onConflict((conflict) => conflict.columns(["registration_id", "slug"]).doNothing())
    .returning("slug")
    .executeTakeFirst();
  return added !== undefined;
}

/** When each lesson was read, by slug. */
export async function completionsOf(
  db: Reader,
  registrationId: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("lesson_completion")
    .select(["slug", "at"])
    .where("registration_id", "=", registrationId)
    .execute();
  return new Map(rows.map(({ slug, at }) => [slug, at]));
}

/** Sets where a person stopped in a lesson. */
export async function putBookmark(
  tx: Tx,
  registrationId: string,
  { slug, block, at }: Bookmark,
): Promise<void> {
  await tx
    .insertInto("bookmark")
    .values({ registration_id: registrationId, slug, block, at })
    .onConflict((conflict) =>
      conflict.columns(["registration_id", "slug"]).doUpdateSet({ block, at }),
    )
    .execute();
}

/** Where a person stopped, lesson by lesson, the latest first. */
export function bookmarksOf(db: Reader, registrationId: string): Promise<Bookmark[]> {
  return db
    .selectFrom("bookmark")
    .select(["slug", "block", "at"])
    .where("registration_id", "=", registrationId)
    .orderBy("at", "desc")
    .orderBy("slug")
    .execute();
}

/** Keeps a reflection, in place of what was there. */
export async function putReflection(
  tx: Tx,
  registrationId: string,
  row: { reflectId: string; text: string; at: number },
): Promise<void> {
  await tx
    .insertInto("reflection")
    .values({
      registration_id: registrationId,
      reflect_id: row.reflectId,
      text: row.text,
      saved_at: row.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["registration_id", "reflect_id"])
        .doUpdateSet({ text: row.text, saved_at: row.at }),
    )
    .execute();
}

/** A person's own reflections. */
export function reflectionsOf(
  db: Reader,
  registrationId: string,
): Promise<{ reflectId: string; text: string; savedAt: number }[]> {
  return db
    .selectFrom("reflection")
    .select(["reflect_id as reflectId", "text", "saved_at as savedAt"])
    .where("registration_id", "=", registrationId)
    .orderBy("reflect_id")
    .execute();
}

/** Every scenario choice, in the order made. */
export function scenarioChoicesOf(
  db: Reader,
  registrationId: string,
): Promise<{ scenarioId: string; nth: number; choiceId: string; at: number }[]> {
  return db
    .selectFrom("scenario_choice")
    .select(["scenario_id as scenarioId", "nth", "choice_id as choiceId", "at"])
    .where("registration_id", "=", registrationId)
    .orderBy("scenario_id")
    .orderBy("nth")
    .execute();
}

/** Appends one choice in a scenario. */
export async function insertScenarioChoice(
  tx: Tx,
  registrationId: string,
  row: { scenarioId: string; nth: number; choiceId: string; at: number },
): Promise<void> {
  await tx
    .insertInto("scenario_choice")
    .values({
      registration_id: registrationId,
      scenario_id: row.scenarioId,
      nth: row.nth,
      choice_id: row.choiceId,
      at: row.at,
    })
    .execute();
}
