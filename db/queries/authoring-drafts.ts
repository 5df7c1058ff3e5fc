import type { CourseRole } from "../../app/authoring/authoring-right";
import type { Draft } from "../../app/authoring/draft";
import type { Step, StepKind } from "../../app/authoring/review-state";
import type { SignOffKind } from "../../app/catalog/manifest";
import type { Reader, Tx } from "../connect";
import { PERSON_NAME } from "./person-name";

function drafts(db: Reader) {
  return db
    .selectFrom("course_draft as draft")
    .innerJoin("organization", "organization.id", "draft.organization_id")
    .leftJoin("course_version as base", "base.id", "draft.based_on_id")
    .select([
      "draft.id",
      "draft.course_id",
      "draft.ordinal",
      "draft.organization_id",
      "organization.name as organization_name",
      "draft.based_on_id",
      "base.version as based_on_version",
      "draft.forked_from_id",
      "draft.opened_by",
      "draft.opened_at",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof drafts>["executeTakeFirstOrThrow"]>>;

function draftOf(row: Row): Draft {
  const { based_on_id: id, based_on_version: version } = row;
  return {
    id: row.id,
    courseId: row.course_id,
    ordinal: row.ordinal,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    basedOn: id !== null && version !== null ? { id, version } : null,
    forkedFromId: row.forked_from_id,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
  };
}

/** One draft; null when there is none. Whoever calls judges the reader's right on its course. */
export async function draftById(db: Reader, id: string): Promise<Draft | null> {
  const row = await drafts(db).where("draft.id", "=", id).executeTakeFirst();
  return row ? draftOf(row) : null;
}

/** The newest draft of each course of these colleges, and of these courses, newest first. */
export async function newestDrafts(
  db: Reader,
  {
    organizationIds,
    courseIds,
  }: { organizationIds: readonly string[]; courseIds: readonly string[] },
): Promise<Draft[]> {
  if (organizationIds.length === 0 && courseIds.length === 0) return [];
  const rows = await drafts(db)
    .where((where) =>
      where.or([
        ...(organizationIds.length > 0
          ? [where("draft.organization_id", "in", organizationIds)]
          : []),
        ...(courseIds.length > 0 ? [where("draft.course_id", "in", courseIds)] : []),
      ]),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("course_draft as later")
            .select("later.id")
            .whereRef("later.course_id", "=", "draft.course_id")
            .whereRef("later.ordinal", ">", "draft.ordinal"),
        ),
      ),
    )
    .orderBy("draft.opened_at", "desc")
    .orderBy("draft.id")
    .execute();
  return rows.map(draftOf);
}

/** The newest draft of a course; null when none was ever opened. */
export async function newestDraftOf(db: Reader, courseId: string): Promise<Draft | null> {
  const row = await drafts(db)
    .where("draft.course_id", "=", courseId)
    .orderBy("draft.ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? draftOf(row) : null;
}

/** Opens a draft. */
export async function insertDraft(
  tx: Tx,
  row: {
    id: string;
    courseId: string;
    ordinal: number;
    organizationId: string;
    basedOnId: string | null;
    forkedFromId: string | null;
    by: string | null;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto("course_draft")
    .values({
      id: row.id,
      course_id: row.courseId,
      ordinal: row.ordinal,
      organization_id: row.organizationId,
      based_on_id: row.basedOnId,
      forked_from_id: row.forkedFromId,
      opened_by: row.by,
      opened_at: row.at,
    })
    .execute();
}

/** A step as the log shows it. */
export interface LoggedStep extends Step {
  nth: number;
  contentHash: string;
  courseVersionId: string | null;
  personName: string | null;
  note: string | null;
  at: number;
}

/** The log of each of these drafts, oldest step first. */
export async function stepsOf(
  db: Reader,
  draftIds: readonly string[],
): Promise<Map<string, LoggedStep[]>> {
  const logs = new Map<string, LoggedStep[]>(draftIds.map((id) => [id, []]));
  if (draftIds.length === 0) return logs;
  const rows = await db
    .selectFrom("draft_step as step")
    .leftJoin("draft_step_note as note", (join) =>
      join.onRef("note.draft_id", "=", "step.draft_id").onRef("note.nth", "=", "step.nth"),
    )
    .leftJoin("account", "account.person_id", "step.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "step.person_id")
    .select([
      "step.draft_id",
      "step.nth",
      "step.kind",
      "step.at_seq",
      "step.content_hash",
      "step.sign_off",
      "step.course_version_id",
      "step.person_id",
      PERSON_NAME.as("name"),
      "note.words",
      "step.at",
    ])
    .where("step.draft_id", "in", draftIds)
    .orderBy("step.draft_id")
    .orderBy("step.nth")
    .execute();
  for (const row of rows)
    logs.get(row.draft_id)?.push({
      nth: row.nth,
      kind: row.kind,
      atSeq: row.at_seq,
      contentHash: row.content_hash,
      signOff: row.sign_off,
      courseVersionId: row.course_version_id,
      personId: row.person_id,
      personName: row.person_id === null ? null : row.name,
      note: row.words,
      at: row.at,
    });
  return logs;
}

/** Writes a step with what was said to it. */
export async function insertStep(
  tx: Tx,
  row: {
    draftId: string;
    nth: number;
    kind: StepKind;
    atSeq: number;
    contentHash: string;
    signOff: SignOffKind | null;
    courseVersionId: string | null;
    by: string | null;
    note: string | null;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto("draft_step")
    .values({
      draft_id: row.draftId,
      nth: row.nth,
      kind: row.kind,
      at_seq: row.atSeq,
      content_hash: row.contentHash,
      sign_off: row.signOff,
      course_version_id: row.courseVersionId,
      person_id: row.by,
      at: row.at,
    })
    .execute();
  if (row.note !== null)
    await tx
      .insertInto("draft_step_note")
      .values({ draft_id: row.draftId, nth: row.nth, words: row.note })
      .execute();
}

/** The living rights by name on a course. */
export async function courseRights(
  db: Reader,
  courseId: string,
): Promise<{ id: string; personId: string; name: string; role: CourseRole; givenAt: number }[]> {
  const rows = await db
    .selectFrom("course_right as held")
    .leftJoin("course_right_end as ended", "ended.right_id", "held.id")
    .leftJoin("account", "account.person_id", "held.person_id")
    .leftJoin("unclaimed_person as unclaimed", "unclaimed.person_id", "held.person_id")
    .select(["held.id", "held.person_id", PERSON_NAME.as("name"), "held.role", "held.given_at"])
    .where("held.course_id", "=", courseId)
    .where("ended.right_id", "is", null)
    .orderBy("held.given_at")
    .orderBy("held.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    role: row.role,
    givenAt: row.given_at,
  }));
}

/** The courses on which someone has a living right by name. */
export async function coursesGivenTo(db: Reader, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("course_right as held")
    .leftJoin("course_right_end as ended", "ended.right_id", "held.id")
    .select("held.course_id")
    .distinct()
    .where("held.person_id", "=", personId)
    .where("ended.right_id", "is", null)
    .execute();
  return rows.map((row) => row.course_id);
}

/** Gives a right by name. */
export async function insertCourseRight(
  tx: Tx,
  row: {
    id: string;
    courseId: string;
    personId: string;
    role: CourseRole;
    by: string | null;
    at: number;
  },
): Promise<void> {
  await tx
    .insertInto("course_right")
    .values({
      id: row.id,
      course_id: row.courseId,
      person_id: row.personId,
      role: row.role,
      given_by: row.by,
      given_at: row.at,
    })
    .execute();
}
