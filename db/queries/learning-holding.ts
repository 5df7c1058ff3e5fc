import type { Helpers, Holding } from "../../app/learning/escalation";
import type { HeldTask, NamedHolding, OpenTask } from "../../app/learning/held-task";
import type { Reader, Tx } from "../connect";
import { notObserved, notReopened } from "./learning-observed";

/** Gives a task to someone. Throws a unique violation when it was given on already. */
export async function insertHolding(
  tx: Tx,
  taskId: string,
  nth: number,
  organizationId: string,
  holding: Holding,
): Promise<void> {
  await tx
    .insertInto("coach_task_holding")
    .values({
      task_id: taskId,
      nth,
      stage: holding.stage,
      organization_id: organizationId,
      holder_id: holding.holderId,
      backup_id: holding.backupId,
      lead_id: holding.leadId,
      because: holding.because,
      since: holding.since,
      moves_at: holding.movesAt,
    })
    .execute();
}

/**
 * Who can help a corps member: the coaches and leads of the program that they joined first, without
 * themself, those with the fewest open tasks first. Null for someone who serves in no program.
 */
export async function helpersOf(
  db: Reader,
  personId: string,
): Promise<(Helpers & { organizationId: string }) | null> {
  const program = await db
    .selectFrom("membership")
    .innerJoin("organization", "organization.id", "membership.organization_id")
    .select("organization.id")
    .where("membership.person_id", "=", personId)
    .where("membership.role", "=", "corps_member")
    .where("membership.ended_at", "is", null)
    .where("organization.kind", "=", "program")
    .orderBy("membership.granted_at")
    .orderBy("organization.id")
    .executeTakeFirst();
  if (!program) return null;
  const staff = await db
    .selectFrom("membership")
    .select((eb) => [
      "membership.person_id as personId",
      "membership.role",
      eb
        .selectFrom("coach_task_holding as held")
        .innerJoin("coach_task as task", "task.id", "held.task_id")
        .innerJoin("registration", "registration.id", "task.registration_id")
        .leftJoin("coach_task_result as result", "result.task_id", "held.task_id")
        .select((e) => e.fn.countAll<number>().as("n"))
        .whereRef("held.holder_id", "=", "membership.person_id")
        .where("result.task_id", "is", null)
        .where(notObserved("task"))
        .where(notReopened("task"))
        .as("has"),
    ])
    .where("membership.organization_id", "=", program.id)
    .where("membership.role", "in", ["coach", "program_lead"])
    .where("membership.ended_at", "is", null)
    .where("membership.person_id", "<>", personId)
    .orderBy("has")
    .orderBy("membership.granted_at")
    .orderBy("membership.person_id")
    .execute();
  const those = (role: string) =>
    staff.filter((one) => one.role === role).map((one) => one.personId);
  return { organizationId: program.id, coaches: those("coach"), leads: those("program_lead") };
}

function lastHoldings(db: Reader) {
  return db
    .selectFrom("coach_task as task")
    .innerJoin("registration", "registration.id", "task.registration_id")
    .innerJoin("course_version as course", "course.id", "registration.course_version_id")
    .leftJoin("coach_task_result as result", "result.task_id", "task.id")
    .leftJoin("coach_task_holding as held", (join) =>
      join
        .onRef("held.task_id", "=", "task.id")
        .on(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("coach_task_holding as later")
                .select("later.nth")
                .whereRef("later.task_id", "=", "held.task_id")
                .whereRef("later.nth", ">", "held.nth"),
            ),
          ),
        ),
    )
    .leftJoin("account as holder", "holder.person_id", "held.holder_id")
    .leftJoin("account as backup", "backup.person_id", "held.backup_id")
    .leftJoin("account as lead", "lead.person_id", "held.lead_id")
    .select([
      "task.id as taskId",
      "task.objective_id as objectiveId",
      "task.kind",
      "task.opened_at as openedAt",
      "registration.person_id as personId",
      "registration.course_id as courseId",
      "course.title as course",
      "held.nth",
      "held.stage",
      "held.holder_id as holderId",
      "held.backup_id as backupId",
      "held.lead_id as leadId",
      "held.because",
      "held.since",
      "held.moves_at as movesAt",
      "holder.name as holder",
      "backup.name as backup",
      "lead.name as lead",
    ])
    .where("result.task_id", "is", null)
    .where(notObserved("task"))
    .where(notReopened("task"));
}

type HeldRow = Awaited<ReturnType<ReturnType<typeof lastHoldings>["executeTakeFirstOrThrow"]>>;

/** The open tasks of a person, oldest first, each with who has it. */
export async function openTasksOf(db: Reader, personId: string): Promise<HeldTask[]> {
  const rows = await lastHoldings(db)
    .where("registration.person_id", "=", personId)
    .orderBy("task.opened_at")
    .orderBy("task.id")
    .execute();
  return rows.map(toHeld);
}

/** Who has these open tasks now, by task; tasks that nobody has are absent. */
export async function holdingsOf(
  db: Reader,
  taskIds: readonly string[],
): Promise<Map<string, NamedHolding>> {
  const rows = await lastHoldings(db)
    .where("task.id", "in", [...taskIds, ""])
    .execute();
  return new Map(
    rows.map(toHeld).flatMap(({ taskId, held }) => (held ? [[taskId, held] as const] : [])),
  );
}

/** One open task with who has it, to be moved; null when someone did it. */
export async function openTask(db: Reader, taskId: string): Promise<OpenTask | null> {
  const row = await lastHoldings(db).where("task.id", "=", taskId).executeTakeFirst();
  return row ? { ...toHeld(row), nth: row.nth ?? 0 } : null;
}

/**
 * The open tasks that nobody has, whose time has come, or whose holder's role ended, oldest first,
 * at most `limit`, after the task named `after`.
 */
export async function tasksToMove(
  db: Reader,
  now: number,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const rows = await lastHoldings(db)
    .where("task.id", ">", after)
    .where(({ eb, or, not, exists, selectFrom }) =>
      or([
        eb("held.nth", "is", null),
        eb("held.moves_at", "<=", now),
        not(
          exists(
            selectFrom("membership")
              .select("membership.id")
              .whereRef("membership.person_id", "=", "held.holder_id")
              .whereRef("membership.organization_id", "=", "held.organization_id")
              .where("membership.role", "in", ["coach", "program_lead"])
              .where("membership.ended_at", "is", null),
          ),
        ),
      ]),
    )
    .orderBy("task.id")
    .limit(limit)
    .execute();
  return rows.map(({ taskId }) => taskId);
}

function toHeld(row: HeldRow): HeldTask {
  const { taskId, objectiveId, kind, openedAt, personId, courseId, course } = row;
  const { stage, holderId, backupId, leadId, because, since, movesAt, holder, backup, lead } = row;
  const known = stage && holderId && because && since !== null;
  return {
    taskId,
    objectiveId,
    kind,
    openedAt,
    personId,
    courseId,
    course,
    held: known
      ? {
          ...{ stage, holderId, backupId, leadId, because, since, movesAt },
          ...{ holder: holder ?? "", backup, lead },
        }
      : null,
  };
}
