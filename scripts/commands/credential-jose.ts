import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { isObject, JsonError, type JsonObject, parseStrictJson } from "../../app/credentials/json";
import { type Held, open, secure } from "../../app/credentials/vc-api/jose";
import { type Finding, failed } from "../../app/credentials/verification/code";
import {
  COULD_NOT_TELL,
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
  NOT_GOOD,
  parsedOrMisuse,
} from "./command";
import { readTextFile } from "./read-file";

/** The features of the standard's suite; what is not JOSE is not ours to answer. */
const HELD: Record<string, Held | null> = {
  credential_jose: "vc",
  presentation_jose: "vp",
  credential_cose: null,
  presentation_cose: null,
  credential_sdjwt: null,
  presentation_sdjwt: null,
};

const asked = z.object({
  task: z.enum(["issue", "verify"]),
  input: z.string().min(1),
  key: z.string().min(1),
  feature: z.string().refine((name) => Object.hasOwn(HELD, name)),
  output: z.string().min(1),
});

/**
 * `credential jose issue|verify`: one case of W3C's suite for VC-JOSE-COSE, which drives an
 * implementation by these words. `--input` is a document or a token, `--key` a verification method;
 * `--output` is written: {result, data}, with the token, or the code of what is wrong.
 */
export async function jose(line: CommandLine): Promise<ExitCode> {
  const { task, input, key, feature, output } = readOptions(line.args);
  const text = (await readTextFile(input)).trim();
  const method = objectIn(await readTextFile(key));
  if (method === null) throw new MisuseError(`${key} is no verification method in JSON.`);
  const held = HELD[feature] ?? null;
  if (held === null) return answer(line, output, { result: "indeterminate", data: feature });
  const finding = task === "issue" ? issued(text, held, method) : open(text, held, method);
  if (!finding.ok) return answer(line, output, { result: "failure", data: finding.code });
  const data = typeof finding.value === "string" ? finding.value : JSON.stringify(finding.value);
  return answer(line, output, { result: "success", data });
}

function issued(text: string, held: Held, method: JsonObject): Finding<string> {
  const document = objectIn(text);
  return document === null ? failed("FORMAT") : secure(document, held, method);
}

type Result = "success" | "failure" | "indeterminate";
const exits: Record<Result, ExitCode> = {
  success: GOOD,
  failure: NOT_GOOD,
  indeterminate: COULD_NOT_TELL,
};

async function answer(
  line: CommandLine,
  path: string,
  { result, data }: { result: Result; data: string },
): Promise<ExitCode> {
  await writeFile(path, JSON.stringify({ result, data })).catch(() => {
    throw new MisuseError(`${path} cannot be written.`);
  });
  line.print({ result, data });
  return exits[result];
}

function readOptions(args: string[]) {
  const one = { type: "string" } as const;
  const options = { input: one, key: one, feature: one, output: one };
  const { values, positionals } = parsedOrMisuse(() =>
    parseArgs({ args, allowPositionals: true, options }),
  );
  const [task, ...more] = positionals;
  const read = asked.safeParse({ task, ...values });
  if (!read.success) throw new MisuseError(`${String(read.error.issues[0]?.path[0])} is missing.`);
  if (more.length > 0) throw new MisuseError(`Nothing follows ${task}: leave out ${more[0]}.`);
  return read.data;
}

function objectIn(text: string): JsonObject | null {
  try {
    const value = parseStrictJson(text);
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof JsonError) return null;
    throw error;
  }
}
