import {
  cohortById,
  cohortMembers,
  cohortNamed,
  enterCohort,
  insertCohort,
  insertExtension,
  leaveCohort,
} from "../../../db/queries/cohorts";
import type { Organization } from "../../../db/queries/identity-organizations";
import { organizationById } from "../../../db/queries/identity-organizations";
import { lockPeople, lockRoster } from "../../../db/queries/locks";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { holdsRoleIn } from "../check-rights.server";
import { type Day, localDay } from "../gate/days";
import type { Cohort } from "./cohort";

export type CohortRefusal = "not-your-program" | "named-already" | "due-before-start";

/** Makes a cohort in a program. Only its lead; a name is used once, whatever its case. */
export async function createCohort(
  context: Context,
  input: Pick<Cohort, "programId" | "name" | "startsOn" | "dueOn">,
): Promise<Outcome<{ id: string }, CohortRefusal>> {
  const { actor, tx } = context;
  if (!(await holdsRoleIn(tx, actor, input.programId, "program_lead")))
    return refused("not-your-program");
  if (input.startsOn !== null && input.dueOn !== null && input.dueOn < input.startsOn)
    return refused("due-before-start");
  await lockRoster(tx, input.programId);
  if (await cohortNamed(tx, input.programId, input.name)) return refused("named-already");
  return done({ id: await addCohort(context, input) });
}

/**
 * Puts someone into a program's cohort of a name, made if there is none, and out of the one they were
 * in. For use cases that have checked the right and locked the roster. Someone who begins before their
 * cohort does begins with it.
 */
export async function enterNamedCohort(
  context: Context,
  input: {
    program: Organization;
    personId: string;
    name: string;
    known: Cohort | null;
    today: Day;
  },
): Promise<void> {
  const { program, personId, name, known, today } = input;
  const programId = program.id;
  const cohortId =
    known?.id ?? (await addCohort(context, { programId, name, startsOn: null, dueOn: null }));
  await leaveCohort(context.tx, { programId, personId, on: today });
  const from = known?.startsOn && known.startsOn > today ? known.startsOn : today;
  const id = context.newId();
  await enterCohort(context.tx, { id, cohortId, programId, personId, from });
}

async function addCohort(
  context: Context,
  cohort: Pick<Cohort, "programId" | "name" | "startsOn" | "dueOn">,
): Promise<string> {
  const id = context.newId();
  const { tx, actor, now } = context;
  await insertCohort(tx, { ...cohort, id, createdBy: actor.personId, createdAt: now });
  await recordAudit(context, {
    organizationId: cohort.programId,
    action: "cohort-created",
    subjectId: id,
    detail: { name: cohort.name },
  });
  return id;
}

export type ExtendRefusal = "no-cohort" | "nobody" | "not-in-cohort" | "not-later" | "day-past";

/**
 * Gives some people of a cohort a later day, all of them or nobody. Only a lead of its program, with a
 * reason, which is kept beside the record and can be erased. `not-later` names who is due then anyway.
 */
export async function extendDueDays(
  context: Context,
  input: {
    cohortId: string;
    personIds: readonly string[] | "everyone";
    dueOn: Day;
    reason: string;
  },
): Promise<Outcome<{ extended: number }, ExtendRefusal>> {
  const { actor, tx, now } = context;
  const cohort = await cohortById(tx, input.cohortId);
  if (!cohort || !(await holdsRoleIn(tx, actor, cohort.programId, "program_lead")))
    return refused("no-cohort");
  const program = await organizationById(tx, cohort.programId);
  if (!program || input.dueOn < localDay(now, program.timeZone)) return refused("day-past");
  const members = (await cohortMembers(tx, cohort.id)).filter(({ to }) => to === null);
  const personIds =
    input.personIds === "everyone"
      ? members.map(({ personId }) => personId)
      : [...new Set(input.personIds)];
  if (personIds.length === 0) return refused("nobody");
  await lockPeople(tx, personIds);
  for (const personId of personIds) {
    const member = members.find((one) => one.personId === personId);
    if (!member) return refused("not-in-cohort");
    if (member.dueOn !== null && member.dueOn >= input.dueOn)
      return refused("not-later", { name: member.name, day: member.dueOn });
  }
  for (const personId of personIds) {
    const id = context.newId();
    await insertExtension(tx, {
      id,
      cohortId: cohort.id,
      personId,
      dueOn: input.dueOn,
      recordedBy: actor.personId,
      recordedAt: now,
    });
    await recordAudit(context, {
      organizationId: cohort.programId,
      action: "due-day-extended",
      subjectId: personId,
      detail: { extension: id, day: input.dueOn, reason: input.reason },
    });
  }
  return done({ extended: personIds.length });
}
