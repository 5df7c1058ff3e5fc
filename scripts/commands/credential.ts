import { createReadStream } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { caseFile, runCase } from "../../app/credentials/case-file";
import type { Verdict } from "../../app/credentials/verification/code";
import { MAX_PICTURE_BYTES, readSignedFile } from "../../app/credentials/verification/file";
import {
  type VerifierSources,
  verifyCredential,
} from "../../app/credentials/verification/verifier";
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
import { readJsonFile, readTextFile } from "./read-file";

/**
 * `credential cases FILE`: one line per case, `{name, verdict, code}`. Exit 1 when a case carries an
 * expectation that is not met, 2 when one cannot be read.
 */
export async function cases(line: CommandLine): Promise<ExitCode> {
  const path = onlyArgument(line, "file of cases");
  const file = await readJsonFile(path, caseFile);
  let code: ExitCode = GOOD;
  for (const [index, entry] of file.cases.entries()) {
    const result = await runCase(file, entry, index);
    if ("problem" in result) {
      line.print({ name: result.name, problem: result.problem });
      code = COULD_NOT_TELL;
      continue;
    }
    const { met, ...answer } = result;
    line.print(answer);
    if (met === false) {
      line.say(`${result.name}: not what the case expects.`);
      if (code === GOOD) code = NOT_GOOD;
    }
  }
  return code;
}

const exits: Record<Verdict, ExitCode> = {
  valid: GOOD,
  invalid: NOT_GOOD,
  untrusted: NOT_GOOD,
  unknown: COULD_NOT_TELL,
};

/**
 * `credential verify FILE`: every check as one JSON line. The files given are the whole world: a DID
 * or list that is not among them cannot be had, and no issuer is accepted unless `--trust` names it.
 */
export async function verify(line: CommandLine): Promise<ExitCode> {
  const { path, sources } = await readOptions(line.args);
  const answer = await verifyCredential(await readAtMost(path), sources);
  line.print({ file: path, ...answer });
  return exits[answer.verdict];
}

async function readOptions(args: string[]): Promise<{ path: string; sources: VerifierSources }> {
  const { values, positionals } = parse(args);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new MisuseError("Give one file.");
  const at = values.at ?? new Date().toISOString();
  if (!z.iso.datetime({ offset: true }).safeParse(at).success) {
    throw new MisuseError(`--at ${at} is not an instant like 2026-11-02T17:00:00Z.`);
  }
  const documents = new Map<string, string>();
  for (const name of values["did-document"] ?? []) {
    const text = await readTextFile(name);
    documents.set(idOf(parseOrMisuse(text, name)), text);
  }
  const lists = new Map<string, string>();
  for (const name of values["status-list"] ?? []) {
    const text = await readTextFile(name);
    const list = readSignedFile(text);
    if (!list.ok) throw new MisuseError(`${name} is no signed status list (${list.code}).`);
    lists.set(idOf(list.value.document), text);
  }
  const sources: VerifierSources = {
    now: Date.parse(at),
    trusted: new Set(values.trust),
    resolveDid: async (did) => documents.get(did) ?? null,
    readList: async (url) => lists.get(url) ?? null,
    ...(values.recipient === undefined ? {} : { recipient: values.recipient }),
  };
  return { path, sources };
}

function parse(args: string[]) {
  const many = { type: "string", multiple: true } as const;
  const one = { type: "string" } as const;
  return parsedOrMisuse(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: { "did-document": many, "status-list": many, trust: many, at: one, recipient: one },
    }),
  );
}

/** The file's first 2 MB and one byte: enough for the verifier to say that it is too large. */
async function readAtMost(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path, { end: MAX_PICTURE_BYTES }))
      chunks.push(chunk);
  } catch (error) {
    throw unreadable(path, error);
  }
  return Buffer.concat(chunks);
}

function unreadable(path: string, error: unknown): MisuseError {
  const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
  return new MisuseError(missing ? `There is no file ${path}.` : `${path} cannot be read.`);
}

/** Read leniently: what is odd inside is for the verifier to judge, one case at a time. */
function parseOrMisuse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MisuseError(
      `${path} is not JSON: ${error instanceof Error ? error.message : error}.`,
    );
  }
}

function idOf(document: unknown): string {
  const named = z.object({ id: z.string() }).safeParse(document);
  return named.success ? named.data.id : "";
}
