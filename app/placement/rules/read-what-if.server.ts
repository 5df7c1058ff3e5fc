import { corpsMemberIn } from "../../../db/queries/identity-people";
import { ruleSets } from "../../../db/queries/placement-rules";
import { instantAt } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import { decideBody } from "../decision";
import { explainDecision } from "../explain-decision.server";
import { type Day, later, localDay } from "../gate/days";
import { suppose } from "../gate/suppose";
import { type SeenAnswer, seenBy } from "../seen";

/** What the gate would say if some requirements were done by a day. A guess: nothing is stored. */
export interface WhatIf {
  on: Day;
  reqs: readonly string[];
  answer: SeenAnswer;
}

/**
 * Asks the gate as if some requirements of an opening had been done on a day, today at the earliest;
 * null for anyone but the lead of its program, or when nothing is supposed.
 */
export async function readWhatIf(
  reading: Reading,
  ask: { openingId: string; personId: string; reqs: readonly string[]; on: Day },
): Promise<WhatIf | null> {
  if (ask.reqs.length === 0) return null;
  const { db, actor, now } = reading;
  const explained = await explainDecision(reading, ask);
  if (!explained) return null;
  const { opening, body } = explained;
  if (!(await holdsRoleIn(db, actor, opening.programId, "program_lead"))) return null;
  if (!(await corpsMemberIn(db, [opening.programId], ask.personId))) return null;
  const zone = opening.school.timeZone;
  const today = localDay(now, zone);
  const on = later(ask.on, today);
  // Asked at noon of that day, so that what is done on it counts; today, at this moment.
  const at = new Date(on === today ? now : instantAt(on, "12:00", zone)).toISOString();
  const rules = await ruleSets(
    db,
    body.rules.map(({ id }) => id),
  );
  const { question } = body;
  const facts = suppose(question.facts, {
    rules: rules.map(({ rule }) => rule),
    reqs: ask.reqs,
    on,
    zone,
  });
  const guessed = decideBody(
    { ...question, facts, ask: { at, known_at: at, day: later(on, opening.startsOn) } },
    rules,
  );
  const adjudicates = await holdsRoleIn(db, actor, opening.programId, "adjudicator");
  return { on, reqs: ask.reqs, answer: seenBy(adjudicates ? "adjudicator" : "other", guessed) };
}
