import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import {
  COURSE_FORMATS,
  isCourseFormat,
  writeCourse,
} from "../../app/authoring/documents/course-formats";
import { mediaPath } from "../../app/catalog/media";
import { examineCourse } from "../../app/catalog/prepare-course.server";
import { problemLine } from "../../app/catalog/problem";
import { textFor } from "../../app/i18n/catalog";
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

const WORDS = textFor("en");

/** `course export DIR --format F --to FILE`: a course without errors as one file for elsewhere. */
export async function courseExport(line: CommandLine): Promise<ExitCode> {
  const { folder, format, to } = exportArguments(line.args);
  if (!isCourseFormat(format))
    throw new MisuseError(`--format is one of ${COURSE_FORMATS.join(", ")}.`);
  const box = openOurBox();
  const examined = await examineCourse(folder, box).finally(box.close);
  if (!examined) throw new MisuseError(`There is no folder ${folder}.`);
  const { course, problems } = examined;
  if (!course) {
    for (const problem of problems.filter(({ level }) => level === "error")) {
      line.print(problem);
      line.say(problemLine(problem));
    }
    line.say(`${folder} has something to fix first, so nothing was written.`);
    return examined.stopped ? COULD_NOT_TELL : NOT_GOOD;
  }
  const { files, media } = examined.folder;
  const bytesOf = new Map(media.map((one) => [one.hash, one.bytes]));
  const carried = new Map(
    [...course.media.values()].flatMap(({ entry }) => {
      const found = bytesOf.get(entry.sha256);
      return found ? [[mediaPath(entry), found] as const] : [];
    }),
  );
  const { bytes, lost } = writeCourse(format, files, course, WORDS, carried);
  if (await writeFile(to, bytes, { flag: "wx" }).then(() => false, ifTaken))
    throw new MisuseError(`${to} is there already, so nothing was written over it.`);
  for (const sentence of lost) {
    line.print({ what: "left-out", sentence });
    line.say(sentence);
  }
  line.print({ file: to, format, bytes: bytes.length });
  line.say(`Wrote ${to}.`);
  return GOOD;
}

function exportArguments(args: string[]): { folder: string; format: string; to: string } {
  const { values, positionals } = parsedOrMisuse(() =>
    parseArgs({
      args,
      options: { format: { type: "string" }, to: { type: "string" } },
      allowPositionals: true,
    }),
  );
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0) throw new MisuseError("Give one DIR.");
  if (!values.format) throw new MisuseError("Say the kind of file with --format.");
  if (!values.to) throw new MisuseError("Say where it goes with --to FILE.");
  return { folder, format: values.format, to: values.to };
}

function ifTaken(error: NodeJS.ErrnoException): true {
  if (error.code === "EEXIST") return true;
  throw error;
}
