import type { Reader } from "../../../db/connect";
import { corpsMembersAmong } from "../../../db/queries/identity-people";
import { activePlacementsOfEach } from "../../../db/queries/placement";
import { type OpeningChange, openingChanges } from "../../../db/queries/placement-changes";
import type { PersonHint, Unjudged } from "../../../db/queries/placement-hints";
import { listOpenings } from "../../../db/queries/placement-openings";
import { type PublishedRuleSet, ruleSets } from "../../../db/queries/placement-rules";
import { addDays, earlier, LAST_DAY, localDay } from "../gate/days";
import { judgePlacement } from "../judge-placement.server";
import type { OpeningRow } from "../openings/opening";
import { readFactsOf } from "../read-facts.server";
import {
  readConflictsOf,
  type SchoolFactsOf,
  schoolFactsAt,
} from "../schools/read-school-side.server";
import { HINT_DAYS, NO_WAY, nearest, placementOutlook, type Standing } from "./hint";
import { standingsOf } from "./judge-standings.server";

/** What a program's people are judged about. */
export interface ProgramNow {
  openings: readonly OpeningRow[];
  changes: readonly OpeningChange[];
  rules: readonly PublishedRuleSet[];
}

/** Where, and as of which instant (epoch milliseconds), people are judged. */
export interface Judging {
  program: ProgramNow;
  at: number;
  /** What is on file about schools at that instant, where many are asked about; else it is read. */
  schoolFacts?: SchoolFactsOf;
  /** Called between any two answers of the gate, so that other work gets its turn. */
  pause?: () => Promise<unknown>;
}

/** The openings of a program that have not ended, with their rules. */
export async function readProgramNow(
  db: Reader,
  programId: string,
  now: number,
): Promise<ProgramNow> {
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const openings = await listOpenings(db, { programIds: [programId], notEndedBy });
  const ids = openings.map(({ id }) => id);
  const layers = new Set(openings.flatMap((opening) => opening.layers));
  return {
    openings,
    changes: await openingChanges(db, ids),
    rules: await ruleSets(db, [...layers]),
  };
}

/**
 * Everything that hints say of some people of one program, read at once. Who serves there no more is
 * not among them.
 */
export async function judgePeople(
  db: Reader,
  organizationId: string,
  people: readonly Pick<Unjudged, "personId" | "marked">[],
  { program, at, schoolFacts = schoolFactsAt(db, at), pause = async () => {} }: Judging,
): Promise<PersonHint[]> {
  const { openings, changes } = program;
  const asked = people.map(({ personId }) => personId);
  const serving = await corpsMembersAmong(db, organizationId, asked);
  const personIds = asked.filter((id) => serving.has(id));
  const heldBy = await activePlacementsOfEach(db, personIds);
  const conflicts = await readConflictsOf(db, personIds, at);
  await pause();
  const factsOf = await readFactsOf(db, { personIds, openings, knownAt: at });
  const pinned = personIds.flatMap((id) => heldBy(id).flatMap((placement) => placement.pinned));
  const rules = await withPinned(db, program.rules, pinned);
  const hints: PersonHint[] = [];
  for (const { personId, marked } of people) {
    if (!serving.has(personId)) continue;
    const held = heldBy(personId);
    const stands = standingsOf(db, { personId, at, rules, factsOf });
    const placements: PersonHint["placements"][number][] = [];
    const others: Found[] = [];
    for (const opening of openings) {
      await pause();
      const placement = held.find(({ openingId }) => openingId === opening.id);
      if (!placement) {
        const isFull = opening.taken >= opening.slots;
        others.push({ openingId: opening.id, isFull, ...(await stands(opening)) });
        continue;
      }
      const about = { opening, placement, at, rules, changes, conflicts };
      const facts = factsOf(personId, opening);
      const ofSchool = await schoolFacts(opening);
      const body = await judgePlacement(db, { ...about, facts, schoolFacts: ofSchool });
      const today = localDay(at, opening.school.timeZone);
      placements.push({ placementId: placement.id, ...placementOutlook(body, today) });
    }
    const who = { organizationId, personId, judged: marked, judgedAt: at };
    const sum = summed(others, { isPlaced: held.length > 0, at });
    const lookAgainOn = openings.length === 0 ? LAST_DAY : sum.lookAgainOn;
    hints.push({ ...who, ...sum, lookAgainOn, placements });
  }
  return hints;
}

type Found = Standing & { openingId: string; isFull: boolean };

/** What is kept of somebody's standings. */
function summed(others: readonly Found[], { isPlaced, at }: { isPlaced: boolean; at: number }) {
  // Someone who serves already is looked after by their placement's own hint.
  const near = isPlaced ? null : nearest(others.filter(({ isFull }) => !isFull));
  const inAWeek = addDays(localDay(at, "UTC"), HINT_DAYS);
  return {
    lookAgainOn: others.reduce((day, { lookAgainOn }) => earlier(day, lookAgainOn), inAWeek),
    openingId: near?.openingId ?? null,
    steps: near?.steps ?? NO_WAY,
    owner: near?.owner ?? null,
    failsOn: near?.steps === 0 && near.lookAgainOn < LAST_DAY ? near.lookAgainOn : null,
    stop: near?.stop ?? null,
    standings: others.map(({ openingId, steps }) => ({ openingId, steps })),
  };
}

async function withPinned(
  db: Reader,
  known: readonly PublishedRuleSet[],
  pinned: readonly string[],
): Promise<readonly PublishedRuleSet[]> {
  const missing = [...new Set(pinned)].filter((id) => !known.some((rule) => rule.id === id));
  return missing.length === 0 ? known : [...known, ...(await ruleSets(db, missing))];
}
