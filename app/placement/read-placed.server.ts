import { membershipsOf } from "../../db/queries/identity-organizations";
import { activePlacementsOf } from "../../db/queries/placement";
import { listOpenings } from "../../db/queries/placement-openings";
import { openTasks } from "../../db/queries/placement-tasks";
import type { Reading } from "../record/context.server";
import { explainDecision } from "./explain-decision.server";
import { addDays, type Day, localDay } from "./gate/days";
import type { SourcedLayer } from "./layer-title";
import { type LiveOffer, liveOffersTo } from "./offers/read-offers.server";
import type { OpeningRow } from "./openings/opening";
import { readNames } from "./read-names.server";
import { unreadySchool } from "./schools/read-schools.server";
import { type SeenAnswer, seenBy } from "./seen";
import { waivedUntil } from "./waivers/waiver";

/** Everything on "Can I be placed?". */
export interface Placed {
  inProgram: boolean;
  /** Proposed to the reader, and not over. */
  offers: readonly LiveOffer[];
  openings: readonly { id: string; title: string; school: string }[];
  shown: ShownOpening | null;
}

export interface ShownOpening {
  opening: OpeningRow;
  answer: SeenAnswer;
  layers: readonly SourcedLayer[];
  names: Record<string, string>;
  /** Set when the reader holds a slot here: since when, and whether something changed under it. */
  placed: { since: number; changed: boolean } | null;
  /** The last day of the waivers that carry the answer; null when none does. */
  waivedUntil: Day | null;
  /** The reader is not placed here, and the school cannot receive anyone for the whole time yet. */
  schoolUnready: boolean;
}

/**
 * What the gate says today about the reader and one opening of their program: the one asked for,
 * else one proposed to them, else the one they are placed in, else the soonest. The same function answers the program's lead.
 */
export async function readPlaced(
  reading: Reading,
  ask: { personId: string; openingId: string | null },
): Promise<Placed> {
  const { db, now } = reading;
  const programIds = (await membershipsOf(db, ask.personId))
    .filter((held) => held.role === "corps_member" && held.organizationKind === "program")
    .map((held) => held.organizationId);
  // A day early, so that no school's own day is cut short; each answer counts the school's days.
  const yesterday = addDays(localDay(now, "UTC"), -1);
  const openings = await listOpenings(db, { programIds, notEndedBy: yesterday });
  const held = await activePlacementsOf(db, ask.personId);
  const offers = await liveOffersTo(reading, ask.personId);
  const chosen =
    openings.find(({ id }) => id === ask.openingId) ??
    openings.find(({ id }) => offers.some(({ opening }) => opening.id === id)) ??
    openings.find(({ id }) => held.some((placement) => placement.openingId === id)) ??
    openings[0];
  return {
    inProgram: programIds.length > 0,
    offers,
    openings: openings.map(({ id, title, school }) => ({ id, title, school: school.name })),
    shown: chosen ? await shownOpening(reading, chosen.id, ask.personId) : null,
  };
}

async function shownOpening(
  reading: Reading,
  openingId: string,
  personId: string,
): Promise<ShownOpening | null> {
  const explained = await explainDecision(reading, { openingId, personId });
  if (!explained) return null;
  const held = await activePlacementsOf(reading.db, personId);
  const placement = held.find((one) => one.openingId === openingId);
  const tasks = placement ? await openTasks(reading.db, [placement.id]) : [];
  return {
    opening: explained.opening,
    answer: seenBy("other", explained.body),
    layers: explained.layers,
    names: await readNames(reading.db),
    placed: placement
      ? { since: placement.placedAt, changed: tasks.some((task) => task.kind === "suspend") }
      : null,
    waivedUntil: waivedUntil(explained.body),
    schoolUnready:
      !placement && (await unreadySchool(reading.db, explained.opening, reading.now)) !== null,
  };
}
