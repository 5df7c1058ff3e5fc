import { isMap, isScalar, parseDocument } from "yaml";
import type { CourseFiles } from "../../catalog/check/course";
import { type BasedOn, type SignOffKind, signOffKinds } from "../../catalog/manifest";
import { ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { readYaml } from "../../catalog/yaml";

const NOT_NEEDED = "not needed";
/** What course.yaml means where it does not speak of a kind. */
const UNSAID: Record<SignOffKind, string | null> = {
  subject: null,
  equity: null,
  legal: null,
  clinical: NOT_NEEDED,
};
const fieldOf = (kind: SignOffKind) => `${kind}_reviewer`;

/**
 * The kinds of sign-off that a draft needs before it is released: those that its course.yaml does not say
 * are "not needed". A name typed there signs nothing. A file that cannot be read needs what one that says
 * nothing does.
 */
export function neededSignOffs(files: CourseFiles): SignOffKind[] {
  const said = { ...UNSAID, ...reviewOf(files) };
  return signOffKinds.filter((kind) => said[kind] !== NOT_NEEDED);
}

/** The kinds for which a draft's course.yaml names somebody. Release writes who signed over it. */
export function typedSignOffs(files: CourseFiles): { kind: SignOffKind; name: string }[] {
  const said = reviewOf(files);
  return signOffKinds.flatMap((kind) => {
    const name = said[kind];
    return typeof name === "string" && name !== NOT_NEEDED ? [{ kind, name }] : [];
  });
}

function reviewOf(files: CourseFiles): Partial<Record<SignOffKind, string | null>> {
  const text = files.get("course.yaml") ?? "";
  const value = readYaml(plainLineEnds(text), new ProblemList("course.yaml"))?.value;
  const review = mapOf(mapOf(value).review);
  return Object.fromEntries(
    signOffKinds.flatMap((kind) => {
      const one = review[fieldOf(kind)];
      return one === null || typeof one === "string" ? [[kind, one]] : [];
    }),
  );
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** What the machine writes into a course when it is released. */
export interface ReleaseMarks {
  version: string;
  /** Who signed off each kind, by name. */
  signOffs: ReadonlyMap<SignOffKind, string>;
  /** What the course was made from, the nearest first. */
  basedOn: readonly BasedOn[];
}

/**
 * The files of a draft as they are released: its number, who signed off, and what it was made from are
 * written by the machine, whatever was typed there. Every other word, comment and order stays. The same
 * files and marks always give the same text; files that cannot be read come back as they are.
 */
export function signedFiles(files: CourseFiles, marks: ReleaseMarks): CourseFiles {
  const signed = new Map(files);
  const course = files.get("course.yaml");
  if (course !== undefined) signed.set("course.yaml", signedCourse(course, marks, files));
  const bank = files.get("items.yaml");
  if (bank !== undefined) signed.set("items.yaml", numbered(bank, marks.version));
  return signed;
}

function signedCourse(text: string, marks: ReleaseMarks, files: CourseFiles): string {
  const source = plainLineEnds(text);
  if (!readYaml(source, new ProblemList("course.yaml"))) return text;
  const document = parseDocument(source);
  if (!isMap(document.contents)) return text;
  document.set("version", marks.version);
  const needed = new Set(neededSignOffs(files));
  for (const kind of signOffKinds)
    if (needed.has(kind))
      document.setIn(["review", fieldOf(kind)], marks.signOffs.get(kind) ?? null);
  if (marks.basedOn.length > 0)
    document.set("based_on", document.createNode(marks.basedOn.map((one) => ({ ...one }))));
  else document.delete("based_on");
  return document.toString({ lineWidth: 0 });
}

/** The bank with another number at its head, and no other letter changed. */
function numbered(text: string, version: string): string {
  const source = plainLineEnds(text);
  if (!readYaml(source, new ProblemList("items.yaml"))) return text;
  const { contents } = parseDocument(source);
  const value = isMap(contents) ? contents.get("version", true) : null;
  const range = isScalar(value) ? value.range : null;
  return range ? source.slice(0, range[0]) + version + source.slice(range[1]) : source;
}
