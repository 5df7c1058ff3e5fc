import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { IMPORT_COURSE } from "../../app/authoring/documents/tasks";
import { courseCode } from "../../app/catalog/manifest";
import { stoppedSentences } from "../../app/record/box";
import { openOurBox } from "../our-box";
import {
  COULD_NOT_TELL,
  type CommandLine,
  type ExitCode,
  GOOD,
  MisuseError,
  NOT_GOOD,
  parsedOrMisuse,
} from "./command";

const LARGEST_MB = 60;

/**
 * `course import FILE --to DIR [--code ID]`: a first draft of a course from a Word file, a page that Google
 * Docs downloads, or a zip that `course export` made; with a report of what was kept, changed and left out.
 */
export async function courseImport(line: CommandLine): Promise<ExitCode> {
  const { file, to, code } = importArguments(line.args);
  const bytes = await bytesOf(file);
  if (await stat(to).then(() => true, ifMissing))
    throw new MisuseError(`${to} is there already, so nothing was written over it.`);
  const box = openOurBox();
  const input = { bytes, name: basename(file), code: code ?? codeOf(to), locale: "en" as const };
  const boxed = await box.run(IMPORT_COURSE, input).finally(box.close);
  if (!boxed.ok) {
    const { message, fix } = stoppedSentences(boxed.reason, file);
    line.print({ file, status: "rejected", reason: boxed.reason, sentence: message });
    line.say(`${message} ${fix}`);
    return COULD_NOT_TELL;
  }
  const read = boxed.value;
  if (!read.ok) {
    line.print({ file, status: "rejected", reason: read.reason, sentence: read.sentence });
    line.say(`${file}: ${read.sentence}`);
    return NOT_GOOD;
  }
  await mkdir(dirname(to), { recursive: true });
  // Made anew or not at all, so that nothing is written into a course that is there.
  await mkdir(to);
  for (const [path, text] of read.value.files) {
    const target = join(to, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text, { flag: "wx" });
    line.print({ file: target, status: "imported" });
  }
  for (const { path, bytes } of read.value.media ?? []) {
    const target = join(to, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: "wx" });
    line.print({ file: target, status: "imported" });
  }
  for (const one of read.value.report) {
    line.print(one);
    line.say(`${one.where}: ${one.sentence}`);
  }
  line.say(`Made ${to}. Read it through, then run: muster course check ${to}`);
  return GOOD;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new MisuseError(`There is no file ${file}.`);
  if (!found.isFile()) throw new MisuseError(`${file} is not a file.`);
  if (found.size > LARGEST_MB * 1_000_000)
    throw new MisuseError(`${file} is larger than ${LARGEST_MB} MB.`);
  return readFile(file);
}

function importArguments(args: string[]): { file: string; to: string; code: string | undefined } {
  const { values, positionals } = parsedOrMisuse(() =>
    parseArgs({
      args,
      options: { to: { type: "string" }, code: { type: "string" } },
      allowPositionals: true,
    }),
  );
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new MisuseError("Give one FILE.");
  if (!values.to) throw new MisuseError("Say where the course goes with --to DIR.");
  if (values.code !== undefined && !courseCode.safeParse(values.code).success)
    throw new MisuseError("That is not a course id: write it like REL-1.");
  return { file, to: values.to, code: values.code };
}

/** The code that a folder is named after: `courses/tut-9` holds TUT-9. */
function codeOf(folder: string): string {
  const code = courseCode.safeParse(basename(folder).toUpperCase());
  return code.success ? code.data : "NEW-1";
}

function ifMissing(error: NodeJS.ErrnoException): false {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return false;
  throw error;
}
