import type { CourseFiles } from "../../catalog/check/course";
import { ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { readYaml } from "../../catalog/yaml";
import type { Json } from "../../record/canonical";
import { blocksOf } from "../text-blocks";
import { type BlockChange, matchBlocks } from "./block-match";
import { type ItemChange, itemChanges, leavesOf, pairsOf } from "./item-diff";
import { type Stretch, wordStretches } from "./words";

export interface ObjectiveChange {
  id: string;
  kind: "new" | "gone" | "reworded";
  stretches: Stretch[];
}

export interface LessonChange {
  slug: string;
  title: string;
  /** `changed`: its title, its minutes or its objectives; what of them, in `stretches`. */
  kind: "new" | "gone" | "moved" | "changed";
  stretches: Stretch[];
}

/** A setting of course.yaml by its name there; null where it was not, or is not any more, set. */
export interface SettingChange {
  name: string;
  before: string | null;
  after: string | null;
}

/** A stretch of a file, block by block: the words of each block that is not the same. */
export type ShownBlock =
  | { kind: "same"; moved: boolean; text: string }
  | { kind: "changed"; moved: boolean; stretches: Stretch[] }
  | { kind: "new" | "gone"; text: string };

export interface FileDiff {
  path: string;
  kind: "new" | "gone" | "changed";
  blocks: ShownBlock[];
}

/** What changed between two states of a course: what it means first, then every word of every file. */
export interface CourseDiff {
  passRule: { before: string; after: string } | null;
  licence: { before: string | null; after: string | null } | null;
  objectives: ObjectiveChange[];
  items: ItemChange[];
  lessons: LessonChange[];
  settings: SettingChange[];
  files: FileDiff[];
  /** Files of settings or questions that could not be read on one side: only their words are compared. */
  unread: string[];
}

/** Compares two states of a course. Never fails: a file that does not parse is compared as text. */
export function courseDiff(before: CourseFiles, after: CourseFiles): CourseDiff {
  const unread = new Set<string>();
  const read = (path: string) => [yamlOf(before, path, unread), yamlOf(after, path, unread)];
  const [was, is] = read("course.yaml").map(asMap);
  const [oldItems, newItems] = read("items.yaml").map((bank) => asMap(bank).items);
  const hasBoth = (path: string) => !unread.has(path);
  const course = hasBoth("course.yaml") ? outline(was ?? {}, is ?? {}) : NOTHING;
  return {
    ...course,
    items: hasBoth("items.yaml") ? itemChanges(oldItems ?? [], newItems ?? []) : [],
    files: fileDiffs(before, after),
    unread: [...unread],
  };
}

/** Is there any change at all? */
export function isSame({ files }: CourseDiff): boolean {
  return files.length === 0;
}

const NOTHING = { passRule: null, licence: null, objectives: [], lessons: [], settings: [] };

function yamlOf(files: CourseFiles, path: string, unread: Set<string>): Json {
  const text = files.get(path);
  if (text === undefined) return {};
  const read = readYaml(plainLineEnds(text), new ProblemList(path));
  if (read === undefined) unread.add(path);
  return (read?.value ?? {}) as Json;
}

function asMap(value: Json | undefined): Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

/** Parts of course.yaml that have their own place in a comparison. */
const APART = new Set(["objectives", "lessons", "mastery", "licence"]);

type Entry = { readonly [name: string]: Json | undefined };

function outline(
  was: Entry,
  is: Entry,
): Pick<CourseDiff, "passRule" | "licence" | "objectives" | "lessons" | "settings"> {
  const [oldRule, newRule] = [was, is].map(({ mastery }) => said(mastery));
  const [oldLicence, newLicence] = [was, is].map(({ licence }) =>
    licence === undefined ? null : said(licence),
  );
  const flat = (from: Entry) =>
    Object.entries(from).flatMap(([name, value]) =>
      APART.has(name)
        ? []
        : name === "review"
          ? leavesOf(value, [name])
          : [{ path: [name], value: said(value) }],
    );
  return {
    passRule: oldRule === newRule ? null : { before: oldRule ?? "", after: newRule ?? "" },
    licence:
      oldLicence === newLicence ? null : { before: oldLicence ?? null, after: newLicence ?? null },
    objectives: objectiveChanges(listOf(was.objectives, "id"), listOf(is.objectives, "id")),
    lessons: lessonChanges(listOf(was.lessons, "slug"), listOf(is.lessons, "slug")),
    settings: pairsOf(flat(was), flat(is)).flatMap(({ path, before, after }) =>
      before === after ? [] : [{ name: path.join("."), before, after }],
    ),
  };
}

/** A value in one line, as people read it. */
function said(value: Json | undefined): string {
  if (Array.isArray(value)) return value.map(said).join(", ");
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${said(one)}`)
      .join(", ");
  return value === null || value === undefined ? "" : String(value);
}

function listOf(value: Json | undefined, key: "id" | "slug"): Map<string, Entry> {
  const entries = Array.isArray(value) ? value.map(asMap) : [];
  return new Map(entries.flatMap((one) => (one[key] ? [[String(one[key]), one]] : [])));
}

function objectiveChanges(
  was: ReadonlyMap<string, Entry>,
  is: ReadonlyMap<string, Entry>,
): ObjectiveChange[] {
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((id) => {
    const [old, now] = [was.get(id), is.get(id)];
    const [before, after] = [old ? said(old.text) : "", now ? said(now.text) : ""];
    if (old && now && before === after) return [];
    const kind = !old ? "new" : !now ? "gone" : "reworded";
    return [{ id, kind, stretches: wordStretches(before, after) }];
  });
}

function lessonChanges(
  was: ReadonlyMap<string, Entry>,
  is: ReadonlyMap<string, Entry>,
): LessonChange[] {
  const [old, now] = [[...was.keys()], [...is.keys()]];
  const of = (slug: string, lesson: Entry | undefined, kind: LessonChange["kind"]) => ({
    ...{ slug, title: said(lesson?.title) || slug, kind },
    stretches: kind === "changed" ? wordStretches(said(was.get(slug)), said(lesson)) : [],
  });
  const gone = old.filter((slug) => !is.has(slug)).map((slug) => of(slug, was.get(slug), "gone"));
  const both = now.filter((slug) => was.has(slug));
  const order = matchBlocks(
    old.filter((slug) => is.has(slug)),
    both,
  );
  const moved = new Set(
    order.flatMap((one) => ("moved" in one && one.moved ? [both[one.after] ?? ""] : [])),
  );
  const rest = [...is].flatMap(([slug, lesson]): LessonChange[] => [
    ...(was.has(slug) ? [] : [of(slug, lesson, "new")]),
    ...(moved.has(slug) ? [of(slug, lesson, "moved")] : []),
    ...(was.has(slug) && said(was.get(slug)) !== said(lesson) ? [of(slug, lesson, "changed")] : []),
  ]);
  return [...rest, ...gone];
}

/** Every file that is not the same on both sides, block by block. */
function fileDiffs(before: CourseFiles, after: CourseFiles): FileDiff[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path): FileDiff[] => {
    const [was, is] = [before.get(path), after.get(path)];
    if (was === is) return [];
    const kind = was === undefined ? "new" : is === undefined ? "gone" : "changed";
    return [{ path, kind, blocks: shownBlocks(path, was ?? "", is ?? "") }];
  });
}

function shownBlocks(path: string, was: string, is: string): ShownBlock[] {
  const [old, now] = [blocksOf(path, was), blocksOf(path, is)];
  return matchBlocks(old, now).map((change) => shown(change, old, now));
}

function shown(change: BlockChange, old: readonly string[], now: readonly string[]): ShownBlock {
  if (change.kind === "new") return { kind: "new", text: now[change.after] ?? "" };
  if (change.kind === "gone") return { kind: "gone", text: old[change.before] ?? "" };
  const { moved } = change;
  const text = now[change.after] ?? "";
  if (change.kind === "same") return { kind: "same", moved, text };
  return { kind: "changed", moved, stretches: wordStretches(old[change.before] ?? "", text) };
}
