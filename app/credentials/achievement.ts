import { z } from "zod";
import { type WrittenRule, writtenRule } from "./earning";

/** What the outline of a badge says. */
export const levels = ["badge", "foundation", "credential", "renewal"] as const;
export type Level = (typeof levels)[number];
/** What the drawing and ground of a badge say. */
export const badgeStrands = ["safe", "relationships", "tutoring", "sel", "roles"] as const;
export type BadgeStrand = (typeof badgeStrands)[number];

/** Can nobody be awarded it, because what it asks for is not all here? */
export function isAwaiting({ awaits }: Pick<AchievementDefinition, "awaits">): boolean {
  return awaits !== undefined;
}

/** What an achievement waits for: courses by id, and evidence in words. */
export function awaitedBy({ awaits = [] }: Pick<AchievementDefinition, "awaits">): Awaited {
  return {
    courses: awaits.flatMap((one) => ("course" in one ? { id: one.course, title: one.title } : [])),
    evidence: awaits.flatMap((one) => ("evidence" in one ? one.evidence : [])),
  };
}

/** What is not here yet of what an achievement asks for. */
export interface Awaited {
  courses: { id: string; title: string }[];
  evidence: string[];
}

/** Levels that rest on others: they ask that every objective was kept, and the bound (mastery.md §0.6). */
export function stacks({ level }: { level: Level }): boolean {
  return level === "foundation" || level === "credential";
}

// No control characters: these words are drawn into SVG, which cannot hold them.
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u, "must not hold control characters");

const word = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and hyphens");

/** A course, by the id of its badge, that is not in the catalog yet; or a kind of evidence that cannot be recorded yet. */
const awaited = z.union([
  z.strictObject({ course: word, title: line(80) }),
  z.strictObject({ evidence: line(120) }),
]);

/**
 * One entry of courses/achievements.yaml: what a badge means, published as an immutable version.
 * A change of any word needs a new `version`.
 */
const fields = z.strictObject({
  id: word,
  version: z.string().regex(/^[1-9]\d{0,3}$/, "must be a whole number in quotes"),
  level: z.enum(levels),
  strand: z.enum(badgeStrands),
  /** The short name on the drawing, for example REL-1. */
  code: line(12),
  title: line(80),
  description: line(600),
  /** How it is earned, in words that the signed badge carries. */
  criteria: line(1200),
  language: z.string().regex(/^[a-z]{2}$/),
  /** The course that leads to it, as its folder is named; absent for one that stacks others. */
  course: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be a course's folder name")
    .optional(),
  /** All of them must be met. */
  rules: z.array(writtenRule).min(1).max(20),
  /**
   * What it asks for that is not here yet. Until a version without these words is published, nobody is
   * awarded it: what they hold of it counts, and the page says what is missing.
   */
  awaits: z.array(awaited).min(1).max(20).optional(),
  /** How long it is good, in months; absent: for good. */
  valid_months: z.number().int().min(1).max(120).optional(),
  /** The shorter way to renew it, on evidence from the window alone. */
  renewal: z
    .strictObject({
      /** How early the window opens, in days before the last good day. */
      opens_days: z.number().int().min(1).max(365).default(45),
      rules: z.array(writtenRule).min(1).max(20),
    })
    .optional(),
});

/** What one field cannot say about another. */
function checkTogether(
  { level, course, rules, renewal, valid_months }: z.infer<typeof fields>,
  context: z.RefinementCtx,
) {
  const problem = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  const stacked = stacks({ level });
  if (!stacked && course === undefined) problem("course", "must name the course that leads to it");
  if (stacked && course !== undefined)
    problem("course", "must be absent: what stacks others names them under rules");
  const own = [...rules, ...(renewal?.rules ?? [])].flatMap(namesIn);
  if (course === undefined && own.some((name) => typeof name === "string"))
    problem("rules", "must say of which course: use mastered or observed");
  if (stacked && !own.some((rule) => typeof rule === "object" && "holds" in rule))
    problem("rules", "must hold at least one badge");
  if (renewal && valid_months === undefined)
    problem("renewal", "needs valid_months: what is good for good is never renewed");
}

function namesIn(rule: WrittenRule): WrittenRule[] {
  if (typeof rule === "object" && "all" in rule) return rule.all.flatMap(namesIn);
  if (typeof rule === "object" && "any" in rule) return rule.any.flatMap(namesIn);
  return [rule];
}

export const achievementDefinition = fields.superRefine(checkTogether);
export type AchievementDefinition = z.infer<typeof achievementDefinition>;

/** courses/achievements.yaml: every achievement, each id and version once. */
export const achievementFile = z
  .array(achievementDefinition)
  .refine(
    (list) => new Set(list.map(({ id, version }) => `${id} ${version}`)).size === list.length,
    "An achievement's id and version may appear only once",
  );

/** A published version, with the organization that awards it. */
export interface PublishedAchievement {
  definition: AchievementDefinition;
  /** 1, 2, 3 … in order of publishing. */
  ordinal: number;
  hash: string;
  organizationId: string;
  organizationName: string;
  /** IANA zone in which the organization counts its days. */
  timeZone: string;
}
