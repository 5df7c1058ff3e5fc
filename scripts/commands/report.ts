import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { isDay } from "../../app/record/civil-day";
import { COMMAND_LINE } from "../../app/record/context.server";
import { zipPack } from "../../app/reporting/evidence/pack";
import { readEvidence } from "../../app/reporting/evidence/read-evidence.server";
import { signPack } from "../../app/reporting/evidence/sign-pack.server";
import { readLetter } from "../../app/reporting/letter/read-letter.server";
import { type CommandLine, type ExitCode, GOOD, MisuseError, parsedOrMisuse } from "./command";

const REFUSALS = {
  "no-program": "There is no such program.",
  "days-reversed": "The last day is before the first.",
  "day-not-over": "The day of --as-of is not over in the program’s zone: name an earlier one.",
  nobody: "Nobody like that served in these days, as it was known then.",
} as const;

/**
 * `report evidence --program ID --from DAY --through DAY --as-of DAY [--person ID] [--placement ID]
 * [--out FILE]`: a monitor's evidence pack as one ZIP; prints its hash and its manifest.
 */
export async function reportEvidence(line: CommandLine): Promise<ExitCode> {
  const { values } = parsedOrMisuse(() =>
    parseArgs({
      args: line.args,
      options: {
        program: { type: "string" },
        from: { type: "string" },
        through: { type: "string" },
        "as-of": { type: "string" },
        person: { type: "string" },
        placement: { type: "string" },
        out: { type: "string" },
      },
    }),
  );
  const { program, from, through, "as-of": asOf, out } = values;
  if (!program || !from || !through || !asOf)
    throw new MisuseError("Give --program, --from, --through and --as-of.");
  const bad = [from, through, asOf].find((day) => !isDay(day));
  if (bad !== undefined) throw new MisuseError(`${bad} is not a day such as 2026-11-02.`);
  const { app } = await line.open({ asItIs: out === undefined });
  const outcome = await readEvidence(app.reading(COMMAND_LINE), {
    programId: program,
    from,
    through,
    asOf,
    personId: values.person ?? null,
    placementId: values.placement ?? null,
  });
  if (!outcome.ok) throw new MisuseError(REFUSALS[outcome.reason]);
  const { pack } = outcome.value;
  if (out !== undefined) {
    const signature = await signPack(app, COMMAND_LINE, { programId: program, pack });
    await writeFile(out, zipPack(pack, [signature]), { flag: "wx" });
  }
  line.print({ sha256: pack.hash, out, manifest: JSON.parse(pack.manifest.text) });
  return GOOD;
}

const LETTER_REFUSALS = {
  "no-program": REFUSALS["no-program"],
  "no-district": "The program has placed nobody in such a district.",
  "day-not-over": REFUSALS["day-not-over"],
} as const;

/**
 * `report letter --program ID --district ID --as-of DAY [--out FILE]`: a letter to a district as one
 * ZIP; prints its hash and its manifest.
 */
export async function reportLetter(line: CommandLine): Promise<ExitCode> {
  const { values } = parsedOrMisuse(() =>
    parseArgs({
      args: line.args,
      options: {
        program: { type: "string" },
        district: { type: "string" },
        "as-of": { type: "string" },
        out: { type: "string" },
      },
    }),
  );
  const { program, district, "as-of": asOf, out } = values;
  if (!program || !district || !asOf)
    throw new MisuseError("Give --program, --district and --as-of.");
  if (!isDay(asOf)) throw new MisuseError(`${asOf} is not a day such as 2026-11-02.`);
  const { app } = await line.open({ asItIs: out === undefined });
  const question = { programId: program, districtId: district, asOf };
  const outcome = await readLetter(app.reading(COMMAND_LINE), question);
  if (!outcome.ok) throw new MisuseError(LETTER_REFUSALS[outcome.reason]);
  const { pack } = outcome.value;
  if (out !== undefined) {
    const signature = await signPack(app, COMMAND_LINE, { programId: program, pack });
    await writeFile(out, zipPack(pack, [signature]), { flag: "wx" });
  }
  line.print({ sha256: pack.hash, out, manifest: JSON.parse(pack.manifest.text) });
  return GOOD;
}
