import type { Reader } from "../../../db/connect";
import { addressesOfNamesakes } from "../../../db/queries/identity-people";
import { needsOf } from "../../../db/queries/opening-needs";
import { activePlacementsIn } from "../../../db/queries/placement";
import { rankedCandidates } from "../../../db/queries/placement-candidates";
import { openingChanges } from "../../../db/queries/placement-changes";
import { openingById } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import { openTasks } from "../../../db/queries/placement-tasks";
import { saidBy } from "../../../db/queries/serving-choices";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import type { Day } from "../gate/days";
import type { ExplainedLeaf } from "../gate/explain";
import { judgePlacement } from "../judge-placement.server";
import { type LayerTitle, layerTitle } from "../layer-title";
import {
  type Asked,
  byFit,
  type Fit,
  fitsOf,
  pointsOf,
  type Ranked,
  weighed,
} from "../matching/fit";
import type { OpeningNeed } from "../matching/need";
import { readAsked } from "../matching/read-asked.server";
import { type LiveOffer, liveOffersIn } from "../offers/read-offers.server";
import type { TaskKind } from "../placement";
import { readFactsOf } from "../read-facts.server";
import { readNames } from "../read-names.server";
import { readConflictsOf, schoolFactsAt } from "../schools/read-school-side.server";
import { type SchoolState, statesOf } from "../schools/read-schools.server";
import { type SeenAnswer, seenBy } from "../seen";
import { waivedUntil } from "../waivers/waiver";
import { judgeOpening } from "./judge-opening.server";
import type { OpeningRow } from "./opening";

/** Every one of them is judged again as the page is read. */
const PAGE = 25;
/** As long as hints are being made, a small program is judged whole, so that its order is right. */
const WITHOUT_HINTS = 100;

/** Someone of the program, and what the gate says today about them here. */
export interface Candidate extends Ranked {
  personId: string;
  /** What tells them apart from someone of the same name; null where nobody of the program has it. */
  apart: string | null;
  outcome: SeenAnswer["outcome"];
  until: string | null;
  steps: readonly ExplainedLeaf[] | null;
  wait: string | null;
  /** How far they have what the opening asks for. */
  fits: readonly Fit[];
}

/** An opening as its program's lead sees it. */
export interface OpeningPage {
  opening: OpeningRow;
  /** What the school asks for; null where nothing was said. */
  need: OpeningNeed | null;
  /** Whether the school is ready for this opening. */
  school: SchoolState | null;
  layers: readonly LayerTitle[];
  names: Record<string, string>;
  placed: readonly {
    placementId: string;
    personId: string;
    name: string;
    apart: string | null;
    slot: number;
    since: number;
    task: TaskKind | null;
    /** The last day of the waivers that carry it today; null when none does. */
    waivedUntil: Day | null;
  }[];
  /** Who is proposed and not placed yet, oldest first. */
  offers: readonly LiveOffer[];
  /** Who is neither placed nor proposed here, readiest first: one page of them. */
  candidates: readonly Candidate[];
  /** How many there are, and where the pages before and after begin; null where there is none. */
  pages: { total: number; from: number; before: number | null; after: number | null };
}

/**
 * An opening with those who may fill it, readiest first, from a place in that order on; null unless the
 * reader leads its program.
 */
export async function readOpening(
  reading: Reading,
  openingId: string,
  from = 0,
): Promise<OpeningPage | null> {
  const { db, now, actor } = reading;
  const opening = await openingById(db, openingId);
  if (!opening || !(await holdsRoleIn(db, actor, opening.programId, "program_lead"))) return null;
  const placed = await activePlacementsIn(db, [opening.id]);
  const tasks = await openTasks(
    db,
    placed.map(({ id }) => id),
  );
  const offers = await liveOffersIn(reading, [opening]);
  const named = new Set([...opening.layers, ...placed.flatMap(({ pinned }) => pinned)]);
  const rules = await ruleSets(db, [...named]);
  const changes = await openingChanges(db, [opening.id]);
  const but = [...placed, ...offers].map(({ personId }) => personId);
  const need = (await needsOf(db, [opening.id])).get(opening.id);
  const asked = await readAsked(db, opening, need);
  const { rows, total } = await rank(db, opening, { asked, but, from });
  const factsOf = await readFactsOf(db, {
    personIds: [...rows, ...placed].map(({ personId }) => personId),
    openings: [opening],
    knownAt: now,
  });
  const seen = [...rows, ...placed].map(({ name }) => name);
  const addresses = await addressesOfNamesakes(db, [opening.programId], seen);
  const apart = (personId: string) => addresses.get(personId) ?? null;
  const ids = rows.map(({ personId }) => personId);
  const said = await saidBy(db, ids, asked);
  const candidates: Candidate[] = [];
  for (const { isKnown: _, ...person } of rows) {
    const { personId } = person;
    const facts = factsOf(personId, opening);
    const body = await judgeOpening(db, { opening, personId, at: now, rules, facts });
    const { outcome, until, steps, wait } = seenBy("other", body);
    const spoke = said.get(personId);
    const fits = spoke ? fitsOf(asked, spoke) : [];
    const order = { stepsLeft: stepsLeft({ outcome, steps }), points: pointsOf(asked, fits) };
    const answer = { outcome, until, steps, wait };
    candidates.push({ ...person, ...answer, ...order, apart: apart(personId), fits });
  }
  const waived = new Map<string, Day | null>();
  const schoolFacts = schoolFactsAt(db, now);
  const holders = placed.map(({ personId }) => personId);
  const conflicts = await readConflictsOf(db, holders, now);
  for (const placement of placed) {
    const facts = factsOf(placement.personId, opening);
    const ofSchool = { schoolFacts: await schoolFacts(opening), conflicts };
    const judging = { opening, placement, at: now, rules, changes, facts, ...ofSchool };
    const judged = await judgePlacement(db, judging);
    waived.set(placement.id, waivedUntil(judged));
  }
  const [school] = await statesOf(db, [opening], now);
  return {
    opening,
    need: need ?? null,
    school: school ?? null,
    layers: rules.filter(({ id }) => opening.layers.includes(id)).map(layerTitle),
    names: await readNames(db),
    placed: placed.map((placement) => ({
      placementId: placement.id,
      personId: placement.personId,
      name: placement.name,
      apart: apart(placement.personId),
      slot: placement.slot,
      since: placement.placedAt,
      task: tasks.filter((task) => task.placementId === placement.id).at(-1)?.kind ?? null,
      waivedUntil: waived.get(placement.id) ?? null,
    })),
    offers,
    candidates: candidates.sort(byFit),
    pages: {
      total,
      from,
      before: from === 0 ? null : Math.max(0, from - PAGE),
      after: from + rows.length < total ? from + rows.length : null,
    },
  };
}

async function rank(
  db: Reader,
  { id, programId, school }: OpeningRow,
  { asked, but, from: offset }: { asked: Asked; but: readonly string[]; from: number },
): ReturnType<typeof rankedCandidates> {
  const place = { id, programId, schoolId: school.id, weighed: weighed(asked) };
  const page = await rankedCandidates(db, place, { but, offset, limit: PAGE });
  const isEnough = offset > 0 || page.total > WITHOUT_HINTS;
  if (isEnough || page.rows.every(({ isKnown }) => isKnown)) return page;
  return rankedCandidates(db, place, { but, offset, limit: WITHOUT_HINTS });
}

/** Below 0: may be placed, the surer the less. Else how many steps are left. */
function stepsLeft({ outcome, steps }: Pick<Candidate, "outcome" | "steps">): number {
  const yes = ["ELIGIBLE", "ELIGIBLE_UNTIL", "CONDITIONAL", "CONDITIONAL_UNTIL"].indexOf(outcome);
  if (yes >= 0) return yes - 4;
  return steps === null ? Number.MAX_SAFE_INTEGER : steps.length;
}
