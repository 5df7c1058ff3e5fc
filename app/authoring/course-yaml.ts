import { Document, isMap, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { CourseFiles } from "../catalog/check/course";

/** What a top-level name of course.yaml holds. */
export type CourseValue = string | number | readonly string[] | readonly object[] | object;

/**
 * Sets top-level names of a YAML text and leaves every other character as it is, comments too. A name
 * that is not there is added at the end; undefined takes a name away.
 *
 * @param text a map in block style, as course.yaml is
 */
export function withNames(
  text: string,
  names: Readonly<Record<string, CourseValue | undefined>>,
): string {
  return Object.entries(names).reduce(
    (before, [name, value]) =>
      withName(before, name, value === undefined ? "" : written(name, value)),
    text,
  );
}

/** One name with its value, as our courses write it: a lesson or a review on a line of its own. */
function written(name: string, value: CourseValue): string {
  const document = new Document({ [name]: value });
  visit(document, {
    Seq: (_, node) => {
      if (node.items.every((one) => isScalar(one))) node.flow = true;
    },
    Map: (_, node) => {
      if (name === "lessons" && isMap(node) && node !== document.contents) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function withName(text: string, name: string, next: string): string {
  const whole = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  const { contents } = parseDocument(whole);
  if (contents !== null && !isMap(contents)) throw new Error("not a map, so it has no names");
  const pair = contents?.items.find((one) => isScalar(one.key) && one.key.value === name);
  if (!pair || !isScalar(pair.key) || !pair.key.range) return whole + next;
  const from = pair.key.range[0];
  const node = isPair(pair) ? pair.value : null;
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : null;
  const lineEnd = whole.indexOf("\n", (range ? range[1] : pair.key.range[1]) - 1) + 1;
  const to = range && whole[range[1] - 1] === "\n" ? range[1] : lineEnd || whole.length;
  return whole.slice(0, from) + next + whole.slice(to);
}

/** The files with another title and author in course.yaml; everything else stays. */
export function withTitle(
  files: CourseFiles,
  { title, author }: { title: string; author: string },
): Map<string, string> {
  const text = files.get("course.yaml") ?? "";
  const review = parseDocument(text).toJS()?.review ?? {};
  return new Map(files).set(
    "course.yaml",
    withNames(text, { title, review: { ...review, author } }),
  );
}

/**
 * The files under the number of the next small release, `1.1.1` → `1.2.0`, wherever a file repeats it,
 * and with every sign-off of the last version taken out: each version is signed anew. Files whose number
 * cannot be read stay as they are.
 */
export function nextVersionFiles(files: CourseFiles): Map<string, string> {
  const text = files.get("course.yaml") ?? "";
  const course = parseDocument(text).toJS();
  const version = nextMinor(String(course?.version ?? ""));
  if (version === null) return new Map(files);
  const review = Object.fromEntries(
    Object.entries(course.review ?? {}).map(([name, by]) => [
      name,
      name.endsWith("_reviewer") && by !== "not needed" ? null : by,
    ]),
  );
  const raised = new Map(files).set("course.yaml", withNames(text, { version, review }));
  for (const path of ["items.yaml", "tally.yaml"]) {
    const beside = files.get(path);
    if (beside !== undefined) raised.set(path, beside.replace(VERSION_LINE, `$1${version}`));
  }
  return raised;
}

const VERSION_LINE = /^(version: *["']?)\d+\.\d+\.\d+/m;

function nextMinor(version: string): string | null {
  const [, major, minor] = /^(\d+)\.(\d+)\.\d+$/.exec(version) ?? [];
  return major !== undefined && minor !== undefined ? `${major}.${Number(minor) + 1}.0` : null;
}
