import { z } from "zod";
import { belief, believe, predicted } from "../../app/mastery/belief";
import { operatingPoint } from "../../app/mastery/operating-curve";
import type { CommandLine } from "./command";
import { type Command, type ExitCode, GOOD, NOT_GOOD, onlyArgument } from "./command";
import { readJsonFile } from "./read-file";

/** A chance from 0 to 1. */
const chance = z.number().min(0).max(1);
/** A chance that is neither never nor always, so that its logarithm is a number. */
const open = z.number().gt(0).lt(1);
/** Exact enumeration grows with the square of the number of items. */
const mostItems = 2000;

const caseFile = z.object({ cases: z.array(z.unknown()) });

const replayCase = z.object({
  prior: chance,
  learn: chance,
  seq: z.array(
    z.object({ guess: chance, slip: chance, x: chance, w: z.number().min(0).default(1) }),
  ),
});

const curveCase = z.object({
  guess: open,
  slip: open,
  prior: open,
  nmin: z.int().min(1),
  nmax: z.int().min(1).max(mostItems),
  threshold: open,
  true_p: chance,
});

/** `mastery replay FILE`: the belief after each answer of each case. */
export const replay: Command = (line) =>
  eachCase(line, replayCase, ({ prior, learn, seq }) => {
    let state = belief(prior);
    const steps = seq.map(({ guess, slip, x, w }) => {
      const before = predicted(state, { guess, slip });
      state = believe(state, { guess, slip, x, weight: w }, learn);
      return { predicted: before, k: state.k };
    });
    return { steps };
  });

/** `mastery oc FILE`: who passes such a check, and after how many items, by exact enumeration. */
export const operatingCurve: Command = (line) =>
  eachCase(line, curveCase, ({ nmin, nmax, true_p, ...rest }) => {
    const point = operatingPoint({ ...rest, least: nmin, most: nmax, trueP: true_p });
    return { pass_prob: point.passProbability, mean_items: point.meanItems };
  });

/** Prints one line for each case; a case that cannot be read says why, and the rest go on. */
async function eachCase<S extends z.ZodType>(
  line: CommandLine,
  schema: S,
  answer: (one: z.infer<S>) => object,
): Promise<ExitCode> {
  let code: ExitCode = GOOD;
  for (const [index, one] of (
    await readJsonFile(onlyArgument(line, "FILE"), caseFile)
  ).cases.entries()) {
    const result = answerOrError(one, schema, answer);
    if ("error" in result) code = NOT_GOOD;
    line.print({ index, ...result });
  }
  return code;
}

function answerOrError<S extends z.ZodType>(
  one: unknown,
  schema: S,
  answer: (one: z.infer<S>) => object,
): object | { error: string } {
  const read = schema.safeParse(one);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { error: `${issue?.path.join(".") || "case"}: ${issue?.message}` };
  }
  try {
    return answer(read.data);
  } catch (error) {
    if (error instanceof RangeError) return { error: error.message };
    throw error;
  }
}
