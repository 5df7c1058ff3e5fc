import type { Milestones } from "../../app/reporting/counts/funnel";
import type { Grouped } from "../../app/reporting/counts/grouping";
import type { Reader } from "../connect";
import { areasOf } from "./reporting-areas";

/** A corps member's way so far, and what groups them; the college is that of their term. */
export interface Way extends Milestones, Grouped {
  personId: string;
}

/** The way of everyone who serves in a program now; and how many invitations nobody took yet. */
export async function waysIn(
  db: Reader,
  programId: string,
): Promise<{ ways: Way[]; waiting: number }> {
  const members = await db
    .selectFrom("membership")
    .leftJoin("invitation", (join) =>
      join
        .onRef("invitation.accepted_by", "=", "membership.person_id")
        .onRef("invitation.organization_id", "=", "membership.organization_id")
        .on("invitation.role", "=", "corps_member"),
    )
    .select(["membership.person_id", "membership.granted_at", "invitation.invited_at"])
    .where("membership.organization_id", "=", programId)
    .where("membership.role", "=", "corps_member")
    .where("membership.ended_at", "is", null)
    .orderBy("membership.person_id")
    .execute();
  const waiting = await db
    .selectFrom("invitation")
    .select((eb) => eb.fn.count<number>("email").distinct().as("n"))
    .where("organization_id", "=", programId)
    .where("role", "=", "corps_member")
    .where("accepted_at", "is", null)
    .executeTakeFirstOrThrow();
  const found = await milestonesIn(db, programId);
  const schools = [...found.placed.values()].map(({ schoolId }) => schoolId);
  const areas = await areasOf(db, [...new Set(schools)]);
  const ways = new Map<string, Way>();
  for (const row of members) {
    const personId = row.person_id;
    const at = <T>(from: ReadonlyMap<string, T>): T | null => from.get(personId) ?? null;
    const placed = at(found.placed);
    ways.set(personId, {
      personId,
      invitedAt: row.invited_at,
      joinedAt: row.granted_at,
      startedAt: at(found.started),
      shownAt: at(found.shown),
      badgeAt: at(found.badge),
      pendingAt: at(found.pending),
      clearedAt: at(found.cleared)?.on ?? null,
      enteredAt: at(found.cleared)?.entered ?? null,
      readyAt: at(found.ready),
      isReadyNow: found.near.has(personId),
      placedAt: placed?.at ?? null,
      isRetained: placed?.isRetained ?? false,
      college: at(found.college),
      language: at(found.language),
      role: placed?.role ?? null,
      area: placed ? (areas.get(placed.schoolId) ?? "unknown") : null,
      school: placed?.school ?? null,
    });
  }
  return { ways: [...ways.values()], waiting: Number(waiting.n) };
}

async function milestonesIn(db: Reader, programId: string) {
  const inProgram = db
    .selectFrom("membership")
    .select("person_id")
    .where("organization_id", "=", programId)
    .where("role", "=", "corps_member")
    .where("ended_at", "is", null);
  const started = await db
    .selectFrom("registration")
    // Someone whom a rule registered starts when their log does.
    .innerJoin("statement", (join) =>
      join.onRef("statement.registration_id", "=", "registration.id").on("statement.seq", "=", 1),
    )
    .select(["registration.person_id", (eb) => eb.fn.min("statement.at").as("at")])
    .where("registration.person_id", "in", inProgram)
    .groupBy("registration.person_id")
    .execute();
  const languages = await db
    .selectFrom("registration")
    .innerJoin("course_version", "course_version.id", "registration.course_version_id")
    .select(["registration.person_id", "course_version.language"])
    .where("registration.person_id", "in", inProgram)
    .orderBy("registration.created_at", "desc")
    .orderBy("registration.id")
    .execute();
  const badges = await db
    .selectFrom("credential")
    .select(["person_id", (eb) => eb.fn.min("reserved_at").as("at")])
    .where("person_id", "in", inProgram)
    .where("issued_at", "is not", null)
    .groupBy("person_id")
    .execute();
  const clearances = await db
    .selectFrom("clearance")
    .select(["person_id", "state", "on_day", "recorded_at"])
    .where("person_id", "in", inProgram)
    .where("state", "in", ["pending", "cleared"])
    .orderBy("recorded_at", "desc")
    .execute();
  const placements = await db
    .selectFrom("placement")
    .innerJoin("opening", "opening.id", "placement.opening_id")
    .innerJoin("organization as school", "school.id", "opening.school_id")
    .select([
      "placement.person_id",
      "placement.placed_at",
      "placement.active",
      "placement.ended_on",
      "opening.ends_on",
      "opening.role",
      "school.id as school_id",
      "school.name as school",
    ])
    .where("opening.organization_id", "=", programId)
    .orderBy("placement.placed_at")
    .execute();
  const ready = await db
    .selectFrom("decision")
    .select(["person_id", (eb) => eb.fn.min("decided_at").as("at")])
    .where("organization_id", "=", programId)
    .where("permits", "=", 1)
    .groupBy("person_id")
    .execute();
  const near = await db
    .selectFrom("person_hint")
    .select("person_id")
    .where("organization_id", "=", programId)
    .where("opening_id", "is not", null)
    .where("steps", "=", 0)
    .execute();
  const terms = await db
    .selectFrom("service_term")
    .innerJoin("organization as college", "college.id", "service_term.college_id")
    .select(["service_term.person_id", "college.name"])
    .where("service_term.organization_id", "=", programId)
    .orderBy("service_term.recorded_at")
    .execute();
  const cleared = clearances.filter(({ state }) => state === "cleared");
  const pending = clearances.filter(({ state }) => state === "pending");
  return {
    started: new Map(started.map(({ person_id, at }) => [person_id, at])),
    language: new Map(languages.map(({ person_id, language }) => [person_id, language])),
    shown: await shownIn(db, programId),
    badge: new Map(badges.map(({ person_id, at }) => [person_id, at])),
    pending: new Map(pending.map(({ person_id, on_day }) => [person_id, Date.parse(on_day)])),
    cleared: new Map(
      cleared.map((row) => [
        row.person_id,
        { on: Date.parse(row.on_day), entered: row.recorded_at },
      ]),
    ),
    ready: new Map(ready.map(({ person_id, at }) => [person_id, at])),
    near: new Set(near.map(({ person_id }) => person_id)),
    placed: new Map(
      placements.map((row) => [
        row.person_id,
        {
          at: row.placed_at,
          role: row.role,
          schoolId: row.school_id,
          school: row.school,
          isRetained: row.active === 1 || (row.ended_on ?? "") >= row.ends_on,
        },
      ]),
    ),
    college: new Map(terms.map(({ person_id, name }) => [person_id, name])),
  };
}

/** When each person had shown every objective of some course, the first that they finished. */
async function shownIn(db: Reader, programId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("check_try")
    .innerJoin("check_try_result as result", "result.try_id", "check_try.id")
    .innerJoin("registration", "registration.id", "check_try.registration_id")
    .innerJoin("membership", "membership.person_id", "registration.person_id")
    .select([
      "registration.id",
      "registration.person_id",
      "registration.course_version_id",
      "check_try.objective_id",
      (eb) => eb.fn.min("result.closed_at").as("at"),
    ])
    .where("membership.organization_id", "=", programId)
    .where("membership.role", "=", "corps_member")
    .where("membership.ended_at", "is", null)
    .where("result.outcome", "=", "shown")
    .groupBy([
      "registration.id",
      "registration.person_id",
      "registration.course_version_id",
      "check_try.objective_id",
    ])
    .execute();
  const versions = [...new Set(rows.map(({ course_version_id }) => course_version_id))];
  const sizes = await db
    .selectFrom("objective")
    .select(["course_version_id", (eb) => eb.fn.countAll<number>().as("n")])
    .where("course_version_id", "in", [...versions, ""])
    .groupBy("course_version_id")
    .execute();
  const size = new Map(sizes.map(({ course_version_id, n }) => [course_version_id, Number(n)]));
  const shown = new Map<string, number>();
  for (const [, of] of grouped(rows)) {
    const [first] = of;
    if (!first || of.length < (size.get(first.course_version_id) ?? Number.MAX_SAFE_INTEGER))
      continue;
    const at = Math.max(...of.map((row) => row.at));
    shown.set(first.person_id, Math.min(at, shown.get(first.person_id) ?? at));
  }
  return shown;
}

function grouped<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.id, [...(groups.get(row.id) ?? []), row]);
  return groups;
}
