import { parseArgs } from "node:util";
import { auc, rmse } from "../../app/mastery/accuracy";
import { sequencesOf } from "../../app/mastery/answers";
import { type Fit, fitEach, unseenSkill } from "../../app/mastery/fit";
import { forecasts, type SkillModel } from "../../app/mastery/forecast";
import { fitFromPractice, storeParameters } from "../../app/mastery/refit.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import {
  type Command,
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
  NOT_GOOD,
  parsedOrMisuse,
} from "./command";
import { type FitFile, Names, readFitFile } from "./fit-file";

/** `mastery fit`: to the answers of a file, or to those in the database. */
export const fitCommand: Command = async (line) => {
  const asked = whatToFit(line);
  return asked === "database" ? fitDatabase(line) : fitFile(line, asked);
};

/**
 * `mastery fit --database`: fits all objectives, types and items to the first answers in practice,
 * and puts the numbers in force as the next version. Nothing that was judged before changes.
 */
async function fitDatabase(line: CommandLine): Promise<ExitCode> {
  const { app } = await line.open();
  const from = performance.now();
  const set = await fitFromPractice(app.db);
  const seconds = (performance.now() - from) / 1000;
  if (!set) {
    line.say("Nobody has practiced yet: there is nothing to fit.");
    return NOT_GOOD;
  }
  const version = await app.run(COMMAND_LINE, (context) => storeParameters(context, set));
  const { answers, ll, objectives, types, items } = set;
  const counts = { objectives: objectives.length, types: types.length, items: items.length };
  line.print({ version, rows: answers, ...counts, ll, seconds });
  return GOOD;
}

/**
 * `mastery fit TRAIN.csv [--test TEST.csv]`: fits each skill to answers, and says how well the fit
 * foretells the answers of the other file. `seconds` is the fitting alone, in one thread. A row that
 * cannot be read is named on stderr and counted in `rejected`; the rest count.
 */
async function fitFile(line: CommandLine, { train, test }: Files): Promise<ExitCode> {
  const skills = new Names();
  const learned = await readFitFile(train, skills);
  const known = skills.size;
  const asked = test === undefined ? null : await readFitFile(test, skills);
  nameRejected(line, train, learned);
  if (test !== undefined && asked) nameRejected(line, test, asked);

  const sequences = sequencesOf(learned.answers);
  const from = performance.now();
  const fits = fitEach(sequences, known);
  const seconds = (performance.now() - from) / 1000;

  const rows = sequences.codes.length;
  const rejected = learned.rejected.length + (asked?.rejected.length ?? 0);
  line.print({
    rows,
    skills: known,
    ll: fits.reduce((sum, one) => sum + one.ll, 0),
    seconds,
    rows_per_s: seconds > 0 ? rows / seconds : undefined,
    ...(asked ? accuracy(asked, fits) : {}),
    rejected: rejected > 0 ? rejected : undefined,
  });
  return rejected > 0 ? NOT_GOOD : GOOD;
}

interface Files {
  train: string;
  test: string | undefined;
}

function whatToFit({ args }: CommandLine): Files | "database" {
  const parsed = parsedOrMisuse(() =>
    parseArgs({
      args,
      options: { test: { type: "string" }, database: { type: "boolean" } },
      allowPositionals: true,
    }),
  );
  const { database, test } = parsed.values;
  const [train, ...more] = parsed.positionals;
  if (database) {
    if (train !== undefined || test !== undefined)
      throw new MisuseError("Give either a file to fit or --database.");
    return "database";
  }
  if (!train || more.length > 0) throw new MisuseError("Give one file to fit.");
  return { train, test };
}

function nameRejected({ say }: CommandLine, file: string, { rejected }: FitFile): void {
  for (const { line, error } of rejected) say(`${file}, line ${line}: ${error}.`);
}

function accuracy({ answers }: FitFile, fits: readonly Fit[]) {
  const sequences = sequencesOf(answers);
  const happened = sequences.codes.map((code) => code & 1);
  const chances = forecasts(sequences, (skill) => modelOf(fits[skill]));
  return { auc: auc(happened, chances) ?? undefined, rmse: rmse(happened, chances) ?? undefined };
}

function modelOf(fitted: Fit | undefined): SkillModel {
  const [skill] = fitted?.skills ?? [];
  const [kind] = fitted?.kinds ?? [];
  return skill && kind ? { ...skill, ...kind } : unseenSkill;
}
