import type { Reader } from "../../../db/connect";
import { organizationById } from "../../../db/queries/identity-organizations";
import { ruleSets } from "../../../db/queries/placement-rules";
import { waiversOfEach } from "../../../db/queries/placement-waivers";
import {
  checkpointThen,
  clearancesThen,
  decisionsUpTo,
  headThen,
  type MemberThen,
  membersThen,
  type PlacementThen,
  placementsThen,
} from "../../../db/queries/reporting-evidence";
import { holdsRoleIn } from "../../placement/check-rights.server";
import { ENGINE } from "../../placement/gate/decide";
import type { Waiver } from "../../placement/waivers/waiver";
import { dayIn, instantAt } from "../../record/civil-day";
import type { Reading } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { type AsOf, endOfDay, isOver } from "./as-of";
import {
  type ClearanceLine,
  clearanceTable,
  type DecisionLine,
  decisionLine,
  decisionTable,
  instant,
  ruleTable,
  waiverTable,
} from "./evidence-tables";
import { type Head, inOrder, type Pack, packOf, type Table } from "./pack";

/** What a monitor asks for: a program's days, as they were known when a day was over. */
export interface EvidenceQuestion {
  programId: string;
  /** First and last day of the period; both inclusive. */
  from: string;
  through: string;
  /** Nothing learned after this day is in the pack. */
  asOf: string;
  personId: string | null;
  placementId: string | null;
}

export type EvidenceRefusal = "no-program" | "days-reversed" | "day-not-over" | "nobody";

/** An evidence pack, and what the page prints of it. */
export interface Evidence {
  program: { id: string; name: string };
  asOf: AsOf;
  members: readonly MemberThen[];
  placements: readonly PlacementThen[];
  decisions: readonly DecisionLine[];
  clearances: readonly ClearanceLine[];
  waivers: readonly Waiver[];
  rules: readonly { id: string; title: string; hash: string }[];
  heads: readonly Head[];
  pack: Pack;
}

/**
 * The evidence pack of a program's period: per member and placement the decisions with outcome, reasons
 * and rule hashes, waivers, and who decided and holds the papers of each clearance. Only for a lead of
 * the program and the command line. The same question gives the same bytes, whatever was learned since.
 */
export async function readEvidence(
  { db, now, actor }: Reading,
  question: EvidenceQuestion,
): Promise<Outcome<Evidence, EvidenceRefusal>> {
  const program = await organizationById(db, question.programId);
  const mayRead =
    actor.kind === "cli" || (await holdsRoleIn(db, actor, question.programId, "program_lead"));
  if (program?.kind !== "program" || !mayRead) return refused("no-program");
  const zone = program.timeZone;
  if (question.through < question.from) return refused("days-reversed");
  if (!isOver(question.asOf, zone, now)) return refused("day-not-over");
  const asOf = endOfDay(question.asOf, zone);
  const found = await gather(db, { ...question, zone, asOf });
  if (found.members.length === 0 && (question.personId ?? question.placementId) !== null)
    return refused("nobody");
  const rules = await ruleSets(db, [
    ...new Set(found.decisions.flatMap(({ rules: used }) => used.map(({ id }) => id))),
  ]);
  const tables: Table[] = [
    memberTable(found.members),
    placementTable(found.placements),
    decisionTable(found.decisions),
    waiverTable(found.waivers),
    clearanceTable(found.clearances),
    ruleTable(rules),
  ];
  const { personId, placementId, from, through } = question;
  const pack = packOf(
    {
      format: "muster-evidence@1",
      scope: { program: program.id, from, through, person: personId, placement: placementId },
      asOf,
      engine: ENGINE,
      heads: found.heads,
      replay: replayCommands(question, found.decisions),
    },
    tables,
  );
  return done({ ...found, rules, program: { id: program.id, name: program.name }, asOf, pack });
}

type Gathered = Omit<Evidence, "program" | "asOf" | "rules" | "pack">;

async function gather(
  db: Reader,
  question: Omit<EvidenceQuestion, "asOf"> & { zone: string; asOf: AsOf },
): Promise<Gathered> {
  const { programId, personId, placementId, from, through, zone, asOf } = question;
  const knownAt = asOf.at;
  const begin = instantAt(from, "00:00", zone);
  const placements = (await placementsThen(db, { programId, knownAt })).filter(
    (one) =>
      (placementId === null || one.id === placementId) &&
      (personId === null || one.personId === personId) &&
      dayIn(one.placedAt, zone) <= through &&
      (one.endedOn ?? one.endsOn) >= from,
  );
  const members = (await membersThen(db, { programId, from: begin, knownAt })).filter(
    (one) =>
      dayIn(one.grantedAt, zone) <= through &&
      (personId === null || one.personId === personId) &&
      (placementId === null || placements.some((placed) => placed.personId === one.personId)),
  );
  const people = new Set([...members, ...placements].map((one) => one.personId));
  const stream = `org:${programId}`;
  const head = await headThen(db, stream, knownAt);
  const reliedOn = new Set(placements.map(({ decisionId }) => decisionId));
  const stored = await decisionsUpTo(db, { programId, seq: head?.seq ?? 0 });
  const decisions = stored
    .filter(({ id, personId: about, openingId, decidedAt }) => {
      const on = dayIn(decidedAt, zone);
      const isOfPlacement = placements.some(
        (placed) => placed.openingId === openingId && placed.personId === about,
      );
      const inPeriod = from <= on && on <= through && people.has(about);
      return reliedOn.has(id) || (inPeriod && (placementId === null || isOfPlacement));
    })
    .map(decisionLine);
  const asked = await waiversOfEach(db, [...people], knownAt);
  const waivers = [...asked.values()]
    .flat()
    .filter((one) => one.programId === programId && one.from <= through && one.expiresOn >= from);
  const clearances = await clearancesThen(db, { personIds: [...people], knownAt });
  const checkpoint = await checkpointThen(db, knownAt);
  const heads = [head, checkpoint].filter((one) => one !== null);
  return { members, placements, decisions, waivers, clearances, heads };
}

function memberTable(members: readonly MemberThen[]): Table {
  return {
    name: "members",
    columns: ["person", "name", "since", "left"],
    rows: inOrder(
      members.map(({ personId, name, grantedAt, endedAt }) => [
        personId,
        name,
        instant(grantedAt),
        endedAt === null ? null : instant(endedAt),
      ]),
    ),
  };
}

function placementTable(placements: readonly PlacementThen[]): Table {
  return {
    name: "placements",
    columns: [
      "placement",
      "person",
      "opening",
      "title",
      "role",
      "school",
      "slot",
      "starts_on",
      "ends_on",
      "placed_by",
      "placed_at",
      "decision",
      "ended_on",
    ],
    rows: inOrder(
      placements.map((one) => [
        one.id,
        one.personId,
        one.openingId,
        one.title,
        one.role,
        one.school,
        one.slot,
        one.startsOn,
        one.endsOn,
        one.placedBy,
        instant(one.placedAt),
        one.decisionId,
        one.endedOn,
      ]),
    ),
  };
}

/** How to make the pack, and the decisions in it, again. */
function replayCommands(
  { programId, from, through, asOf, personId, placementId }: EvidenceQuestion,
  decisions: readonly DecisionLine[],
): string[] {
  const only = [
    ...(personId === null ? [] : [`--person=${personId}`]),
    ...(placementId === null ? [] : [`--placement=${placementId}`]),
  ];
  const options = [`--program=${programId}`, `--from=${from}`, `--through=${through}`];
  return [
    ["npm run -s muster -- report evidence", ...options, ...only, `--as-of=${asOf}`].join(" "),
    ["npm run -s muster -- gate replay", ...decisions.map(({ seq }) => seq)].join(" "),
    "npm run -s muster -- audit verify",
  ];
}
