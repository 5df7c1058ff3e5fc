import type { Presentation } from "../../app/assessment/items/index";
import type { BankCourse, BankFilter, BankItem, Place } from "../../app/authoring/bank/bank";
import type { KeyedItemVersion } from "../../app/catalog/course";
import type { Manifest } from "../../app/catalog/manifest";
import type { Reader } from "../connect";

/** A course's newest release with what its manifest says. */
export interface ReleasedBank extends Omit<BankCourse, "licence"> {
  manifest: Manifest;
}

/** The newest release of every course, in order of id; of one alone when it is named. */
export async function newestBanks(db: Reader, courseId?: string): Promise<ReleasedBank[]> {
  const rows = await db
    .selectFrom("course_version as version")
    .innerJoin("course", "course.id", "version.course_id")
    .innerJoin("organization", "organization.id", "course.organization_id")
    .select([
      "version.id",
      "version.course_id",
      "version.title",
      "version.version",
      "version.manifest",
      "course.organization_id",
      "organization.name as college",
    ])
    .$if(courseId !== undefined, (query) => query.where("course.id", "=", courseId ?? ""))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("course_version as later")
            .select("later.id")
            .whereRef("later.course_id", "=", "version.course_id")
            .whereRef("later.ordinal", ">", "version.ordinal"),
        ),
      ),
    )
    .orderBy("version.course_id")
    .execute();
  return rows.map((row) => {
    const manifest: Manifest = JSON.parse(row.manifest);
    return {
      courseVersionId: row.id,
      courseId: row.course_id,
      code: manifest.code,
      title: row.title,
      version: row.version,
      organizationId: row.organization_id,
      college: row.college,
      manifest,
    };
  });
}

/** A part of a scenario beside its first: its id goes on after a stroke. The bank lists the whole once. */
const PART = "%/%";

/**
 * Questions of these releases in order of course and place, without keys: those after a place, at most
 * `limit` of them.
 */
export async function itemsAfter(
  db: Reader,
  {
    courseVersionIds,
    after,
    filter,
    limit,
  }: {
    courseVersionIds: readonly string[];
    after: Place | null;
    filter: Pick<BankFilter, "type" | "pool">;
    limit: number;
  },
): Promise<BankItem[]> {
  if (courseVersionIds.length === 0) return [];
  const rows = await db
    .selectFrom("item_version as item")
    .innerJoin("course_version as version", "version.id", "item.course_version_id")
    .select([
      "version.course_id",
      "item.item_id",
      "item.position",
      "item.objective_id",
      "item.type",
      "item.pool",
      "item.critical",
      "item.family",
      "item.presentation",
    ])
    .where("item.course_version_id", "in", courseVersionIds)
    .where("item.item_id", "not like", PART)
    .$if(filter.type !== "", (query) => query.where("item.type", "=", filter.type || "single"))
    .$if(filter.pool !== "", (query) => query.where("item.pool", "=", filter.pool || "check"))
    .$if(after !== null, (query) =>
      query.where((where) =>
        where.or([
          where("version.course_id", ">", after?.courseId ?? ""),
          where.and([
            where("version.course_id", "=", after?.courseId ?? ""),
            where("item.position", ">", after?.position ?? 0),
          ]),
        ]),
      ),
    )
    .orderBy("version.course_id")
    .orderBy("item.position")
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const shown: Presentation = JSON.parse(row.presentation);
    return {
      courseId: row.course_id,
      itemId: row.item_id,
      position: row.position,
      objectiveId: row.objective_id,
      type: row.type,
      pool: row.pool,
      critical: row.critical === 1,
      hasFigure: shown.figure !== undefined,
      family: row.family,
      stem: shown.stem,
      words: wordsOf(shown).join(" "),
    };
  });
}

function wordsOf(shown: Presentation): string[] {
  return [
    shown.stem,
    ...("title" in shown ? [shown.title] : []),
    ...("pieces" in shown ? shown.pieces : []),
    ...("prompts" in shown ? shown.prompts.map(({ text }) => text) : []),
    ...("options" in shown ? shown.options.map(({ text }) => text) : []),
  ];
}

/** A release that holds a question, with the question as it is there, its key included. */
export interface HoldingRelease {
  courseVersionId: string;
  version: string;
  publishedAt: number;
  item: KeyedItemVersion;
}

/** The newest releases of a course that hold a question, newest first, at most `limit`. */
export async function releasesHolding(
  db: Reader,
  courseId: string,
  itemId: string,
  limit: number,
): Promise<HoldingRelease[]> {
  const rows = await db
    .selectFrom("course_version as version")
    .innerJoin("item_version as item", "item.course_version_id", "version.id")
    .select([
      "version.id as courseVersionId",
      "version.version",
      "version.published_at as publishedAt",
      "item.id",
      "item.item_id",
      "item.objective_id",
      "item.pool",
      "item.family",
      "item.critical",
      "item.presentation",
      "item.scoring",
    ])
    .where("version.course_id", "=", courseId)
    .where("item.item_id", "=", itemId)
    .orderBy("version.ordinal", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ courseVersionId, version, publishedAt, ...row }) => ({
    ...{ courseVersionId, version, publishedAt },
    item: {
      id: row.id,
      itemId: row.item_id,
      objectiveId: row.objective_id,
      pool: row.pool,
      family: row.family,
      critical: row.critical === 1,
      presentation: JSON.parse(row.presentation),
      scoring: JSON.parse(row.scoring),
    },
  }));
}

/** How many registrations answered one of these questions; counts no further than `most`. */
export async function answeredUpTo(
  db: Reader,
  itemVersionIds: readonly string[],
  most: number,
): Promise<number> {
  if (itemVersionIds.length === 0) return 0;
  const rows = await db
    .selectFrom("response")
    .select("registration_id")
    .distinct()
    .where("item_version_id", "in", itemVersionIds)
    .limit(most)
    .execute();
  return rows.length;
}
