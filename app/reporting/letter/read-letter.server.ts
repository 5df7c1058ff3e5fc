import type { Reader } from "../../../db/connect";
import { namesThen } from "../../../db/queries/identity-names";
import { organizationById } from "../../../db/queries/identity-organizations";
import { openingChanges } from "../../../db/queries/placement-changes";
import { openingsById } from "../../../db/queries/placement-openings";
import { ruleSets } from "../../../db/queries/placement-rules";
import { districtsOf } from "../../../db/queries/reporting-areas";
import {
  checkpointThen,
  headThen,
  type PlacementThen,
  placementsThen,
} from "../../../db/queries/reporting-evidence";
import { holdsRoleIn } from "../../placement/check-rights.server";
import { ENGINE } from "../../placement/gate/decide";
import { judgePlacement } from "../../placement/judge-placement.server";
import { readFactsOf } from "../../placement/read-facts.server";
import { readinessOf } from "../../placement/readiness";
import { layersAt } from "../../placement/rules/pins";
import type { Reading } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { type AsOf, endOfDay, isOver } from "../evidence/as-of";
import { ruleTable } from "../evidence/evidence-tables";
import { type Head, type Pack, packOf } from "../evidence/pack";
import { type LetterLine, type LetterRule, letterText, rosterTable } from "./letter";

/** Whom the letter goes to, and the day at whose end things stood as it says. */
export interface LetterQuestion {
  programId: string;
  districtId: string;
  asOf: string;
}

export type LetterRefusal = "no-program" | "no-district" | "day-not-over";

/** A letter to a district, and the pack that it comes with. */
export interface Letter {
  program: { id: string; name: string };
  district: { id: string; name: string };
  asOf: AsOf;
  lines: readonly LetterLine[];
  rules: readonly LetterRule[];
  heads: readonly Head[];
  replay: readonly string[];
  pack: Pack;
}

/**
 * Who is placed in a district's schools by a program, whether each could serve on a day that is over as
 * it was known when it ended, and the rules that were in force for them. Only for a lead of the program
 * and the command line. The same question gives the same bytes, whatever was learned since.
 */
export async function readLetter(
  { db, now, actor }: Reading,
  question: LetterQuestion,
): Promise<Outcome<Letter, LetterRefusal>> {
  const { programId, districtId } = question;
  const program = await organizationById(db, programId);
  const mayRead = actor.kind === "cli" || (await holdsRoleIn(db, actor, programId, "program_lead"));
  if (program?.kind !== "program" || !mayRead) return refused("no-program");
  const district = await organizationById(db, districtId);
  const served = await districtsOf(db, programId);
  if (!district || !served.some(({ id }) => id === districtId)) return refused("no-district");
  if (!isOver(question.asOf, program.timeZone, now)) return refused("day-not-over");
  const asOf = endOfDay(question.asOf, program.timeZone);
  const all = await placementsThen(db, { programId, knownAt: asOf.at });
  const there = all.filter((one) => one.districtId === districtId);
  const standing = there.filter(
    ({ endsOn, endedOn }) => endsOn >= asOf.day && (endedOn === null || endedOn >= asOf.day),
  );
  const { lines, layers } = await judge(db, standing, asOf);
  const rules = await ruleSets(db, layers);
  const head = await headThen(db, `org:${programId}`, asOf.at);
  const checkpoint = await checkpointThen(db, asOf.at);
  const heads = [head, checkpoint].filter((one) => one !== null);
  const replay = [replayCommand(question), "npm run -s muster -- audit verify"];
  const said = { program: program.name, district: district.name, day: asOf.day, lines };
  const pack = packOf(
    {
      format: "muster-letter@1",
      scope: { program: programId, district: districtId },
      asOf,
      engine: ENGINE,
      heads,
      replay,
    },
    [rosterTable(lines), ruleTable(rules)],
    [letterText(said)],
  );
  return done({
    program: { id: programId, name: program.name },
    district: { id: districtId, name: district.name },
    asOf,
    lines,
    rules,
    heads,
    replay,
    pack,
  });
}

/** Each placement as the gate answers about it at that moment, and every rule set that was asked. */
async function judge(
  db: Reader,
  placements: readonly PlacementThen[],
  asOf: AsOf,
): Promise<{ lines: LetterLine[]; layers: string[] }> {
  const openingIds = [...new Set(placements.map(({ openingId }) => openingId))];
  const changes = await openingChanges(db, openingIds);
  const known = changes.filter(({ at }) => at <= asOf.at);
  const openings = (await openingsById(db, openingIds)).map((opening) => {
    const own = changes.filter(({ openingId }) => openingId === opening.id);
    return { ...opening, layers: layersAt(opening.layers, own, asOf.at) };
  });
  const personIds = placements.map(({ personId }) => personId);
  const factsOf = await readFactsOf(db, { personIds, openings, knownAt: asOf.at });
  const names = await namesThen(db, personIds, asOf.at);
  const lines: LetterLine[] = [];
  const layers = new Set<string>();
  for (const placement of placements) {
    const opening = openings.find(({ id }) => id === placement.openingId);
    if (!opening) throw new Error(`placement ${placement.id} has no opening`);
    const { personId } = placement;
    const facts = factsOf(personId, opening);
    const judged = await judgePlacement(db, {
      opening,
      placement,
      at: asOf.at,
      facts,
      changes: known,
    });
    for (const { id } of judged.rules) layers.add(id);
    lines.push({
      placementId: placement.id,
      personId,
      name: names.get(personId) ?? null,
      school: placement.school,
      title: placement.title,
      role: placement.role,
      startsOn: placement.startsOn,
      endsOn: placement.endsOn,
      readiness: readinessOf(judged.answer),
    });
  }
  return { lines, layers: [...layers].sort() };
}

function replayCommand({ programId, districtId, asOf }: LetterQuestion): string {
  const options = [`--program=${programId}`, `--district=${districtId}`, `--as-of=${asOf}`];
  return ["npm run -s muster -- report letter", ...options].join(" ");
}
