import { sql } from "kysely";
import type {
  ProvenCourse,
  ProvenObjective,
  SealedIssue,
} from "../../app/credentials/read-proof.server";
import type { Reader } from "../connect";

/** The versions of some courses that a person took. */
export async function coursesTaken(
  db: Reader,
  personId: string,
  courseIds: readonly string[],
): Promise<(Omit<ProvenCourse, "objectives"> & { registrationId: string })[]> {
  const rows = await db
    .selectFrom("registration")
    .innerJoin("course_version", "course_version.id", "registration.course_version_id")
    .select([
      "registration.id",
      "registration.course_id",
      "course_version.title",
      "course_version.version",
      "course_version.content_hash",
    ])
    .where("registration.person_id", "=", personId)
    .where("registration.course_id", "in", [...courseIds, ""])
    .orderBy("registration.course_id")
    .execute();
  return rows.map((row) => ({
    registrationId: row.id,
    courseId: row.course_id,
    title: row.title,
    version: row.version,
    contentHash: row.content_hash,
  }));
}

/**
 * How each objective of a registration's course was shown by an instant: its first passing try with
 * what was asked in it, never a key, an answer or a try that did not pass; or a coach's word.
 */
export async function objectivesProven(
  db: Reader,
  registrationId: string,
  by: number,
): Promise<ProvenObjective[]> {
  const objectives = await db
    .selectFrom("registration")
    .innerJoin("objective", "objective.course_version_id", "registration.course_version_id")
    .select(["objective.id", "objective.text"])
    .where("registration.id", "=", registrationId)
    .orderBy("objective.position")
    .execute();
  const tries = await passingTries(db, registrationId, by);
  const items = await itemsAsked(
    db,
    tries.map(({ id }) => id),
  );
  const confirmed = await coachWords(db, registrationId, by);
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
