import { corpsMemberIn } from "../../../db/queries/identity-people";
import { needsOf } from "../../../db/queries/opening-needs";
import { activePlacementsIn } from "../../../db/queries/placement";
import { openingById } from "../../../db/queries/placement-openings";
import { saidBy, servingOf } from "../../../db/queries/serving-choices";
import type { Reading } from "../../record/context.server";
import { holdsRoleIn } from "../check-rights.server";
import { explainDecision } from "../explain-decision.server";
import type { Day } from "../gate/days";
import { localDay } from "../gate/days";
import { permits } from "../gate/decide";
import type { SourcedLayer } from "../layer-title";
import { type Fit, fitsOf } from "../matching/fit";
import { readAsked } from "../matching/read-asked.server";
import type { Serving } from "../matching/serving";
import { liveOffersIn } from "../offers/read-offers.server";
import { readNames } from "../read-names.server";
import { type SchoolState, unreadySchool } from "../schools/read-schools.server";
import { type SeenAnswer, seenBy } from "../seen";
import {
  type CandidateWaivers,
  readCandidateWaivers,
} from "../waivers/read-candidate-waivers.server";
import { isWithin } from "./asked-days";
import type { OpeningRow } from "./opening";

/** One person and one opening, as the program's lead sees them. */
export interface CandidatePage {
  opening: OpeningRow;
  personId: string;
  name: string;
  answer: SeenAnswer;
  layers: readonly SourcedLayer[];
  names: Record<string, string>;
  /** Sent back with the button: placing stops when the answer is another by then. */
  digest: string;
  lastStored: number | null;
  /** The first day asked about; null = the opening's own, also when the day asked is none of its days. */
  asked: Day | null;
  /** What day it is at the school. */
  today: Day;
  placement: { id: string; slot: number; since: number } | null;
  /** The proposal that waits on an answer; null when none does. */
  offerId: string | null;
  /** How many places are held, or kept for somebody who was proposed. */
  gone: number;
  /** Why the button is locked; null when it is not. */
  locked: "not-eligible" | "full" | "over" | null;
  waivers: CandidateWaivers;
  /** How far they have what the opening asks for, and what they said of where and when they can serve. */
  fits: readonly Fit[];
  serving: Serving;
  /** What the school still lacks, while nobody is placed and it is not ready: its yes places nobody. */
  school: SchoolState | null;
}

/**
 * The gate's answer with its tree, for the lead of the opening's program; null for anyone else, and
 * for a person who does not serve in that program.
 */
export async function readCandidate(
  reading: Reading,
  ask: { openingId: string; personId: string; day: Day | null },
): Promise<CandidatePage | null> {
  const { db, actor, now } = reading;
  const term = await openingById(db, ask.openingId);
  if (!term) return null;
  const asked = ask.day !== null && isWithin(ask.day, term) ? ask.day : null;
  const explained = await explainDecision(reading, {
    openingId: ask.openingId,
    personId: ask.personId,
    ...(asked === null ? {} : { day: asked }),
  });
  if (!explained) return null;
  const { opening, body } = explained;
  if (!(await holdsRoleIn(db, actor, opening.programId, "program_lead"))) return null;
  const member = await corpsMemberIn(db, [opening.programId], ask.personId);
  if (!member) return null;
  const adjudicates = await holdsRoleIn(db, actor, opening.programId, "adjudicator");
  const answer = seenBy(adjudicates ? "adjudicator" : "other", body);
  const held = await activePlacementsIn(db, [opening.id]);
  const mine = held.find((placement) => placement.personId === ask.personId);
  const offers = await liveOffersIn(reading, [opening]);
  const gone = held.length + offers.length;
  const today = localDay(now, opening.school.timeZone);
  const over = today > opening.endsOn;
  const wanted = await readAsked(db, opening, (await needsOf(db, [opening.id])).get(opening.id));
  const said = (await saidBy(db, [ask.personId], wanted)).get(ask.personId);
  return {
    opening,
    personId: ask.personId,
    name: member.name,
    answer,
    layers: explained.layers,
    names: await readNames(db),
    digest: explained.digest,
    lastStored: explained.lastStored,
    asked,
    today,
    placement: mine ? { id: mine.id, slot: mine.slot, since: mine.placedAt } : null,
    offerId: offers.find((offer) => offer.personId === ask.personId)?.id ?? null,
    gone,
    locked: lockedBy(over, permits(body.answer), gone >= opening.slots),
    fits: said ? fitsOf(wanted, said) : [],
    serving: await servingOf(db, ask.personId),
    school: mine ? null : await unreadySchool(db, opening, now),
    waivers: await readCandidateWaivers(reading, { opening, personId: ask.personId, answer }),
  };
}

function lockedBy(over: boolean, permitted: boolean, full: boolean): CandidatePage["locked"] {
  if (over) return "over";
  if (!permitted) return "not-eligible";
  return full ? "full" : null;
}
