import type { z } from "zod";
import { type FormatKey, type Said, said } from "./said";

/** What authors call the parts of an entry; a part of several is named with its place. */
const PARTS = new Map<string, FormatKey>([
  ["stem", "formats.part.stem"],
  ["text", "formats.part.text"],
  ["feedback", "formats.part.feedback"],
  ["match", "formats.part.match"],
  ["objective", "formats.part.objective"],
  ["level", "formats.part.level"],
  ["pool", "formats.part.pool"],
  ["family", "formats.part.family"],
  ["sources", "formats.part.sources"],
  ["figure", "formats.part.figure"],
  ["answer", "formats.part.answer"],
  ["tolerance", "formats.part.tolerance"],
]);
const NUMBERED = new Map<
  string,
  "option" | "pair" | "other" | "gap" | "accepted" | "tempting" | "unit" | "scene"
>([
  ["options", "option"],
  ["pairs", "pair"],
  ["others", "other"],
  ["gaps", "gap"],
  ["accepted", "accepted"],
  ["tempting", "tempting"],
  ["units", "unit"],
  ["nodes", "scene"],
]);
const mostProblems = 3;

/** Why an entry is no item: what is wrong, and where, of the first few things. */
export function problemsOf({ issues }: z.ZodError): Said[] {
  const told = new Map(issues.map((issue) => [JSON.stringify(problemOf(issue)), problemOf(issue)]));
  return [...told.values()].slice(0, mostProblems);
}

function problemOf(issue: z.core.$ZodIssue): Said {
  const problem = whatOf(issue);
  const [outer, ...inner] = placesOf(issue.path);
  if (!outer) return problem;
  const place = inner.reduce((all, one) => said("formats.item.within", { all, one }), outer);
  return said("formats.item.at", { place, problem });
}

function placesOf(path: readonly PropertyKey[]): Said[] {
  return path.flatMap((step, at) => {
    const numbered = NUMBERED.get(String(step));
    const next = path[at + 1];
    if (numbered)
      return typeof next === "number" ? [said(`formats.part.${numbered}`, { at: next + 1 })] : [];
    const part = PARTS.get(String(step));
    return part ? [{ key: part, places: {} }] : [];
  });
}

/** The rule's own sentence where it has one. */
function whatOf(issue: z.core.$ZodIssue): Said {
  if (issue.code === "invalid_value")
    return said("formats.item.one-of", { values: issue.values.map(String).join(", ") });
  const isOwn = !/^(Invalid|Too (big|small)|Unrecognized)/.test(issue.message);
  if (isOwn) return said("formats.item.rule", { message: issue.message });
  if (issue.code === "too_big") {
    const key = issue.origin === "string" ? "formats.item.shorten" : "formats.item.fewer";
    return said(key, { most: String(issue.maximum) });
  }
  return said("formats.item.invalid");
}
