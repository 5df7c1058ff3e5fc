import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { asReleased } from "../../app/authoring/as-released";
import { TEMPLATES, type Template, templateFiles } from "../../app/catalog/course-template";
import { courseCode, courseIdOf } from "../../app/catalog/manifest";
import { examineCourse, prepareCourse } from "../../app/catalog/prepare-course.server";
import { type CourseProblem, problemLine } from "../../app/catalog/problem";
import { publishCourse } from "../../app/catalog/publish-course.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import type { Reader } from "../../db/connect";
import { courseOwner } from "../../db/queries/catalog";
import { listOrganizations } from "../../db/queries/identity-organizations";
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

/**
 * `course check [--release] DIR…`: every problem of every course, with its place and what to do. With
 * `--release`, a course before 1.0.0 is judged as the version that it becomes, as the studio does.
 */
export async function courseCheck(line: CommandLine): Promise<ExitCode> {
  const { values, positionals } = parsedOrMisuse(() =>
    parseArgs({
      args: line.args,
      options: { release: { type: "boolean" } },
      allowPositionals: true,
    }),
  );
  if (positionals.length === 0 || positionals.includes(""))
    throw new MisuseError("Give at least one DIR.");
  const box = openOurBox();
  try {
    let worst: ExitCode = GOOD;
    for (const folder of positionals) {
      const examined = await examineCourse(folder, box, values.release ? asReleased : undefined);
      if (!examined) line.say(`There is no folder ${folder}.`);
      const errors = examined ? tell(line, folder, examined.problems) : 0;
      if (!examined || examined.stopped) worst = COULD_NOT_TELL;
      else if (errors > 0 && worst === GOOD) worst = NOT_GOOD;
    }
    return worst;
  } finally {
    await box.close();
  }
}

/** `course publish DIR [--college NAME]`: stores the course as a version that never changes. */
export async function coursePublish(line: CommandLine): Promise<ExitCode> {
  const { folder, college } = publishArguments(line.args);
  const box = openOurBox();
  const prepared = await prepareCourse(folder, box).finally(box.close);
  if (!prepared) throw new MisuseError(`There is no folder ${folder}.`);
  tell(line, folder, prepared.problems);
  const { content, media } = prepared;
  if (!content) return NOT_GOOD;

  const { app } = await line.open();
  const organizationId = await owner(app.db, content.courseId, college);
  const outcome = await app.run(COMMAND_LINE, (context) =>
    publishCourse(context, { content, organizationId, media }),
  );
  if (outcome.ok) {
    line.print(outcome.value);
    line.say(
      outcome.value.isNew
        ? `Published ${content.manifest.code} ${content.version}.`
        : `${content.manifest.code} ${content.version} was published before, with this content.`,
    );
    return GOOD;
  }
  line.say(refusals[outcome.reason](content.manifest.code, content.version));
  return NOT_GOOD;
}

const refusals = {
  changed: (code: string, version: string) =>
    `${code} ${version} is published with other content, and a published version never changes. Raise version in course.yaml and items.yaml.`,
  earlier: (code: string, version: string) =>
    `A later version of ${code} than ${version} is published. Raise version in course.yaml and items.yaml.`,
  owner: (code: string) => `${code} belongs to another college. Give that college with --college.`,
};

/** `course new ID [--template T]`: a first course of a kind, which passes its check, in courses/id. */
export async function courseNew(line: CommandLine): Promise<ExitCode> {
  const { id, template } = newArguments(line.args);
  const code = courseCode.safeParse(id.toUpperCase());
  if (!code.success) throw new MisuseError("That is not a course id: write it like REL-1.");
  const folder = join("courses", courseIdOf(code.data));
  await mkdir("courses", { recursive: true });
  // Made anew or not at all, so that nothing is written into a course that is there.
  if (await mkdir(folder).then(() => false, ifTaken))
    throw new MisuseError(`${folder} is there already, so nothing was written over it.`);
  for (const [path, text] of templateFiles(code.data, template)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: "wx" });
    line.print({ file });
  }
  line.say(`Made ${folder}. Write in it, then run: muster course check ${folder}`);
  return GOOD;
}

function newArguments(args: string[]): { id: string; template: Template } {
  const { values, positionals } = parsedOrMisuse(() =>
    parseArgs({ args, options: { template: { type: "string" } }, allowPositionals: true }),
  );
  const [id, ...more] = positionals;
  if (!id || more.length > 0) throw new MisuseError("Give one ID.");
  const [first] = TEMPLATES;
  const template = TEMPLATES.find((name) => name === (values.template ?? first));
  if (!template) throw new MisuseError(`--template is one of ${TEMPLATES.join(", ")}.`);
  return { id, template };
}

function ifTaken(error: NodeJS.ErrnoException): true {
  if (error.code === "EEXIST") return true;
  throw error;
}

/** Prints each problem and a closing line for the course; returns how many are errors. */
function tell(line: CommandLine, folder: string, problems: readonly CourseProblem[]): number {
  for (const problem of problems) {
    line.print({ ...problem, file: join(folder, problem.file) });
    const kind = problem.level === "error" ? "" : "Notice: ";
    line.say(`${kind}${problemLine({ ...problem, file: join(folder, problem.file) })}`);
  }
  const errors = problems.filter(({ level }) => level === "error").length;
  const notices = problems.length - errors;
  line.print({ course: folder, clean: errors === 0, errors, notices });
  const noted = notices > 0 ? ` (${notices} to know about)` : "";
  line.say(errors === 0 ? `${folder} is clean${noted}.` : `${folder}: ${errors} to fix${noted}.`);
  return errors;
}

function publishArguments(args: string[]): { folder: string; college: string | undefined } {
  const { values, positionals } = parsedOrMisuse(() =>
    parseArgs({ args, options: { college: { type: "string" } }, allowPositionals: true }),
  );
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0) throw new MisuseError("Give one DIR.");
  return { folder, college: values.college };
}

/** The college that is to own the course: the one named, else its owner, else the only one there is. */
async function owner(db: Reader, courseId: string, college: string | undefined): Promise<string> {
  const colleges = await listOrganizations(db, { kinds: ["college"] });
  if (college !== undefined) {
    const named = colleges.find(({ id, name }) => id === college || name === college);
    if (!named) throw new MisuseError(`There is no college ${college}.`);
    return named.id;
  }
  const present = await courseOwner(db, courseId);
  if (present !== null) return present;
  const [only, ...more] = colleges;
  if (only && more.length === 0) return only.id;
  throw new MisuseError(
    only
      ? "There are several colleges: say whose course this is with --college NAME."
      : "There is no college to own the course yet: an operator makes one first.",
  );
}
