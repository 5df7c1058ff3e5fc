import { ruleSets } from "../../../db/queries/placement-rules";
import { waiversOf } from "../../../db/queries/placement-waivers";
import type { Reading } from "../../record/context.server";
import { type ExplainedLeaf, explainedLeaves } from "../gate/explain";
import { isFinal } from "../gate/waiver";
import type { Opening } from "../openings/opening";
import { IN_REVIEW, type SeenAnswer } from "../seen";
import { linesOf, type WaiverLine } from "./read-waivers.server";
import { waivableIn } from "./waiver";

/** The waivers of a person in view of an opening. */
export interface CandidateWaivers {
  /** Every waiver asked for in the program and not taken back, newest first. */
  lines: readonly WaiverLine[];
  /** What fails, may be waived, and waits for no answer yet. */
  offers: readonly ExplainedLeaf[];
}

/** The waivers of a person in the program of an opening, and what a waiver could still be asked for. */
export async function readCandidateWaivers(
  reading: Reading,
  ask: { opening: Opening; personId: string; answer: SeenAnswer },
): Promise<CandidateWaivers> {
  const { db, now } = reading;
  const { opening, personId, answer } = ask;
  const { programId } = opening;
  const waivers = await waiversOf(db, { personId, programId, knownAt: now });
  const rules = await ruleSets(db, opening.layers);
  const lines = await linesOf(reading, waivers);
  const isAsked = (req: string) => lines.some((line) => line.req === req && line.stage === "asked");
  const failing = answer.tree
    .flatMap(({ node }) => explainedLeaves(node))
    .filter(({ pass, needed, why }) => pass === null && needed && !isShut(why));
  return {
    lines: lines.filter(({ stage }) => stage !== "taken-back").reverse(),
    offers: failing.filter(({ req }) => Array.isArray(waivableIn(rules, req)) && !isAsked(req)),
  };
}

/** What is in review is for an adjudicator to answer, so it is not offered as one to waive. */
function isShut(why: string | undefined): boolean {
  return why === undefined || why === IN_REVIEW || isFinal(why);
}
