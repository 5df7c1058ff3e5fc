import { membersOf } from "../../../db/queries/identity-holders";
import { organizationById } from "../../../db/queries/identity-organizations";
import { listOpenings } from "../../../db/queries/placement-openings";
import { namesOf } from "../../../db/queries/rules";
import { hostsEver, type SaidItem, schoolItems } from "../../../db/queries/schools";
import type { Reading } from "../../record/context.server";
import { addDays, type Day, localDay } from "../gate/days";
import { partsOf, type SchoolState, statesOf } from "./read-schools.server";
import { isThere, type SchoolNeed, standingItems } from "./school";

/** One entry on file, as a page prints it. */
export interface SchoolItemLine {
  id: string;
  what: SchoolNeed;
  on: Day;
  through: Day | null;
  /** What was written beside it; null where nothing was, or it is erased. */
  said: string | null;
  /** The supervisor with an account; null for another need. */
  supervisor: string | null;
  by: string;
  /** Why it does not stand any more, although nobody took it back. */
  state: "stands" | "over" | "left";
}

/** A school as a place to serve, for its hosts and the programs that serve there. */
export interface SchoolPage {
  id: string;
  name: string;
  /** The reader is a host here, and puts things on file. */
  hosts: boolean;
  /** The reader is of a program here, and reads its waivers. */
  waives: boolean;
  states: readonly SchoolState[];
  items: readonly SchoolItemLine[];
  past: readonly SchoolItemLine[];
  /** Who hosts here, to choose the supervisor from. */
  people: readonly { id: string; name: string }[];
}

/** Everything about whether a school is ready; null for whoever has nothing to do with it. */
export async function readSchool(reading: Reading, schoolId: string): Promise<SchoolPage | null> {
  const { db, now } = reading;
  const school = await organizationById(db, schoolId);
  if (school?.kind !== "school") return null;
  const { hosted, read } = await partsOf(reading);
  const hosts = hosted.includes(schoolId);
  const openings = (
    await listOpenings(db, {
      schoolIds: [schoolId],
      notEndedBy: addDays(localDay(now, "UTC"), -1),
    })
  ).filter(({ programId }) => hosts || read.includes(programId));
  if (!hosts && openings.length === 0) return null;
  const items = await schoolItems(db, { schoolId });
  const named = items.flatMap(({ recordedBy, supervisorId }) => [recordedBy, supervisorId ?? ""]);
  const names = await namesOf(db, named);
  const hostedBy = await hostsEver(db, schoolId);
  const today = localDay(now, school.timeZone);
  const lineOf = (item: SaidItem): SchoolItemLine => ({
    id: item.id,
    what: item.what,
    on: item.on,
    through: item.through,
    said: item.said,
    supervisor: item.supervisorId === null ? null : (names.get(item.supervisorId) ?? ""),
    by: names.get(item.recordedBy) ?? "",
    state: !isThere(item, hostedBy, now)
      ? "left"
      : item.through !== null && item.through < today
        ? "over"
        : "stands",
  });
  const standing = standingItems(items);
  return {
    id: schoolId,
    name: school.name,
    hosts,
    waives: openings.some(({ programId }) => read.includes(programId)),
    states: await statesOf(db, openings, now),
    items: standing.map(lineOf),
    past: items.filter((item) => !standing.includes(item) && !item.withdrawn).map(lineOf),
    people: (await membersOf(db, schoolId, ["school_host"])).map(({ personId, name }) => ({
      id: personId,
      name,
    })),
  };
}
