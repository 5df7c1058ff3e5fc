import { openingById } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import { rosterPeople } from "../../../db/queries/roster";
import type { App } from "../../record/app.server";
import type { Actor, Reading } from "../../record/context.server";
import { limitRate } from "../../record/limit-rate.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { holdsRoleIn } from "../check-rights.server";
import { judgeOpening } from "../openings/judge-opening.server";
import { readFactsOf } from "../read-facts.server";
import { readNames } from "../read-names.server";
import { seenBy } from "../seen";
import { type CheckedPerson, findAsked, MOST_ASKED } from "./asked-people";

const DOOR = { door: "check-many", most: 20, windowMs: 600_000 };

/** The opening that many people are asked about; null unless the reader leads its program. */
export async function readAskedOpening(
  { db, actor }: Reading,
  id: string,
): Promise<{ id: string; title: string; school: string } | null> {
  const opening = await openingById(db, id);
  if (!opening || !(await holdsRoleIn(db, actor, opening.programId, "program_lead"))) return null;
  return { id, title: opening.title, school: opening.school.name };
}

/**
 * Asks the gate about up to 500 names, addresses or member numbers of the program and one of its
 * openings, each by the same function as one. Only its lead; anyone else's people are nobody. It
 * authorizes nothing. Refuses `no-opening`, `too-long`, and `too-many` after 20 runs in ten minutes.
 */
export async function checkMany(
  app: App,
  actor: Actor & { personId: string },
  { openingId, rows }: { openingId: string; rows: readonly string[] },
): Promise<
  Outcome<
    { people: CheckedPerson[]; names: Record<string, string> },
    "no-opening" | "too-long" | "too-many"
  >
> {
  const { db, now }: Reading = app.reading(actor);
  const opening = await openingById(db, openingId);
  if (!opening || !(await holdsRoleIn(db, actor, opening.programId, "program_lead")))
    return refused("no-opening");
  if (rows.length > MOST_ASKED) return refused("too-long");
  const limit = await app.run(actor, (context) => limitRate(context, DOOR, actor.personId));
  if (!limit.ok) return limit;
  const members = (await rosterPeople(db, opening.programId)).filter(({ roles }) =>
    roles.includes("corps_member"),
  );
  const rules = await ruleSets(db, opening.layers);
  const asked = findAsked(rows, members);
  const factsOf = await readFactsOf(db, {
    personIds: asked.flatMap((found) => ("problem" in found ? [] : [found.person.personId])),
    openings: [opening],
    knownAt: now,
  });
  const people: CheckedPerson[] = [];
  for (const [at, found] of asked.entries()) {
    const about = { row: at + 1, asked: found.asked.slice(0, 120) };
    if ("problem" in found) {
      people.push({ ...about, problem: found.problem, person: null, answer: null, steps: null });
      continue;
    }
    const { personId, name } = found.person;
    const facts = factsOf(personId, opening);
    const body = await judgeOpening(db, { opening, personId, at: now, rules, facts });
    const { outcome, until, steps } = seenBy("other", body);
    const answer = { outcome, until };
    people.push({ ...about, problem: null, person: { personId, name }, answer, steps });
  }
  return done({ people, names: await readNames(db) });
}
