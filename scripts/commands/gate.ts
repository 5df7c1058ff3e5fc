import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { caseLine, differences } from "../../app/placement/gate/cases";
import { instantOf, isDay, isInstant } from "../../app/placement/gate/days";
import { fillWords } from "../../app/placement/rules/rule-set";
import { COMMAND_LINE } from "../../app/record/context.server";
import {
  COULD_NOT_TELL,
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
  NOT_GOOD,
  onlyArgument,
  parsedOrMisuse,
} from "./command";
import { readTableFile } from "./read-file";
import { readPack } from "./read-pack";

/** gate.md §2b; or a table beside rule packs, which says once what its cases share. */
const caseFile = z.union([
  z.object({
    packs: z.array(z.string()).min(1),
    shared: z.record(z.string(), z.unknown()).default({}),
    cases: z.array(z.record(z.string(), z.unknown())),
  }),
  z.object({ rulesets: z.record(z.string(), z.unknown()), cases: z.array(z.unknown()) }),
]);

const expectation = z.object({
  outcome: z.string().nullish(),
  until: z.string().nullish(),
  gap: z.string().nullish(),
  failing: z.array(z.string()).nullish(),
  via: z.array(z.string()).nullish(),
  flags: z.array(z.string()).nullish(),
});

const labelled = z.object({ id: z.union([z.string(), z.number()]).optional() });
const carrying = z.object({ expect: z.unknown() });

/** `gate cases FILE`: judges every case; one unreadable case prints its own line. */
export async function gateCases(line: CommandLine): Promise<ExitCode> {
  const path = onlyArgument(line, "FILE");
  const file = await readTableFile(path, caseFile);
  const rulesets = "packs" in file ? await packsOf(file.packs, path) : file.rulesets;
  const cases =
    "packs" in file
      ? file.cases.map((one) => fillWords({ ...file.shared, ...one }, (word) => word))
      : file.cases;
  let unmet = 0;
  cases.forEach((raw, index) => {
    const label = labelled.safeParse(raw);
    const id = label.success && label.data.id !== undefined ? String(label.data.id) : String(index);
    const answer = caseLine(raw, rulesets, id);
    line.print(answer);
    const expected = carrying.safeParse(raw).data?.expect ?? null;
    if (expected === null) return;
    const read = expectation.safeParse(expected);
    const found = read.success ? differences(answer, read.data) : ["expect: cannot be read"];
    if (found.length > 0) unmet++;
    for (const difference of found) line.say(`${id}: ${difference}`);
  });
  return unmet > 0 ? NOT_GOOD : GOOD;
}

/** The rules of packs that stand beside a table, by id. */
async function packsOf(packs: readonly string[], beside: string): Promise<Record<string, unknown>> {
  const rules: Record<string, unknown> = {};
  for (const pack of packs) {
    const { id, rule } = await readPack(join(dirname(beside), pack));
    rules[id] = rule;
  }
  return rules;
}

/** `gate explain --person P --opening O [--on DAY] [--known-at T]`: the answer with its tree. */
export async function gateExplain(line: CommandLine): Promise<ExitCode> {
  const { values } = parse(line.args);
  const { person, opening, on } = values;
  const knownAt = values["known-at"];
  if (!person || !opening) throw new MisuseError("Give --person and --opening.");
  if (on !== undefined && !isDay(on)) throw new MisuseError(`${on} is not a day.`);
  if (knownAt !== undefined && !isInstant(knownAt)) {
    throw new MisuseError(`${knownAt} is not an instant such as 2026-11-02T17:00:00Z.`);
  }
  const { explainDecision } = await import("../../app/placement/explain-decision.server");
  const { app } = await line.open();
  const explained = await explainDecision(app.reading(COMMAND_LINE), {
    personId: person,
    openingId: opening,
    ...(on === undefined ? {} : { day: on }),
    ...(knownAt === undefined ? {} : { knownAt: instantOf(knownAt) }),
  });
  if (!explained) {
    line.say(`There is no opening ${opening}.`);
    return COULD_NOT_TELL;
  }
  const { answer, rules, question, outlook } = explained.body;
  line.print({ ask: question.ask, rules, ...answer, ...outlook() });
  return GOOD;
}

/** `gate replay [SEQ…]`: makes stored decisions again; byte-equal, or the difference. */
export async function gateReplay(line: CommandLine): Promise<ExitCode> {
  const bad = line.args.find((word) => !/^\d{1,9}$/.test(word));
  if (bad !== undefined) throw new MisuseError(`${bad} is not the number of a decision.`);
  const seqs = line.args.map(Number);
  const { replayDecisions } = await import("../../app/placement/replay-decisions.server");
  const { app } = await line.open();
  const replayed = await replayDecisions(
    app.reading(COMMAND_LINE),
    seqs.length > 0 ? { seqs } : {},
  );
  for (const one of replayed) line.print(one);
  const missing = seqs.filter((seq) => !replayed.some((one) => one.seq === seq));
  for (const seq of missing) line.say(`There is no decision ${seq}.`);
  if (missing.length > 0) return COULD_NOT_TELL;
  return replayed.every((one) => one.same) ? GOOD : NOT_GOOD;
}

function parse(args: string[]) {
  return parsedOrMisuse(() =>
    parseArgs({
      args,
      options: {
        person: { type: "string" },
        opening: { type: "string" },
        on: { type: "string" },
        "known-at": { type: "string" },
      },
    }),
  );
}
