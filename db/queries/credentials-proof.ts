import { sql } from "kysely";
import type {
  ProvenCourse,
  ProvenObjective,
  SealedIssue,
} from "../../app/credentials/read-proof.server";
import type { VersionMove } from "../../app/learning/version-move";
import type { Reader } from "../connect";
import { movesOf, versionAt } from "./learning-versions";

/** The versions of some courses that a person was in at an instant. */
export async function coursesTaken(
  db: Reader,
  personId: string,
  courseIds: readonly string[],
  by: number,
): Promise<(Omit<ProvenCourse, "objectives"> & { registrationId: string; versionId: string })[]> {
  const registrations = await db
    .selectFrom("registration")
    .select(["id", "course_id", "course_version_id"])
    .where("person_id", "=", personId)
    .where("course_id", "in", [...courseIds, ""])
    .orderBy("course_id")
    .execute();
  return Promise.all(
    registrations.map(async ({ id, course_id, course_version_id }) => {
      const versionId = await versionAt(db, { id, courseVersionId: course_version_id }, by);
      const { content_hash, ...version } = await db
        .selectFrom("course_version")
        .select(["title", "version", "content_hash"])
        .where("id", "=", versionId)
        .executeTakeFirstOrThrow();
      return {
        registrationId: id,
        courseId: course_id,
        versionId,
        ...version,
        contentHash: content_hash,
      };
    }),
  );
}

/**
 * How each objective of a version was shown in a registration by an instant: its first passing try, since
 * it was last reopened, with what was asked in it, never a key, an answer or a try that did not pass; or a
 * coach's word.
 */
export async function objectivesProven(
  db: Reader,
  { registrationId, versionId }: { registrationId: string; versionId: string },
  by: number,
): Promise<ProvenObjective[]> {
  const objectives = await db
    .selectFrom("objective")
    .select(["id", "text"])
    .where("course_version_id", "=", versionId)
    .orderBy("position")
    .execute();
  const reopened = reopenedBy(await movesOf(db, registrationId), by);
  const from = (objectiveId: string) => reopened.get(objectiveId) ?? 0;
  const tries = (await passingTries(db, registrationId, by)).filter(
    (one) => one.closed_at >= from(one.objective_id),
  );
  const items = await itemsAsked(
    db,
    tries.map(({ id }) => id),
  );
  const confirmed = (await coachWords(db, registrationId, by)).filter(
    (one) => one.at >= from(one.objective_id),
  );
  return objectives.map(({ id, text }) => {
    const passed = tries.find((one) => one.objective_id === id);
    const word = confirmed.find((one) => one.objective_id === id);
    return {
      id,
      text,
      check: passed
        ? {
            right: passed.correct,
            asked: passed.n,
            at: passed.closed_at,
            items: items.filter((item) => item.tryId === passed.id).map(({ itemId }) => itemId),
          }
        : null,
      confirmed: word ? { by: word.name, at: word.at } : null,
      kept:
        passed?.kept_at == null
          ? null
          : { right: passed.kept_correct ?? 0, asked: passed.kept_n ?? 0, at: passed.kept_at },
    };
  });
}

/** From when on an instant counts what shows each objective, where a newer version reopened it. */
function reopenedBy(moves: readonly VersionMove[], by: number): Map<string, number> {
  return new Map(
    moves
      .filter(({ at }) => at <= by)
      .flatMap(({ at, objectives }) =>
        objectives.flatMap((one) => (one.carries ? [] : [[one.objectiveId, at] as const])),
      ),
  );
}

/** Tries that were passed by an instant, the first of each objective first, with how they were kept. */
function passingTries(db: Reader, registrationId: string, by: number) {
  return db
    .selectFrom("check_try")
    .innerJoin("check_try_result as result", "result.try_id", "check_try.id")
    .leftJoin("retention_result as kept", (join) =>
      join
        .onRef("kept.try_id", "=", "check_try.id")
        .on("kept.outcome", "=", "kept")
        .on("kept.closed_at", "<=", by),
    )
    .select([
      "check_try.id",
      "check_try.objective_id",
      "result.n",
      "result.correct",
      "result.closed_at",
      "kept.n as kept_n",
      "kept.correct as kept_correct",
      "kept.closed_at as kept_at",
    ])
    .where("check_try.registration_id", "=", registrationId)
    .where("result.outcome", "=", "shown")
    .where("result.closed_at", "<=", by)
    .orderBy("result.closed_at")
    .execute();
}

async function itemsAsked(
  db: Reader,
  tryIds: readonly string[],
): Promise<{ tryId: string; itemId: string }[]> {
  return db
    .selectFrom("check_question")
    .innerJoin("item_version", "item_version.id", "check_question.item_version_id")
    .select(["check_question.try_id as tryId", "item_version.item_id as itemId"])
    .where("check_question.try_id", "in", [...tryIds, ""])
    .where("check_question.lane", "=", "check")
    .orderBy("check_question.seq")
    .execute();
}

function coachWords(db: Reader, registrationId: string, by: number) {
  return db
    .selectFrom("coach_task")
    .innerJoin("coach_task_result as result", "result.task_id", "coach_task.id")
    .leftJoin("account", "account.person_id", "result.coach_id")
    .select(["coach_task.objective_id", "account.name", "result.at"])
    .where("coach_task.registration_id", "=", registrationId)
    .where("result.action", "=", "confirmed")
    .where("result.at", "<=", by)
    .orderBy("result.at")
    .execute();
}

/** What was sealed when an award was issued, or signed again last; null until it is issued. */
export async function issueSealed(db: Reader, credentialId: string): Promise<SealedIssue | null> {
  const row = await db
    .selectFrom("credential")
    .innerJoin("issuance_log as log", "log.credential_id", "credential.id")
    .innerJoin("achievement_version as version", (join) =>
      join
        .onRef("version.achievement_id", "=", "credential.achievement_id")
        .onRef("version.version", "=", "credential.version"),
    )
    .leftJoin("chain_entry as entry", (join) =>
      join
        .on("entry.stream", "=", sql<string>`'org:' || credential.organization_id`)
        .onRef("entry.ref_id", "=", "credential.id")
        .on("entry.kind", "=", "credential-issued"),
    )
    .select([
      "credential.parameters",
      "log.json_hash",
      "log.jwt_hash",
      "log.at",
      "version.hash",
      "entry.stream",
      "entry.seq",
      "entry.hash as entry_hash",
    ])
    .where("credential.id", "=", credentialId)
    .executeTakeFirst();
  if (!row) return null;
  const again = await signedAgain(db, credentialId);
  const signing = again ?? row;
  const { stream, seq, entry_hash: hash } = signing;
  return {
    parameters: row.parameters,
    definitionHash: row.hash,
    jsonHash: signing.json_hash,
    jwtHash: signing.jwt_hash,
    at: row.at,
    signedAgainAt: again?.at ?? null,
    entry: stream === null || seq === null || hash === null ? null : { stream, seq, hash },
  };
}

/** The last signing under the same id, after a key was compromised; undefined where there was none. */
function signedAgain(db: Reader, credentialId: string) {
  return db
    .selectFrom("credential_resigning as again")
    .leftJoin("chain_entry as entry", (join) =>
      join
        .on("entry.stream", "=", sql<string>`'org:' || again.organization_id`)
        .onRef("entry.ref_id", "=", "again.id")
        .on("entry.kind", "=", "credential-resigned"),
    )
    .select([
      "again.json_hash",
      "again.jwt_hash",
      "again.at",
      "entry.stream",
      "entry.seq",
      "entry.hash as entry_hash",
    ])
    .where("again.credential_id", "=", credentialId)
    .orderBy("again.at", "desc")
    .orderBy("entry.seq", "desc")
    .executeTakeFirst();
}
