import { isMap, parseDocument } from "yaml";
import type { CourseFiles } from "../../catalog/check/course";
import type { BasedOn } from "../../catalog/manifest";
import { ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { readYaml } from "../../catalog/yaml";
import { mergeTexts } from "../merge";

/** What is a course's own, whatever it was made from: its code, its number, its terms, its reviewers. */
const OWN = ["id", "version", "licence", "based_on", "review"] as const;

/**
 * The files of a course as another course would hold them: under its code, with its own number, terms and
 * review, every other word as it was. A file that cannot be read stays as it is.
 *
 * @param own the course.yaml of that other course
 */
export function filesUnder(files: CourseFiles, own: string): CourseFiles {
  const mine = mapOf(own);
  const code = String(mine?.get("id") ?? "");
  const version = String(mine?.get("version") ?? "");
  if (!mine || code === "") return files;
  return new Map(
    [...files].map(([path, text]) => {
      const source = plainLineEnds(text);
      if (path === "course.yaml") return [path, courseUnder(source, mine)];
      if (path === "items.yaml") return [path, headed(source, { course: code, version })];
      if (path.endsWith(".mdx")) return [path, headed(source, { course: code })];
      return [path, source];
    }),
  );
}

/** The files with which a fork begins. */
export function forkFiles(
  files: CourseFiles,
  { code, chain }: { code: string; chain: readonly BasedOn[] },
): CourseFiles {
  const course = files.get("course.yaml") ?? "";
  const document = documentOf(course);
  if (!document) return files;
  document.set("id", code);
  document.set("version", FIRST);
  document.set("based_on", document.createNode(chain.map((one) => ({ ...one }))));
  for (const kind of ["subject", "equity", "legal", "clinical"]) {
    const at = ["review", `${kind}_reviewer`];
    const said = document.getIn(at);
    if (typeof said === "string" && said !== "not needed") document.setIn(at, null);
  }
  return filesUnder(files, document.toString({ lineWidth: 0 }));
}

/** Before 1.0.0, faults of craft tell and stop nothing. */
const FIRST = "0.1.0";

/** A change of a file that an upstream version brings: merged, or not to be merged. */
export type UpstreamChange =
  | { path: string; kind: "merged"; text: string | null }
  | { path: string; kind: "conflict"; text: string | null };

/**
 * What a later version of the course that a draft was made from brings to it, file by file: what both
 * changed in different ways is not guessed at.
 *
 * @param base the version that the draft took last, and `theirs` the later one, as they were released
 */
export function upstreamChanges(
  mine: CourseFiles,
  { base, theirs }: { base: CourseFiles; theirs: CourseFiles },
): UpstreamChange[] {
  const own = mine.get("course.yaml") ?? "";
  const [was, is] = [filesUnder(base, own), filesUnder(theirs, own)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((path): UpstreamChange[] => {
    const texts = {
      base: was.get(path) ?? null,
      mine: mine.get(path) ?? null,
      theirs: is.get(path) ?? null,
    };
    if (texts.base === texts.theirs || texts.mine === texts.theirs) return [];
    const merged = mergeTexts(path, texts);
    if (merged === "removed") return [{ path, kind: "merged", text: null }];
    if (merged.kind === "conflict") return [{ path, kind: "conflict", text: texts.theirs }];
    return merged.text === texts.mine ? [] : [{ path, kind: "merged", text: merged.text }];
  });
}

/** A course.yaml that says which version was taken last; null when it cannot be read. */
export function withBasedOn(course: string, chain: readonly BasedOn[]): string | null {
  const document = documentOf(course);
  if (!document) return null;
  document.set("based_on", document.createNode(chain.map((one) => ({ ...one }))));
  return document.toString({ lineWidth: 0 });
}

function documentOf(text: string) {
  const source = plainLineEnds(text);
  if (!readYaml(source, new ProblemList("course.yaml"))) return null;
  const document = parseDocument(source);
  return isMap(document.contents) ? document : null;
}

function mapOf(text: string) {
  const contents = documentOf(text)?.contents;
  return isMap(contents) ? contents : null;
}

function courseUnder(source: string, mine: NonNullable<ReturnType<typeof mapOf>>): string {
  const document = documentOf(source);
  if (!document) return source;
  for (const name of OWN) {
    const value = mine.get(name, true);
    if (value === undefined || value === null) document.delete(name);
    else document.set(name, value);
  }
  return document.toString({ lineWidth: 0 });
}

/** Writes values after their names where each stands at the margin first. */
function headed(source: string, values: Record<string, string>): string {
  let text = source;
  for (const [name, value] of Object.entries(values))
    text = text.replace(new RegExp(`^${name}:.*$`, "m"), () => `${name}: ${value}`);
  return text;
}
