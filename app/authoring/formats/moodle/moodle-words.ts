import type { z } from "zod";
import { say } from "./moodle-reader";

export const messages = {
  at: "{where}: {what}",
  long: "Use at most {most} characters.",
  large: "Use {most} or less.",
  values: "Use one of these: {values}.",
  level: "The level in its tags",
  pool: "The pool in its tags",
  objective: "The objective in its tags",
  family: "The family in its tags",
  sources: "The sources in its tags",
  stem: "The question",
  text: "The text",
  option: "Choice {at}",
  pair: "Pair {at}",
  other: "Right side {at} that goes with nothing",
  gap: "Gap {at}",
  feedback: "The feedback",
  accepted: "Answer {at}",
  tempting: "Wrong answer {at}",
  unit: "Unit {at}",
} as const;

const PLACES: Readonly<Record<string, string>> = {
  level: messages.level,
  pool: messages.pool,
  objective: messages.objective,
  family: messages.family,
  sources: messages.sources,
  stem: messages.stem,
  text: messages.text,
  options: messages.option,
  pairs: messages.pair,
  others: messages.other,
  gaps: messages.gap,
  accepted: messages.accepted,
  tempting: messages.tempting,
  units: messages.unit,
  feedback: messages.feedback,
};

/** The nearest id that an item may have: letters, digits, dots and hyphens; null when none is near. */
export function idNear(text: string): string | null {
  const near = text
    .slice(0, 300)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9.]+/g, "-")
    .replace(/^[^A-Za-z0-9]+/, "")
    .slice(0, 64)
    .replace(/-+$/, "");
  return near === "" ? null : near;
}

/** Why a question is no item of Muster, from the first thing that its rule refuses. */
export function reasonOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (!issue) return "";
  const path = issue.path.filter((step) => typeof step !== "symbol");
  const steps = path.flatMap((step, at) => {
    const place = typeof step === "string" ? PLACES[step] : undefined;
    const next = path[at + 1];
    if (place === undefined) return [];
    if (!place.includes("{at}")) return [place];
    return typeof next === "number" ? [say(place, { at: next + 1 })] : [];
  });
  const where = steps.map((step, at) =>
    at === 0 ? step : `${step[0]?.toLowerCase() ?? ""}${step.slice(1)}`,
  );
  return where.length > 0
    ? say(messages.at, { where: where.join(", "), what: whatOf(issue) })
    : whatOf(issue);
}

function whatOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value")
    return say(messages.values, { values: issue.values.map(String).join(", ") });
  if (issue.code !== "too_big" || !issue.message.startsWith("Too big")) return issue.message;
  const message = issue.origin === "string" ? messages.long : messages.large;
  return say(message, { most: `${issue.maximum}` });
}
