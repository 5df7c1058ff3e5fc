import type { Reader } from "../../../db/connect";
import { listOrganizations, membershipsOf } from "../../../db/queries/identity-organizations";
import { listOpenings } from "../../../db/queries/placement-openings";
import { organizationsWhere } from "../../identity/roles";
import type { Reading } from "../../record/context.server";
import { addDays, type Day, later, localDay } from "../gate/days";
import type { ExplainedLeaf } from "../gate/explain";
import { explainedLeaves } from "../gate/explain";
import type { OpeningRow } from "../openings/opening";
import { type Readiness, readinessOf } from "../readiness";
import { readSchoolSide } from "./read-school-side.server";
import { answerSchool, lacksOf } from "./school-side";

/** How a school stands for one program that has openings there. */
export interface SchoolState {
  programId: string;
  programName: string;
  /** The last day of an opening there: until then it is asked about. */
  through: Day;
  readiness: Readiness;
  lacks: readonly ExplainedLeaf[];
  /** All that is asked of it, met things too. */
  leaves: readonly ExplainedLeaf[];
  /** How many people are placed there. */
  placed: number;
}

/** A school in the list of those who may read whether it is ready. */
export interface SchoolLine {
  id: string;
  name: string;
  states: readonly SchoolState[];
}

/** What the reader has to do with schools: those they host, and the programs whose schools they read. */
export async function partsOf({ db, actor }: Reading) {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  return {
    hosted: organizationsWhere(held, ["school_host"]),
    led: organizationsWhere(held, ["program_lead"]),
    read: organizationsWhere(held, ["program_lead", "adjudicator"]),
  };
}

/**
 * The schools that the reader hosts, or where programs of theirs have openings, by name: whether each is
 * ready for each program now, and what it lacks.
 */
export async function readSchools(reading: Reading): Promise<SchoolLine[]> {
  const { hosted, read } = await partsOf(reading);
  return linesOf(reading, { hosted, read });
}

/** The schools that the reader hosts, by name, and how they stand. */
export async function readHostedSchools(reading: Reading): Promise<SchoolLine[]> {
  const { hosted } = await partsOf(reading);
  return linesOf(reading, { hosted, read: [] });
}

async function linesOf(
  { db, now }: Reading,
  { hosted, read }: { hosted: readonly string[]; read: readonly string[] },
): Promise<SchoolLine[]> {
  const notEndedBy = addDays(localDay(now, "UTC"), -1);
  const openings = [
    ...(await listOpenings(db, { schoolIds: hosted, notEndedBy })),
    ...(await listOpenings(db, { programIds: read, notEndedBy })),
  ];
  const ids = [...new Set([...hosted, ...openings.map(({ school }) => school.id)])];
  const schools = await listOrganizations(db, { ids });
  const lines: SchoolLine[] = [];
  for (const { id, name } of schools) {
    const here = openings.filter(({ school }) => school.id === id);
    lines.push({ id, name, states: await statesOf(db, here, now) });
  }
  return lines;
}

/** How a school stands for each program of some openings there. */
export async function statesOf(
  db: Reader,
  openings: readonly OpeningRow[],
  now: number,
): Promise<SchoolState[]> {
  const states: SchoolState[] = [];
  for (const programId of new Set(openings.map((opening) => opening.programId))) {
    const own = oncePer(openings.filter((one) => one.programId === programId));
    const [first] = own;
    if (!first) continue;
    const startsOn = localDay(now, first.school.timeZone);
    const endsOn = own.map((one) => one.endsOn).reduce(later, startsOn);
    const ground = { programId, school: first.school, startsOn, endsOn };
    const answer = answerSchool(await readSchoolSide(db, { ground, personId: null, at: now }));
    states.push({
      programId,
      programName: first.programName,
      through: endsOn,
      readiness: readinessOf(answer),
      lacks: answer.tree.flatMap(({ node }) => lacksOf(node)),
      leaves: answer.tree
        .flatMap(({ node }) => explainedLeaves(node))
        .filter(({ kind }) => kind !== "no_hold"),
      placed: own.reduce((sum, { taken }) => sum + taken, 0),
    });
  }
  return states;
}

/** How the school of an opening stands for its program, where it is not ready for the whole of it; else null. */
export async function unreadySchool(
  db: Reader,
  opening: OpeningRow,
  now: number,
): Promise<SchoolState | null> {
  const [state] = await statesOf(db, [opening], now);
  return state && state.readiness.ready !== "yes" ? state : null;
}

/** Openings, each once: a reader may be a host of a school and lead a program there. */
function oncePer(openings: readonly OpeningRow[]): OpeningRow[] {
  return [...new Map(openings.map((one) => [one.id, one] as const)).values()];
}
