import { correctionsOf, standingFacts } from "../../../db/queries/placement-corrections";
import type { Reading } from "../../record/context.server";
import { isSamePerson } from "../../record/same-person.server";
import { sharedProgram } from "../check-rights.server";
import { CORRECTS } from "./correct-fact.server";
import type { CorrectedKind, CorrectionReason } from "./correction";

/** What of a person the reader may take back, and what was. */
export interface CorrectionsPage {
  personId: string;
  name: string;
  facts: readonly { id: string; kind: CorrectedKind; on: string }[];
  past: readonly { factId: string; kind: CorrectedKind; reason: CorrectionReason; at: number }[];
}

/** For an adjudicator or lead of the person's program, each what they may enter; null for anyone else. */
export async function readCorrections(
  { db, actor, now }: Reading,
  personId: string,
): Promise<CorrectionsPage | null> {
  const adjudicated = await sharedProgram(db, actor, "adjudicator", personId);
  const led = await sharedProgram(db, actor, "program_lead", personId);
  const shared = adjudicated ?? led;
  if (!shared || (await isSamePerson(db, actor.personId, personId))) return null;
  const may = (kind: CorrectedKind) =>
    (CORRECTS[kind] === "adjudicator" ? adjudicated : led) !== null;
  const facts = await standingFacts(db, personId, now);
  const past = await correctionsOf(db, personId);
  return {
    personId,
    name: shared.name,
    facts: facts.filter(({ kind }) => may(kind)),
    past: past.filter(({ kind }) => may(kind)),
  };
}
