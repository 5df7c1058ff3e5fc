import { corpsMembersIn } from "../../db/queries/identity-people";
import { activePlacementsIn } from "../../db/queries/placement";
import { openingById } from "../../db/queries/placement-openings";
import { ruleSets } from "../../db/queries/placement-rules";
import { openTasks } from "../../db/queries/placement-tasks";
import type { Reading } from "../record/context.server";
import { holdsRoleIn } from "./check-rights.server";
import type { ExplainedLeaf } from "./gate/explain";
import { judgeOpening } from "./judge-opening.server";
import type { LayerTitle } from "./layer-title";
import type { OpeningRow } from "./opening";
import type { TaskKind } from "./placement";
import { readNames } from "./read-names.server";
import { type SeenAnswer, seenBy } from "./seen";

const MOST_PEOPLE = 100;

/** Someone of the program, and what the gate says today about them here. */
export interface Candidate {
  personId: string;
  name: string;
  outcome: SeenAnswer["outcome"];
  until: string | null;
  steps: readonly ExplainedLeaf[] | null;
  wait: string | null;
}

/** An opening as its program's lead sees it. */
export interface OpeningPage {
  opening: OpeningRow;
  layers: readonly LayerTitle[];
  names: Record<string, string>;
  placed: readonly {
    placementId: string;
    personId: string;
    name: string;
    slot: number;
    since: number;
    task: TaskKind | null;
  }[];
  /** Who is not placed here, readiest first; at most 100. */
  candidates: readonly Candidate[];
}

/** An opening with everyone who may fill it, readiest first; null unless the reader leads its program. */
export async function readOpening(
  reading: Reading,
  openingId: string,
): Promise<OpeningPage | null> {
  const { db, now, actor } = reading;
  const opening = await openingById(db, openingId);
  if (!opening || !(await holdsRoleIn(db, actor, opening.programId, "program_lead"))) return null;
  const placed = await activePlacementsIn(db, [opening.id]);
  const tasks = await openTasks(
    db,
    placed.map(({ id }) => id),
  );
  const members = await corpsMembersIn(db, [opening.programId], {
    after: null,
    limit: MOST_PEOPLE,
  });
  const rules = await ruleSets(db, opening.layers);
  const candidates: Candidate[] = [];
  for (const { personId, name } of members) {
    if (placed.some((placement) => placement.personId === personId)) continue;
    const body = await judgeOpening(db, { opening, personId, at: now, rules });
    const { outcome, until, steps, wait } = seenBy("other", body);
    candidates.push({ personId, name, outcome, until, steps, wait });
  }
  return {
    opening,
    layers: rules.map(({ id, title, layer, example }) => ({ id, title, owner: layer, example })),
    names: await readNames(db),
    placed: placed.map((placement) => ({
      placementId: placement.id,
      personId: placement.personId,
      name: placement.name,
      slot: placement.slot,
      since: placement.placedAt,
      task: tasks.filter((task) => task.placementId === placement.id).at(-1)?.kind ?? null,
    })),
    candidates: candidates.sort(byReadiness),
  };
}

/** Eligible people first, then whoever needs the fewest steps; of equals, by name. */
function byReadiness(a: Candidate, b: Candidate): number {
  return stepsLeft(a) - stepsLeft(b) || a.name.localeCompare(b.name, "en");
}

function stepsLeft({ outcome, steps }: Candidate): number {
  const yes = ["ELIGIBLE", "ELIGIBLE_UNTIL", "CONDITIONAL", "CONDITIONAL_UNTIL"].indexOf(outcome);
  if (yes >= 0) return yes - 4;
  return steps === null ? Number.MAX_SAFE_INTEGER : steps.length;
}
