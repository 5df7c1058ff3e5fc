import { wholePeople } from "../../../db/queries/identity-merges";
import { activePlacementsIn } from "../../../db/queries/placement";
import { finishOpeningHint, unknownTo } from "../../../db/queries/placement-opening-hints";
import { openingById } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import { addStandings, type FoundStanding } from "../../../db/queries/placement-saved-hints";
import { LAST_DAY } from "../gate/days";
import { judgeOpening } from "../openings/judge-opening.server";
import { readFactsOf } from "../read-facts.server";
import { standingOf } from "./hint";
import { PEOPLE_AT_ONCE, type Round } from "./round.server";

/**
 * Judges everyone of whom nothing is known about an opening, but those placed in it under any account.
 * False when the round is to go no further: the next finds the others.
 */
export async function judgeNewOpening(round: Round, openingId: string): Promise<boolean> {
  const { app, pause, keep } = round;
  const { db } = app;
  const from = app.now();
  const opening = await openingById(db, openingId);
  if (!opening) return true;
  const rules = await ruleSets(db, opening.layers);
  const held = await activePlacementsIn(db, [openingId]);
  const holders = held.map(({ personId }) => personId);
  const wholeOf = await wholePeople(db, holders, from);
  const placed = new Set(holders.flatMap((personId) => wholeOf(personId).ids));
  const { programId } = opening;
  const asked = { openingId, organizationId: programId };
  for (let after = ""; ; ) {
    const page = await unknownTo(db, asked, after, PEOPLE_AT_ONCE);
    if (page.length === 0) break;
    const personIds = page.filter((id) => !placed.has(id));
    const at = app.now();
    const factsOf = await readFactsOf(db, { personIds, openings: [opening], knownAt: at });
    const found: FoundStanding[] = [];
    for (const personId of personIds) {
      await pause();
      const facts = factsOf(personId, opening);
      const standing = standingOf(await judgeOpening(db, { opening, personId, at, rules, facts }));
      const { steps, lookAgainOn } = standing;
      const failsOn = steps === 0 && lookAgainOn < LAST_DAY ? lookAgainOn : null;
      found.push({ personId, ...standing, failsOn });
    }
    if (!(await keep((tx) => addStandings(tx, { openingId, programId }, found)))) return false;
    round.judged += found.length;
    after = page.at(-1) ?? "";
  }
  return keep((tx) => finishOpeningHint(tx, openingId, from));
}
