import { setImmediate } from "node:timers/promises";
import type { Reader } from "../../../db/connect";
import { insertRun, runOfForm } from "../../../db/queries/bulk";
import { cohortsNow, nearestNow, placementsToEnd } from "../../../db/queries/bulk-subjects";
import { rosterPeople } from "../../../db/queries/roster";
import type { App } from "../../record/app.server";
import { sha256 } from "../../record/canonical";
import type { Actor } from "../../record/context.server";
import { limitRate } from "../../record/limit-rate.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { holdsRoleIn } from "../check-rights.server";
import { findAsked } from "../cohorts/asked-people";
import type { Day } from "../gate/days";
import { doRow } from "./do-row.server";
import { addressIn, withoutTwice } from "./rows";
import { type AskedRow, type BulkAction, MOST_ROWS, type PlannedRow, RUN_LIFE_MS } from "./run";

export type PlanRefusal =
  | "not-your-program"
  | "nobody"
  | "ticked"
  | "too-long"
  | "no-day"
  | "too-many";

const DOOR = { door: "bulk", most: 20, windowMs: 600_000 };

export interface RunAsked {
  programId: string;
  action: BulkAction;
  /** Names, addresses or member numbers, as pasted. */
  pasted: readonly string[];
  /** Those ticked on a page: a member number, and the opening it was about where there is one. */
  ticked: readonly { personId: string; openingId: string | null }[];
  reason: string;
  dueOn: Day | null;
  /** Came with the page. */
  formKey: string;
}

/**
 * Finds out what one action would do to each of many people, by the very code that does it, and keeps
 * the list for whoever asked: nothing of it is done. Only a lead of the program. Sent twice it is kept
 * once. Refuses `not-your-program`, `nobody`, `too-long` beyond 500 rows, `no-day`, `ticked` when
 * somebody ticked serves there no more, and `too-many` after 20 lists in ten minutes.
 */
export async function planRun(
  app: App,
  actor: Actor & { personId: string },
  asked: RunAsked,
): Promise<Outcome<{ id: string }, PlanRefusal>> {
  const { programId, action, reason, dueOn } = asked;
  // Anything may be typed in its place: what is kept tells only that the form was sent before.
  const formKey = sha256(asked.formKey);
  const known = await runOfForm(app.db, actor.personId, formKey);
  if (known !== null) return done({ id: known });
  if (!(await holdsRoleIn(app.db, actor, programId, "program_lead")))
    return refused("not-your-program");
  if (action === "extend" && dueOn === null) return refused("no-day");
  if (asked.pasted.length + asked.ticked.length > MOST_ROWS) return refused("too-long");
  const rows = await rowsOf(app.db, asked);
  if (rows.length === 0) return refused("nobody");
  const isUnknown = ({ row, problem }: AskedRow) =>
    row > asked.pasted.length && (problem === "nobody" || problem === "several");
  if (asked.ticked.length > 0 && rows.some(isUnknown)) return refused("ticked");
  const limit = await app.run(actor, (context) => limitRate(context, DOOR, actor.personId));
  if (!limit.ok) return limit;
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    const would =
      row.problem === null
        ? await app.rehearse(actor, (context) => doRow(context, asked, row))
        : ({ ok: true } as const);
    planned.push({ ...row, would });
    await setImmediate();
  }
  return app.run(actor, async ({ tx, now, newId }) => {
    const id = newId();
    const run = { id, programId, ownerId: actor.personId, action, reason, dueOn };
    const kept = await insertRun(
      tx,
      { ...run, formKey, createdAt: now, expiresAt: now + RUN_LIFE_MS },
      planned,
    );
    return done({ id: kept ? id : ((await runOfForm(tx, actor.personId, formKey)) ?? id) });
  });
}

async function rowsOf(db: Reader, asked: RunAsked): Promise<AskedRow[]> {
  if (asked.action === "invite")
    return withoutTwice(asked.pasted.map((text, at) => addressIn(text, at + 1)));
  const members = (await rosterPeople(db, asked.programId)).filter(({ roles }) =>
    roles.includes("corps_member"),
  );
  const found = findAsked(
    [...asked.pasted, ...asked.ticked.map(({ personId }) => personId)],
    members,
  );
  const whom = found.map((one, at) => {
    const ticked = asked.ticked[at - asked.pasted.length];
    const about = { line: at + 1, openingId: ticked?.openingId ?? null };
    return "person" in one
      ? { ...about, problem: null, personId: one.person.personId }
      : { ...about, problem: one.problem, personId: null };
  });
  const subjects = await subjectsOf(db, asked, whom);
  return withoutTwice(
    whom.flatMap(({ line, problem, personId, openingId }): Omit<AskedRow, "row">[] => {
      if (personId === null) return [{ line, problem, personId, subject: null }];
      return subjects(personId, openingId).map((subject) => ({ line, personId, ...subject }));
    }),
  );
}

type Subject = Pick<AskedRow, "problem" | "subject">;
type SubjectsOf = (personId: string, openingId: string | null) => Subject[];

/** What the action is done to, for each person: several placements are several rows. */
async function subjectsOf(
  db: Reader,
  { action, programId }: RunAsked,
  whom: readonly { personId: string | null }[],
): Promise<SubjectsOf> {
  const people = whom.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  if (action === "extend") {
    const cohorts = await cohortsNow(db, programId, people);
    return (personId) => [orProblem(cohorts.get(personId), "no-cohort")];
  }
  if (action !== "end" && action !== "remind") return () => [{ problem: null, subject: null }];
  const placements = await placementsToEnd(db, programId, people);
  const of = (personId: string) => placements.filter((one) => one.personId === personId);
  if (action === "end")
    return (personId) => {
      const held = of(personId).map(({ placementId }) => orProblem(placementId, "not-placed"));
      return held.length > 0 ? held : [orProblem(undefined, "not-placed")];
    };
  const near = await nearestNow(db, programId, people);
  return (personId, openingId) => {
    const opening = openingId ?? of(personId)[0]?.openingId ?? near.get(personId);
    return [orProblem(opening, "no-opening")];
  };
}

function orProblem(
  subject: string | undefined,
  problem: "no-cohort" | "not-placed" | "no-opening",
) {
  return subject === undefined ? { problem, subject: null } : { problem: null, subject };
}
