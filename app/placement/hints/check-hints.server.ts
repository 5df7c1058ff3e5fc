import type { Reader } from "../../../db/connect";
import { freshPeople, storedHints } from "../../../db/queries/placement-stored-hints";
import { dayIn } from "../../record/civil-day";
import { judgePerson, type ProgramNow, readProgramNow } from "./judge-person.server";

const AT_ONCE = 200;

/**
 * Makes hints again as of the instant they were made, and says where what is stored differs: then a
 * fact came in without its mark. Of those who are not waiting to be judged, at most `most` people.
 */
export async function* checkHints(db: Reader, most = 500): AsyncGenerator<string> {
  let after: { organizationId: string; personId: string } | null = null;
  for (let looked = 0; looked < most; ) {
    const programs = new Map<string, ProgramNow>();
    const some: Awaited<ReturnType<typeof freshPeople>> = await freshPeople(db, after, AT_ONCE);
    for (const who of some) {
      const key = `${who.organizationId} ${dayIn(who.judgedAt, "UTC")}`;
      const program =
        programs.get(key) ?? (await readProgramNow(db, who.organizationId, who.judgedAt));
      programs.set(key, program);
      const openings = program.openings.filter(({ id }) => !who.changed.includes(id));
      const made = await judgePerson(db, who, { ...program, openings }, who.judgedAt);
      const stored = await storedHints(db, who);
      for (const { openingId, steps } of made?.standings ?? []) {
        const kept = stored.standings.get(openingId);
        if (kept !== undefined && kept !== steps)
          yield `${who.personId} is ${steps} steps from opening ${openingId}, and the hint says ${kept}`;
      }
      for (const { placementId, failsOn, carriedThrough } of made?.placements ?? []) {
        const kept = stored.placements.get(placementId);
        if (kept && (kept.failsOn !== failsOn || kept.carriedThrough !== carriedThrough))
          yield `placement ${placementId} fails on ${failsOn ?? "no day"}, and the hint says ${kept.failsOn ?? "no day"}`;
      }
    }
    looked += some.length;
    after = some.at(-1) ?? null;
    if (some.length < AT_ONCE) return;
  }
}
