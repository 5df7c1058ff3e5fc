import { organizationById } from "../../../db/queries/identity-organizations";
import { lockPeople } from "../../../db/queries/locks";
import { insertPaper, papersOf } from "../../../db/queries/placement-papers";
import { appendToChain } from "../../record/append-to-chain.server";
import { daysLater } from "../../record/civil-day";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { isSamePerson } from "../../record/same-person.server";
import { sharedProgram } from "../check-rights.server";
import { localDay } from "../gate/days";
import {
  PAPER_DAYS_BACK,
  type PaperEntry,
  type PaperFact,
  type PaperRefusal,
  standing,
} from "./paper";

type Answer = Outcome<{ id: string }, PaperRefusal>;

/**
 * Puts on file that an adjudicator has seen a paper of a corps member of their program, never their
 * own. It counts in that program's openings, from the day the paper is dated.
 */
export function recordPaper(
  context: Context,
  input: { personId: string; entry: PaperEntry },
): Promise<Answer> {
  return enter(context, { ...input, corrects: null });
}

/**
 * Corrects an entry about a paper, or withdraws it (`entry` null) because it was a mistake. By an
 * adjudicator of the same program; the entry itself stays in the record. Each is corrected once, and
 * then its correction is.
 */
export function correctPaper(
  context: Context,
  input: { personId: string; corrects: string; entry: PaperEntry | null },
): Promise<Answer> {
  return enter(context, input);
}

async function enter(
  context: Context,
  input: { personId: string; entry: PaperEntry | null; corrects: string | null },
): Promise<Answer> {
  const { actor, tx, now } = context;
  const { personId, entry, corrects } = input;
  if (await isSamePerson(tx, actor.personId, personId)) return refused("own-paper");
  const shared = await sharedProgram(tx, actor, "adjudicator", personId);
  const program = shared && (await organizationById(tx, shared.programId));
  if (!program || actor.personId === null) return refused("not-in-your-program");
  const latest = localDay(now, program.timeZone);
  const bounds = { earliest: daysLater(latest, -PAPER_DAYS_BACK), latest };
  if (entry && (entry.on < bounds.earliest || entry.on > latest)) return refused("on-far", bounds);

  await lockPeople(tx, [personId]);
  const before = await papersOf(tx, { personId, programId: program.id });
  const corrected = before.find(({ id }) => id === corrects);
  if (corrects !== null && !corrected) return refused("no-such-paper");
  if (corrected && !standing(before).includes(corrected)) return refused("corrected-already");
  const said = entry ?? corrected;
  if (!said) return refused("no-such-paper");
  const paper: PaperFact = {
    id: context.newId(),
    personId,
    what: said.what,
    on: said.on,
    custody: said.custody,
    programId: program.id,
    recordedBy: actor.personId,
    recordedAt: now,
    supersedes: corrects,
    withdrawn: entry === null,
  };
  await insertPaper(tx, paper);
  await appendToChain(context, {
    stream: `org:${program.id}`,
    kind: "paper",
    refId: paper.id,
    payload: { ...paper },
  });
  context.emit({ kind: "attest-recorded", personId, ...(corrects ? { factId: corrects } : {}) });
  return done({ id: paper.id });
}
