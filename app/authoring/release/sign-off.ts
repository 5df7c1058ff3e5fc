import { isMap, isScalar, parseDocument } from "yaml";
import type { CourseFiles } from "../../catalog/check/course";
import {
  type BasedOn,
  type SignOffKind,
  signOffKinds,
  waivableKinds,
} from "../../catalog/manifest";
import { ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { readYaml } from "../../catalog/yaml";

const NOT_NEEDED = "not needed";
const fieldOf = (kind: SignOffKind) => `${kind}_reviewer`;

/**
 * The kinds of sign-off that a draft's author thinks the course can do without: what course.yaml calls "not
 * needed", and a clinician of whom it does not speak. It decides nothing: a reviewer or an owner does.
 */
export function proposedNotNeeded(files: CourseFiles): SignOffKind[] {
  const said = { clinical: NOT_NEEDED, ...reviewOf(files) };
  return waivableKinds.filter((kind) => said[kind] === NOT_NEEDED);
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
  /** The kinds that somebody other than its author decided it can do without. */
  notNeeded: readonly SignOffKind[];
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
  if (course !== undefined) signed.set("course.yaml", signedCourse(course, marks));
  const bank = files.get("items.yaml");
  if (bank !== undefined) signed.set("items.yaml", numbered(bank, marks.version));
  return signed;
}

function signedCourse(text: string, marks: ReleaseMarks): string {
  const source = plainLineEnds(text);
  if (!readYaml(source, new ProblemList("course.yaml"))) return text;
  const document = parseDocument(source);
  if (!isMap(document.contents)) return text;
  document.set("version", marks.version);
  for (const kind of signOffKinds) {
    const unsigned = marks.notNeeded.includes(kind) ? NOT_NEEDED : null;
    document.setIn(["review", fieldOf(kind)], marks.signOffs.get(kind) ?? unsigned);
  }
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
