import { sql } from "kysely";
import type { Reader } from "../connect";

/**
 * The first schools with some words in their name (all of them when there are none): where some
 * programs have an opening first, then those in the programs' states, then others; each by name. Says
 * whether there are more.
 */
export async function schoolsNear(
  db: Reader,
  asked: { programIds: readonly string[]; words: string; limit: number },
): Promise<{ schools: { id: string; name: string }[]; more: boolean }> {
  const programIds = [...asked.programIds, ""];
  // What someone typed is no pattern: its % and _ stand for themselves.
  const pattern = `%${asked.words.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db
    .selectFrom("organization as school")
    .leftJoin("organization as district", "district.id", "school.parent_id")
    .select(["school.id", "school.name"])
    .where("school.kind", "=", "school")
    .where(sql<boolean>`lower(school.name) like ${pattern} escape '\\'`)
    .orderBy(({ selectFrom, exists, not }) =>
      not(
        exists(
          selectFrom("opening")
            .select("opening.id")
            .whereRef("opening.school_id", "=", "school.id")
            .where("opening.organization_id", "in", programIds),
        ),
      ),
    )
    .orderBy(({ selectFrom, exists, not }) =>
      not(
        exists(
          selectFrom("organization as program")
            .select("program.id")
            .where("program.id", "in", programIds)
            .where((eb) =>
              eb("program.state", "=", eb.fn.coalesce("school.state", "district.state")),
            ),
        ),
      ),
    )
    .orderBy("school.name")
    .orderBy("school.id")
    .limit(asked.limit + 1)
    .execute();
  return { schools: rows.slice(0, asked.limit), more: rows.length > asked.limit };
}
