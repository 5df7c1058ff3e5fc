import { setImmediate, setTimeout } from "node:timers/promises";
import { wholePeople } from "../../../db/queries/identity-merges";
import { lockPeople } from "../../../db/queries/locks";
import { activePlacementsIn } from "../../../db/queries/placement";
import {
  dropHints,
  insertUnjudged,
  markedPeople,
  membersWithoutHints,
  overdueHints,
  saveHints,
  type Unjudged,
} from "../../../db/queries/placement-hints";
import {
  dropOpeningHints,
  finishOpeningHint,
  openingsWithoutHints,
  programsWithOpenings,
  saveStanding,
  unknownTo,
} from "../../../db/queries/placement-opening-hints";
import { openingById } from "../../../db/queries/placement-openings";
import { takeLease } from "../../../db/queries/record";
import type { App } from "../../record/app.server";
import { SYSTEM } from "../../record/context.server";
import { addDays, LAST_DAY, localDay } from "../gate/days";
import { judgeOpening } from "../openings/judge-opening.server";
import { standingOf } from "./hint";
import { judgePerson, type ProgramNow, readProgramNow } from "./judge-person.server";

const AT_ONCE = 200;
/** Longer than a round takes between two renewals of its lease. */
export const LEASE_MS = 120_000;

/** What happens between two people, after so many milliseconds of work. */
type Rest = (workedMs: number) => Promise<unknown>;

/** Rests as long as it worked, so that whoever waits for a page has half of the processor. */
export const HALF_THE_TIME: Rest = (workedMs) => setTimeout(workedMs);

/**
 * Makes the hints that are missing, stale or overtaken by time: a job. One process at a time; cut
 * short, the next round goes on where it stopped. Other work gets its turn between two people, or what
 * `rest` leaves it. Returns how many people, and people of new openings, were judged.
 */
export async function refreshHints(
  app: App,
  holder: string,
  rest: Rest = () => setImmediate(),
): Promise<number> {
  let judged = 0;
  const mayGoOn = () =>
    app.run(SYSTEM, ({ tx, now }) => takeLease(tx, "hints", holder, now, now + LEASE_MS));
  const yesterday = addDays(localDay(app.now(), "UTC"), -1);
  for (const organizationId of await programsWithOpenings(app.db, yesterday)) {
    for (;;) {
      if (!(await mayGoOn())) return judged;
      const personIds = await membersWithoutHints(app.db, organizationId, AT_ONCE);
      if (personIds.length === 0) break;
      await app.run(SYSTEM, async ({ tx }) => {
        // A fact that is being written about someone now is waited for: later ones find them here.
        await lockPeople(tx, personIds);
        await insertUnjudged(tx, { organizationId, personIds });
      });
    }
  }
  const refreshMarked = async () => {
    for (;;) {
      const marked = await markedPeople(app.db, AT_ONCE);
      const due = marked.length > 0 ? marked : await overdueHints(app.db, yesterday, AT_ONCE);
      if (due.length === 0 || !(await mayGoOn())) return;
      judged += await refreshPeople(app, due, rest);
    }
  };
  await refreshMarked();
  for (const opening of await openingsWithoutHints(app.db, yesterday)) {
    if (!(await mayGoOn())) return judged;
    judged += await judgeEveryone(app, opening, rest);
  }
  await refreshMarked();
  return judged;
}

/** Makes the hints of some people anew, one transaction each. */
async function refreshPeople(app: App, people: readonly Unjudged[], rest: Rest): Promise<number> {
  const known = new Map<string, ProgramNow>();
  for (const who of people) {
    const began = performance.now();
    const { organizationId } = who;
    const program =
      known.get(organizationId) ?? (await readProgramNow(app.db, organizationId, app.now()));
    known.set(organizationId, program);
    const found = await judgePerson(app.db, who, program, app.now());
    await app.run(SYSTEM, ({ tx }) => (found ? saveHints(tx, found) : dropHints(tx, who)));
    await rest(performance.now() - began);
  }
  return people.length;
}

/** Judges everyone of whom nothing is known about an opening, but those placed in it under any account. */
async function judgeEveryone(
  app: App,
  { id: openingId, isChanged }: { id: string; isChanged: boolean },
  rest: Rest,
): Promise<number> {
  const from = app.now();
  if (isChanged) await app.run(SYSTEM, ({ tx }) => dropOpeningHints(tx, openingId));
  const opening = await openingById(app.db, openingId);
  if (!opening) return 0;
  const { programId } = opening;
  const held = await activePlacementsIn(app.db, [openingId]);
  const holders = held.map(({ personId }) => personId);
  const wholeOf = await wholePeople(app.db, holders, from);
  const placed = new Set(holders.flatMap((personId) => wholeOf(personId).ids));
  let judged = 0;
  for (let after = ""; ; ) {
    const asked = { openingId, organizationId: programId };
    const page = await unknownTo(app.db, asked, after, AT_ONCE);
    for (const personId of page.filter((id) => !placed.has(id))) {
      const began = performance.now();
      const body = await judgeOpening(app.db, { opening, personId, at: app.now() });
      const { steps, owner, stop, lookAgainOn } = standingOf(body);
      const failsOn = steps === 0 && lookAgainOn < LAST_DAY ? lookAgainOn : null;
      await app.run(SYSTEM, ({ tx }) =>
        saveStanding(tx, { openingId, programId, personId, steps, owner, failsOn, stop }),
      );
      judged += 1;
      await rest(performance.now() - began);
    }
    after = page.at(-1) ?? "";
    if (page.length < AT_ONCE) break;
  }
  await app.run(SYSTEM, ({ tx }) => finishOpeningHint(tx, openingId, from));
  return judged;
}
