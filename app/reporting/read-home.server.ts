import { organizationById } from "../../db/queries/identity-organizations";
import { holds, type Membership, organizationsWhere } from "../identity/roles";
import { readMyTurns } from "../placement/offers/read-offers.server";
import { dayIn } from "../record/civil-day";
import type { Reading } from "../record/context.server";
import { type LearnerHome, readLearnerHome } from "./read-learner-home.server";
import { readStaffTasks } from "./read-staff-tasks.server";
import { inTurn, type Task } from "./task";

/** The zone of someone who belongs nowhere yet. */
const NO_ZONE = "UTC";

/** Everything on someone's home page. */
export interface Home {
  name: string;
  /** The civil day in the zone of their program. */
  today: string;
  tasks: readonly Task[];
  /** Leads a program: everything that needs them, in order, is on their Monday. */
  leads: boolean;
  /** Writes or reviews courses: the way to them, whatever waits. */
  studio: { writes: boolean; reviews: boolean } | null;
  /** Only for corps members. */
  learner: Omit<LearnerHome, "tasks"> | null;
}

/** Reads someone's home page: what waits on them in every role they hold, in turn. */
export async function readHome(
  reading: Reading,
  who: { personId: string; name: string; memberships: readonly Membership[] },
): Promise<Home> {
  const zone = await zoneOf(reading, who.memberships);
  const today = dayIn(reading.now, zone);
  const staff = await readStaffTasks(reading, { ...who, today });
  const learner = await readLearnerHome(reading, { ...who, zone });
  const offers = await readOfferTasks(reading, who);
  return {
    name: who.name,
    today,
    tasks: inTurn([...staff, ...offers, ...(learner?.tasks ?? [])]),
    leads: holds(who.memberships, ["program_lead"]),
    studio: holds(who.memberships, ["author", "reviewer"])
      ? {
          writes: holds(who.memberships, ["author"]),
          reviews: holds(who.memberships, ["reviewer"]),
        }
      : null,
    learner,
  };
}

/** Proposed placements whose next step is the reader's, in any of their parts. */
async function readOfferTasks(
  reading: Reading,
  { personId, memberships }: { personId: string; memberships: readonly Membership[] },
): Promise<Task[]> {
  const turns = await readMyTurns(reading, {
    personId,
    schoolIds: organizationsWhere(memberships, ["school_host"]),
    programIds: organizationsWhere(memberships, ["program_lead"]),
  });
  return turns.map(({ party, offer }) => ({
    kind: "offer",
    party,
    offerId: offer.id,
    title: offer.opening.title,
    school: offer.opening.school.name,
    person: offer.name,
    by: offer.answerBy,
  }));
}

async function zoneOf({ db }: Reading, memberships: readonly Membership[]): Promise<string> {
  const first = memberships.find(({ organizationKind }) => organizationKind !== "platform");
  const organization = first ? await organizationById(db, first.organizationId) : null;
  return organization?.timeZone ?? NO_ZONE;
}
