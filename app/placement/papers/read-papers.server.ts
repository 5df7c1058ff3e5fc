import { organizationById } from "../../../db/queries/identity-organizations";
import { papersOf } from "../../../db/queries/placement-papers";
import { namesOf } from "../../../db/queries/placement-waivers";
import type { Reading } from "../../record/context.server";
import { isSamePerson } from "../../record/same-person.server";
import { sharedProgram } from "../check-rights.server";
import { type PaperFact, standing } from "./paper";

/** An entry about a paper, as a page shows it. */
export interface PaperLine
  extends Pick<PaperFact, "id" | "what" | "on" | "custody" | "recordedAt"> {
  recordedBy: string;
}

/** What is on file about a person's papers, for an adjudicator of their program. */
export interface PapersPage {
  personId: string;
  name: string;
  /** Where the program counts its days. */
  zone: string;
  /** What stands, newest entry first. */
  papers: readonly PaperLine[];
  /** What was corrected or withdrawn, newest first. */
  past: readonly PaperLine[];
}

/** A person's papers for an adjudicator of their program; null for anyone else, and about themself. */
export async function readPapers(
  { db, actor, now }: Reading,
  personId: string,
): Promise<PapersPage | null> {
  if (await isSamePerson(db, actor.personId, personId)) return null;
  const shared = await sharedProgram(db, actor, "adjudicator", personId);
  const program = shared && (await organizationById(db, shared.programId));
  if (!program) return null;
  const facts = await papersOf(db, { personId, programId: program.id, knownAt: now });
  const names = await namesOf(
    db,
    facts.map(({ recordedBy }) => recordedBy),
  );
  const stand = standing(facts);
  const lines = (some: readonly PaperFact[]) =>
    some
      .map(({ id, what, on, custody, recordedAt, recordedBy }) => ({
        id,
        what,
        on,
        custody,
        recordedAt,
        recordedBy: names.get(recordedBy) ?? "",
      }))
      .reverse();
  return {
    personId,
    name: shared.name,
    zone: program.timeZone,
    papers: lines(stand),
    past: lines(facts.filter((fact) => !fact.withdrawn && !stand.includes(fact))),
  };
}
