import type { Reader } from "../../../db/connect";
import { freshPeople, type Judged, storedHints } from "../../../db/queries/placement-stored-hints";
import { judgePeople, readProgramNow } from "./judge-people.server";

const AT_ONCE = 200;

/**
 * Makes hints again as of the instant they were made, and says where what is stored differs: then a
 * fact came in without its mark. Of those who are not waiting to be judged, at most `most` people.
 */
export async function* checkHints(db: Reader, most = 500): AsyncGenerator<string> {
  let after: { organizationId: string; personId: string } | null = null;
  for (let looked = 0; looked < most; ) {
    const some: Judged[] = await freshPeople(db, after, AT_ONCE);
    for (const people of alike(some)) yield* differences(db, people);
    looked += some.length;
    after = some.at(-1) ?? null;
    if (some.length < AT_ONCE) return;
  }
}

/** Those who were judged together: of one program, at one instant. */
function alike(people: readonly Judged[]): Judged[][] {
  const groups = new Map<string, Judged[]>();
  for (const who of people) {
    const key = `${who.organizationId} ${who.judgedAt}`;
    groups.set(key, [...(groups.get(key) ?? []), who]);
  }
  return [...groups.values()];
}

async function* differences(db: Reader, people: readonly Judged[]): AsyncGenerator<string> {
  const [first] = people;
  if (!first) return;
  const { organizationId, judgedAt: at, changed } = first;
  const now = await readProgramNow(db, organizationId, at);
  const program = { ...now, openings: now.openings.filter(({ id }) => !changed.includes(id)) };
  for (const made of await judgePeople(db, organizationId, people, { program, at })) {
    const stored = await storedHints(db, made);
    for (const { openingId, steps } of made.standings) {
      const kept = stored.standings.get(openingId);
      if (kept !== undefined && kept !== steps)
        yield `${made.personId} is ${steps} steps from opening ${openingId}, and the hint says ${kept}`;
    }
    for (const { placementId, failsOn, carriedThrough } of made.placements) {
      const kept = stored.placements.get(placementId);
      if (kept && (kept.failsOn !== failsOn || kept.carriedThrough !== carriedThrough))
        yield `placement ${placementId} fails on ${failsOn ?? "no day"}, and the hint says ${kept.failsOn ?? "no day"}`;
    }
  }
}
