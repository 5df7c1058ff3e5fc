import { type KeyedQuestion, sameKey } from "../assessment/answer-key";
import type { Objective } from "../catalog/course";
import type { PracticeTask } from "../catalog/manifest";
import { checkRule } from "../mastery/check-rule";
import { retentionRule } from "../mastery/retention";
import { canonicalJson } from "../record/canonical";

/** What two versions of a course are compared by. */
export interface VersionFacts {
  objectives: readonly Objective[];
  lessons: readonly {
    slug: string;
    title: string;
    minutes: number;
    objectives: readonly string[];
    contentHash: string;
  }[];
  items: readonly (KeyedQuestion & {
    itemId: string;
    objectiveId: string;
    pool: "practice" | "check";
    critical: boolean;
  })[];
  practiceTask: PracticeTask | null;
}

export type Fate = "unchanged" | "reworded" | "changed" | "new" | "gone";

/** Why an objective counts as another; in the order in which they are said. */
export const reasons = ["text", "form", "key", "critical-on", "critical-off"] as const;
export type Reason = (typeof reasons)[number];

/** What became of one objective between two versions. */
export interface ObjectiveChange {
  id: string;
  /** Its words; null where a version does not have it. */
  before: string | null;
  after: string | null;
  fate: Fate;
  /** Empty for what is unchanged, new or gone. */
  reasons: Reason[];
  /** Does one of its check questions in either version decide about safety or law? */
  critical: boolean;
  /** What was shown of it in the earlier version counts in the later one. */
  carries: boolean;
  /** The lessons of the later version that teach it. */
  lessons: { slug: string; title: string; minutes: number; changed: boolean }[];
}

/** What changed between two versions of a course. */
export interface VersionChange {
  /** In the order of the later version; what is gone comes last. */
  objectives: ObjectiveChange[];
  lessons: { added: string[]; changed: string[]; gone: string[] };
  /** Questions of the check and of practice: how many came, went, or read otherwise. */
  questions: { added: number; changed: number; gone: number };
  task: "same" | "changed" | "new" | "gone" | "none";
}

/**
 * What carries over from one version of a course to a later one, objective by objective.
 *
 * An objective is *unchanged* when its id is the same, its words are the same but for spaces, kinds of
 * quotation mark and Unicode form, no check question that `answered` names has another key, and neither
 * it nor any of its check questions became, or ceased to be, a matter of safety or law. Its questions may
 * come, go and be corrected: each of them was evidence of the same words, and an answer stays judged as it
 * was. Another key is different: what was shown rests on an answer that would not be right today.
 * It is *reworded* when only capitals, accents and punctuation differ, and carries unless it is critical.
 * Any other word may be another meaning, and no rule can tell: it is *changed*, and never carries.
 *
 * @param answered ids of the check questions that count: those that one person answered; by default all
 */
export function carryOver(
  before: VersionFacts,
  after: VersionFacts,
  answered: ReadonlySet<string> | "all" = "all",
): VersionChange {
  const known = new Map(before.objectives.map(({ id, text }) => [id, text]));
  const stays = new Set(after.objectives.map(({ id }) => id));
  const changes = after.objectives.map(({ id, text }): ObjectiveChange => {
    const earlier = known.get(id);
    const critical = isCritical(before, id) || isCritical(after, id);
    const common = { id, after: text, critical, lessons: lessonsOn(id, before, after) };
    if (earlier === undefined)
      return { ...common, before: null, fate: "new", reasons: [], carries: false };
    const why = reasonsOf(id, { earlier, text }, before, after, answered);
    const fate =
      why.length === 0 ? "unchanged" : why.every((one) => one === "form") ? "reworded" : "changed";
    const carries = fate === "unchanged" || (fate === "reworded" && !critical);
    return { ...common, before: earlier, fate, reasons: why, carries };
  });
  const gone = before.objectives.flatMap(({ id, text }): ObjectiveChange[] => {
    if (stays.has(id)) return [];
    const critical = isCritical(before, id);
    return [
      {
        id,
        before: text,
        after: null,
        fate: "gone",
        reasons: [],
        critical,
        carries: false,
        lessons: [],
      },
    ];
  });
  return {
    objectives: [...changes, ...gone],
    lessons: lessonChanges(before, after),
    questions: questionChanges(before, after),
    task: taskChange(before.practiceTask, after.practiceTask),
  };
}

function reasonsOf(
  id: string,
  { earlier, text }: { earlier: string; text: string },
  before: VersionFacts,
  after: VersionFacts,
  answered: ReadonlySet<string> | "all",
): Reason[] {
  const found = new Set<Reason>();
  if (plain(earlier) !== plain(text)) found.add(bare(earlier) === bare(text) ? "form" : "text");
  const wasCritical = isCritical(before, id);
  if (wasCritical !== isCritical(after, id))
    found.add(wasCritical ? "critical-off" : "critical-on");
  const later = new Map(after.items.map((item) => [item.itemId, item]));
  for (const item of checkOf(before, id)) {
    const now = later.get(item.itemId);
    if (!now || now.objectiveId !== id || now.pool !== "check") continue;
    if (now.critical !== item.critical) found.add(now.critical ? "critical-on" : "critical-off");
    const counts = answered === "all" || answered.has(item.itemId);
    if (counts && !sameKey(item, now)) found.add("key");
  }
  return reasons.filter((one) => found.has(one));
}

function checkOf({ items }: VersionFacts, objectiveId: string) {
  return items.filter((item) => item.objectiveId === objectiveId && item.pool === "check");
}

function isCritical(version: VersionFacts, objectiveId: string): boolean {
  return checkOf(version, objectiveId).some(({ critical }) => critical);
}

/** The canonical form of an objective's words. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b]/g, "")
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f]/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}

/** Its words alone. Hyphens and signs such as % stay: "-5" is not "5". */
function bare(text: string): string {
  return plain(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/'/g, "")
    .replace(/[.,;:!?…"()\u2013\u2014]+/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

function lessonsOn(id: string, before: VersionFacts, after: VersionFacts) {
  const known = new Map(before.lessons.map(({ slug, contentHash }) => [slug, contentHash]));
  return after.lessons
    .filter(({ objectives }) => objectives.includes(id))
    .map(({ slug, title, minutes, contentHash }) => ({
      slug,
      title,
      minutes,
      changed: known.get(slug) !== contentHash,
    }));
}

function lessonChanges(before: VersionFacts, after: VersionFacts): VersionChange["lessons"] {
  const hashes = new Map(before.lessons.map(({ slug, contentHash }) => [slug, contentHash]));
  const stays = new Set(after.lessons.map(({ slug }) => slug));
  const titles = (lessons: VersionFacts["lessons"]) => lessons.map(({ title }) => title);
  return {
    added: titles(after.lessons.filter(({ slug }) => !hashes.has(slug))),
    changed: titles(
      after.lessons.filter(
        ({ slug, contentHash }) => hashes.has(slug) && hashes.get(slug) !== contentHash,
      ),
    ),
    gone: titles(before.lessons.filter(({ slug }) => !stays.has(slug))),
  };
}

function questionChanges(before: VersionFacts, after: VersionFacts): VersionChange["questions"] {
  const said = ({ items }: VersionFacts) =>
    new Map(
      items.map(({ itemId, presentation, scoring, ...rest }) => [
        itemId,
        JSON.stringify([presentation, scoring, rest.objectiveId, rest.pool, rest.critical]),
      ]),
    );
  const [earlier, later] = [said(before), said(after)];
  const both = [...later].filter(([id]) => earlier.has(id));
  return {
    added: later.size - both.length,
    changed: both.filter(([id, words]) => earlier.get(id) !== words).length,
    gone: earlier.size - both.length,
  };
}

function taskChange(
  before: PracticeTask | null,
  after: PracticeTask | null,
): VersionChange["task"] {
  if (!before) return after ? "new" : "none";
  if (!after) return "gone";
  return canonicalJson({ ...before }) === canonicalJson({ ...after }) ? "same" : "changed";
}

/** How long one question of a check takes, in minutes: reading it, thinking, and choosing. */
const MINUTES_PER_QUESTION = 1;

/**
 * About how long it takes to show these objectives in the later version, in minutes: each lesson that
 * teaches one of them once, the least number of new questions for each, and the two that confirm it.
 */
export function minutesToShow(changes: readonly ObjectiveChange[]): number {
  const asked = changes.filter(({ after }) => after !== null);
  const lessons = new Map(
    asked.flatMap((one) => one.lessons.map(({ slug, minutes }) => [slug, minutes] as const)),
  );
  const reading = [...lessons.values()].reduce((sum, minutes) => sum + minutes, 0);
  const questions = asked.length * (checkRule.least + retentionRule.questions);
  return reading + questions * MINUTES_PER_QUESTION;
}
