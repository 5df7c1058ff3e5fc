import { lockPeople } from "../../../db/queries/locks";
import {
  dropHints,
  insertUnjudged,
  markedPeople,
  markPeople,
  membersWithoutHints,
  overdueHints,
  peopleWithHints,
  type Unjudged,
} from "../../../db/queries/placement-hints";
import {
  finishOpeningHint,
  type OpeningToJudge,
  openingsWithoutHints,
  programsWithOpenings,
} from "../../../db/queries/placement-opening-hints";
import { saveHints } from "../../../db/queries/placement-saved-hints";
import type { App } from "../../record/app.server";
import { addDays, localDay } from "../gate/days";
import { schoolFactsAt } from "../schools/read-school-side.server";
import { judgeNewOpening } from "./judge-new-opening.server";
import { judgePeople, readProgramNow } from "./judge-people.server";
import { openRound, type Pace, PEOPLE_AT_ONCE, type Round } from "./round.server";

/** As many people are looked up at once. */
const DUE_AT_ONCE = 200;
/**
 * Makes the hints that are missing, stale or overtaken by time: a job. One process at a time; cut
 * short, the next round goes on where it stopped. Works in slices of some milliseconds, and rests
 * between them. Returns how many people, and people of new openings, were judged.
 */
export async function refreshHints(app: App, holder: string, pace: Pace = {}): Promise<number> {
  const round = openRound(app, holder, pace);
  await goRound(round);
  await round.end();
  return round.judged;
}

/** Each step is whole before the next; false from the first that could not be ended. */
async function goRound(round: Round): Promise<boolean> {
  const { db } = round.app;
  const yesterday = addDays(localDay(round.app.now(), "UTC"), -1);
  for (const programId of await programsWithOpenings(db, yesterday))
    if (!(await getToKnow(round, programId))) return false;
  const openings = await openingsWithoutHints(db, yesterday);
  const changed = openings.filter(({ isChanged }) => isChanged);
  if (!(await markForChanged(round, changed))) return false;
  if (!(await refreshDue(round, yesterday))) return false;
  for (const { id, isChanged } of openings)
    if (!isChanged && !(await judgeNewOpening(round, id))) return false;
  return refreshDue(round, yesterday);
}

/** Lets hints know of everyone in a program, as to be judged. */
async function getToKnow({ app, keep }: Round, organizationId: string): Promise<boolean> {
  for (;;) {
    const personIds = await membersWithoutHints(app.db, organizationId, DUE_AT_ONCE);
    if (personIds.length === 0) return true;
    const kept = await keep(async (tx) => {
      // A fact that is being written about someone now is waited for: later ones find them here.
      await lockPeople(tx, personIds);
      await insertUnjudged(tx, { organizationId, personIds });
    });
    if (!kept) return false;
  }
}

/** Openings with other rules: what is known of everyone in their programs is stale. */
async function markForChanged(
  { app, keep }: Round,
  openings: readonly OpeningToJudge[],
): Promise<boolean> {
  const from = app.now();
  for (const programId of new Set(openings.map((opening) => opening.programId))) {
    for (let after = ""; ; ) {
      const personIds = await peopleWithHints(app.db, programId, after, DUE_AT_ONCE);
      if (personIds.length === 0) break;
      if (!(await keep((tx) => markPeople(tx, personIds)))) return false;
      after = personIds.at(-1) ?? "";
    }
    const ours = openings.filter((opening) => opening.programId === programId);
    const kept = await keep(async (tx) => {
      for (const { id } of ours) await finishOpeningHint(tx, id, from);
    });
    if (!kept) return false;
  }
  return true;
}

/** Judges everyone who is marked, and everyone whose day has come. */
async function refreshDue(round: Round, yesterday: string): Promise<boolean> {
  const { db } = round.app;
  for (;;) {
    const marked = await markedPeople(db, DUE_AT_ONCE);
    const due = marked.length > 0 ? marked : await overdueHints(db, yesterday, DUE_AT_ONCE);
    if (due.length === 0) return true;
    for (const organizationId of new Set(due.map((who) => who.organizationId))) {
      const ours = due.filter((who) => who.organizationId === organizationId);
      if (!(await refreshPeople(round, organizationId, ours))) return false;
    }
  }
}

/** Makes the hints of some people of one program anew. Their marks were read before anything else is. */
async function refreshPeople(
  round: Round,
  organizationId: string,
  people: readonly Unjudged[],
): Promise<boolean> {
  const { app, pause, keep } = round;
  const at = app.now();
  const program = await readProgramNow(app.db, organizationId, at);
  const judging = { program, at, pause, schoolFacts: schoolFactsAt(app.db, at) };
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
    const some = people.slice(from, from + PEOPLE_AT_ONCE);
    await pause();
    const hints = await judgePeople(app.db, organizationId, some, judging);
    const serve = new Set(hints.map(({ personId }) => personId));
    const kept = await keep(async (tx) => {
      await lockPeople(tx, [...serve]);
      await saveHints(tx, organizationId, hints);
      for (const who of some) if (!serve.has(who.personId)) await dropHints(tx, who);
    });
    if (!kept) return false;
    round.judged += some.length;
  }
  return true;
}
