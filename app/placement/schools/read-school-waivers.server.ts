import { organizationById } from "../../../db/queries/identity-organizations";
import { listOpenings } from "../../../db/queries/placement-openings";
import { namesOf } from "../../../db/queries/rules";
import { schoolWaivers } from "../../../db/queries/school-waivers";
import type { Reading } from "../../record/context.server";
import { isSamePerson } from "../../record/same-person.server";
import { addDays, type Day, localDay } from "../gate/days";
import {
  stageOf,
  subjectOf,
  type WaiverStage,
  type WaiverSubject,
  waivableReqs,
} from "../waivers/waiver";
import { partsOf } from "./read-schools.server";
import { schoolRule } from "./school-rule";

/** A waiver of something that a school lacks, as the staff of its program read it. */
export interface SchoolWaiverLine {
  id: string;
  subject: WaiverSubject | null;
  from: Day;
  expiresOn: Day;
  stage: WaiverStage;
  /** Null once erased. */
  reason: string | null;
  by: string;
  /** The reader may answer it. */
  mine: boolean;
  /** When and by whom it was ended early; `reason` is null once erased. */
  ended: { by: string; at: number; reason: string | null } | null;
  /** The reader may end it early. */
  mayEnd: boolean;
}

export interface SchoolWaiversPage {
  schoolId: string;
  name: string;
  zone: string;
  today: Day;
  waivers: readonly SchoolWaiverLine[];
  /** The programs for which the reader may ask. */
  programs: readonly { id: string; name: string }[];
  /** What can be waived at all. */
  options: readonly { req: string; subject: WaiverSubject | null }[];
}

/**
 * The waivers of a school for the programs of the reader, and what they may ask for. Null for whoever is
 * of no program that has an opening there: a school's own hosts read in its list that something is
 * waived, not why.
 */
export async function readSchoolWaivers(
  reading: Reading,
  schoolId: string,
): Promise<SchoolWaiversPage | null> {
  const { db, now, actor } = reading;
  const school = await organizationById(db, schoolId);
  const { led, read } = await partsOf(reading);
  const openings = await listOpenings(db, {
    programIds: read,
    schoolIds: [schoolId],
    notEndedBy: addDays(localDay(now, "UTC"), -1),
  });
  if (!school || openings.length === 0) return null;
  const today = localDay(now, school.timeZone);
  const rules = [schoolRule()];
  const waivers = await schoolWaivers(db, { schoolId, programIds: read });
  const names = await namesOf(
    db,
    waivers.flatMap(({ askedBy, ended }) => [askedBy, ended?.by ?? ""]),
  );
  const lines: SchoolWaiverLine[] = [];
  for (const waiver of waivers) {
    const stage = stageOf(waiver, today);
    const own = await isSamePerson(db, actor.personId, waiver.askedBy);
    lines.push({
      id: waiver.id,
      subject: subjectOf(rules, waiver.req),
      from: waiver.from,
      expiresOn: waiver.expiresOn,
      stage,
      reason: waiver.reason,
      by: names.get(waiver.askedBy) ?? "",
      mine: stage === "asked" && !own,
      ended: waiver.ended && { ...waiver.ended, by: names.get(waiver.ended.by) ?? "" },
      mayEnd: led.includes(waiver.programId) && (stage === "in-force" || stage === "ahead"),
    });
  }
  const programs = new Map(openings.map((one) => [one.programId, one.programName]));
  return {
    schoolId,
    name: school.name,
    zone: school.timeZone,
    today,
    waivers: lines.reverse(),
    programs: [...programs].filter(([id]) => led.includes(id)).map(([id, name]) => ({ id, name })),
    options: waivableReqs(rules).map((req) => ({ req, subject: subjectOf(rules, req) })),
  };
}
