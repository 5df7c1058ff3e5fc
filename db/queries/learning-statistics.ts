import type { Given } from "../../app/assessment/items/index";
import type { Reader } from "../connect";

/** Someone of a sample of a course's learners, by no name. */
export interface SampledLearner {
  registrationId: string;
  readsSpanish: boolean;
  accommodated: boolean;
}

/** The first learners of a course in order of random ids, at most `limit`, and whether those are all. */
export async function sampleOf(
  db: Reader,
  courseId: string,
  limit: number,
): Promise<{ learners: SampledLearner[]; isAll: boolean }> {
  const rows = await db
    .selectFrom("registration")
    .leftJoin("account", "account.person_id", "registration.person_id")
    .leftJoin("accommodation", "accommodation.person_id", "registration.person_id")
    .select([
      "registration.id",
      "account.language",
      "accommodation.text_size",
      "accommodation.less_motion",
      "accommodation.read_aloud",
    ])
    .where("registration.course_id", "=", courseId)
    .orderBy("registration.id")
    .limit(limit + 1)
    .execute();
  return {
    learners: rows.slice(0, limit).map((row) => ({
      registrationId: row.id,
      readsSpanish: row.language === "es",
      accommodated:
        row.read_aloud === 1 ||
        row.less_motion === 1 ||
        (row.text_size !== null && row.text_size !== "normal"),
    })),
    isAll: rows.length <= limit,
  };
}

/** One first answer of the sample, with how long it took where it was asked by a check. */
export interface SampledAnswer {
  registrationId: string;
  itemVersionId: string;
  lane: "practice" | "check" | "retention";
  score: number;
  /** The choice, where one was made. */
  option: string | null;
  seconds: number | null;
}

/** The first answers to each question in these registrations. What was typed is never read. */
export async function sampledAnswers(
  db: Reader,
  registrationIds: readonly string[],
): Promise<SampledAnswer[]> {
  if (registrationIds.length === 0) return [];
  const rows = await db
    .selectFrom("response")
    .leftJoin("check_question as asked", (join) =>
      join
        .onRef("asked.registration_id", "=", "response.registration_id")
        .onRef("asked.item_version_id", "=", "response.item_version_id"),
    )
    .select([
      "response.registration_id as registrationId",
      "response.item_version_id as itemVersionId",
      "response.lane",
      "response.score",
      "response.given",
      "response.at",
      "asked.asked_at as askedAt",
    ])
    .where("response.registration_id", "in", registrationIds)
    .where("response.nth", "=", 0)
    .execute();
  return rows.map(({ given, at, askedAt, ...row }) => ({
    ...row,
    option: optionIn(JSON.parse(given)),
    seconds: askedAt === null ? null : (at - askedAt) / 1000,
  }));
}

function optionIn(given: Given | { digest: string }): string | null {
  return "option" in given ? given.option : null;
}

/** The item versions of a course that read and judge as one of this version, by the later one's id. */
export async function alikeVersions(
  db: Reader,
  courseVersionId: string,
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("item_version as later")
    .innerJoin("course_version as version", "version.id", "later.course_version_id")
    .innerJoin("course_version as other", "other.course_id", "version.course_id")
    .innerJoin("item_version as earlier", (join) =>
      join
        .onRef("earlier.course_version_id", "=", "other.id")
        .onRef("earlier.item_id", "=", "later.item_id")
        .onRef("earlier.presentation", "=", "later.presentation")
        .onRef("earlier.scoring", "=", "later.scoring"),
    )
    .select(["earlier.id as earlierId", "later.id as laterId"])
    .where("later.course_version_id", "=", courseVersionId)
    .execute();
  return new Map(rows.map(({ earlierId, laterId }) => [earlierId, laterId]));
}
