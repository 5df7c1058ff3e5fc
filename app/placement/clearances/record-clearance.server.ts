import { nameKeyOf } from "../../../db/queries/identity-names";
import { organizationById } from "../../../db/queries/identity-organizations";
import { lockPeople } from "../../../db/queries/locks";
import { clearanceType, districtsServed } from "../../../db/queries/placement-clearance-types";
import { insertClearance } from "../../../db/queries/placement-facts";
import { dropReadyOrdersAbout } from "../../../db/queries/placement-ready-orders";
import { appendToChain } from "../../record/append-to-chain.server";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { isSamePerson } from "../../record/same-person.server";
import { sharedProgram } from "../check-rights.server";
import { type Day, localDay } from "../gate/days";
import type { ClearanceState } from "../gate/facts";
import {
  type Clearance,
  type ClearanceRefusal,
  type Custody,
  clearanceDays,
  type Decider,
} from "./clearance";
import type { ClearanceTypeDefinition } from "./clearance-type";

export interface ClearanceEntry {
  personId: string;
  type: string;
  /** Who decided; may be left out where the type has one body that decides everywhere. */
  decider?: Decider | undefined;
  state: ClearanceState;
  /** The day it was decided, or sent in when pending. */
  on: Day;
  validThrough: Day | null;
  custody: Custody;
  /** Whether the paper says that it was decided under the name the person goes by now; no unless told. */
  underPresentName?: boolean;
}

/**
 * Records what a body decided about a corps member. Only an adjudicator of the same program, never
 * about themself. A favourable or pending state cannot be dated ahead of today in the program.
 */
export async function recordClearance(
  context: Context,
  entry: ClearanceEntry,
): Promise<Outcome<{ id: string }, ClearanceRefusal>> {
  const { actor, tx, now } = context;
  if (await isSamePerson(tx, actor.personId, entry.personId)) return refused("own-clearance");
  const shared = await sharedProgram(tx, actor, "adjudicator", entry.personId);
  const program = shared && (await organizationById(tx, shared.programId));
  if (!program || actor.personId === null) return refused("not-in-your-program");
  const today = localDay(now, program.timeZone);
  const days = clearanceDays(entry, today);
  if (!days.ok) return days;
  const type = await clearanceType(tx, entry.type);
  if (!type) return refused("unknown-type");
  const decided = await whoDecided(context, { type, program, decider: entry.decider });
  if (!decided.ok) return decided;

  await lockPeople(tx, [entry.personId]);
  const { decider: _named, underPresentName = false, ...known } = entry;
  const clearance: Clearance = {
    ...known,
    ...decided.value,
    nameKey: underPresentName ? await nameKeyOf(tx, entry.personId) : null,
    id: context.newId(),
    recordedBy: actor.personId,
    recordedAt: now,
  };
  await insertClearance(tx, { ...clearance, organizationId: program.id });
  if (entry.state !== "pending") await dropReadyOrdersAbout(tx, entry);
  await appendToChain(context, {
    stream: `org:${program.id}`,
    kind: "clearance",
    refId: clearance.id,
    payload: { ...clearance },
  });
  context.emit({ kind: "clearance-recorded", personId: entry.personId });
  return done({ id: clearance.id });
}

/** The body that decided, and where its decision holds. */
async function whoDecided(
  { tx }: Context,
  asked: {
    type: ClearanceTypeDefinition;
    program: { id: string; state: string | null };
    decider: Decider | undefined;
  },
): Promise<
  Outcome<Pick<Clearance, "body" | "jurisdiction">, "other-body" | "unknown-district" | "no-state">
> {
  const { type, program } = asked;
  const [first, second] = type.decided_by;
  const only = second === undefined && first !== "district" ? first : undefined;
  const decider = asked.decider ?? (only ? { body: only } : null);
  if (!decider || !type.decided_by.includes(decider.body)) return refused("other-body");
  switch (decider.body) {
    case "program":
      return done({ body: "program", jurisdiction: program.id });
    case "district": {
      const served = await districtsServed(tx, program.id);
      const { districtId } = decider;
      if (!served.some(({ id }) => id === districtId)) return refused("unknown-district");
      return done({ body: "district", jurisdiction: districtId });
    }
    case "state":
    case "licensed_clinician": {
      const state = type.state ?? program.state;
      return state === null
        ? refused("no-state")
        : done({ body: decider.body, jurisdiction: state });
    }
  }
}
