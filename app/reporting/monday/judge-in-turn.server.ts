import { openingChanges } from "../../../db/queries/placement-changes";
import { openingsById } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import type { Day } from "../../placement/gate/days";
import { judgePlacement } from "../../placement/judge-placement.server";
import { judgeOpening } from "../../placement/openings/judge-opening.server";
import { readFactsOf } from "../../placement/read-facts.server";
import { readConflictsOf, schoolFactsAt } from "../../placement/schools/read-school-side.server";
import { seenBy } from "../../placement/seen";
import type { Reading } from "../../record/context.server";
import { type MondayList, type MondayRow, placedState, waitingState } from "./monday";

/** Someone whom a list may show. */
export interface Candidate {
  openingId: string;
  personId: string;
  name: string;
  /** Of someone who is placed: their placement, and the rule versions that it was made under. */
  placement: { id: string; pinned: readonly string[] } | null;
}

/** A list, whom it may show in their order, and how many it shows at most. */
export interface AskedList {
  list: MondayList;
  candidates: readonly Candidate[];
  most: number;
}

/**
 * Judges people at this moment until each list has as many to show as it may, or nobody is left to
 * judge. Goes in rounds: what is on file about everyone of a round is read at once.
 */
export async function judgeInTurn(
  { db, now, today }: Reading & { today: Day },
  lists: readonly AskedList[],
): Promise<ReadonlyMap<MondayList, readonly MondayRow[]>> {
  const everyone = lists.flatMap(({ candidates }) => candidates);
  const found = await openingsById(db, [...new Set(everyone.map(({ openingId }) => openingId))]);
  const openings = new Map(found.map((opening) => [opening.id, opening]));
  const layers = found.flatMap((opening) => opening.layers);
  const pinned = everyone.flatMap(({ placement }) => placement?.pinned ?? []);
  const rules = await ruleSets(db, [...new Set([...layers, ...pinned])]);
  const changes = await openingChanges(db, [...openings.keys()]);
  const schoolFacts = schoolFactsAt(db, now);
  const queues = lists.map(({ list, candidates, most }) => {
    const rows: MondayRow[] = [];
    return { list, most, rows, left: [...candidates] };
  });
  for (;;) {
    const round = queues.flatMap((queue) =>
      queue.left.splice(0, queue.most - queue.rows.length).map((one) => ({ queue, ...one })),
    );
    if (round.length === 0) return new Map(queues.map(({ list, rows }) => [list, rows]));
    const personIds = round.map(({ personId }) => personId);
    const factsOf = await readFactsOf(db, { personIds, openings: found, knownAt: now });
    const conflicts = await readConflictsOf(db, personIds, now);
    for (const { queue, openingId, personId, name, placement } of round) {
      const opening = openings.get(openingId);
      if (!opening) continue;
      const asked = { opening, at: now, rules, facts: factsOf(personId, opening) };
      const body = placement
        ? await judgePlacement(db, {
            ...asked,
            placement: { ...placement, personId },
            changes,
            conflicts,
            schoolFacts: await schoolFacts(opening),
          })
        : await judgeOpening(db, { ...asked, personId });
      const answer = seenBy("other", body);
      const { id, title, school, startsOn } = opening;
      const state =
        queue.list === "waiting"
          ? waitingState(answer)
          : placedState(queue.list, answer, { today, startsOn });
      if (!state) continue;
      const place = { id, title, school: school.name, startsOn };
      queue.rows.push({
        personId,
        name,
        opening: place,
        placementId: placement?.id ?? null,
        ...state,
      });
    }
  }
}
