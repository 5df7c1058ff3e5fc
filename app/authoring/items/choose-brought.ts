import { type Item, itemSchema } from "../../assessment/items/index";
import type { DraftOutline, LessonLine } from "../draft-outline";
import type { Chosen } from "./brought-items";

/** What brought questions are for. `shared`: most judge, some practice. `said`: what their file says. */
export const USES = ["shared", "check", "practice", "said"] as const;
export type Use = (typeof USES)[number];

/** What a question asks of a learner: to remember, to do, to judge. */
export const LEVELS = ["recall", "apply", "analyze"] as const;

type Around = Pick<DraftOutline, "objectives" | "lessons">;

/** Questions whose file says the same of their objective, and it is none of this course. */
export interface UnknownGroup {
  /** What their file says: a category of its own, or nothing that is known. */
  name: string;
  /** The objective that is meant, where its name is that of a lesson with one objective, or its words. */
  likely: string;
}

/** The groups of a file's questions that need an objective of the course, in the order of the file. */
export function unknownGroups(items: readonly Item[], around: Around): UnknownGroup[] {
  const names = new Set(items.map(({ objective }) => objective));
  return [...names]
    .filter((name) => around.objectives.every(({ id }) => id !== name))
    .map((name) => ({ name, likely: likelyFor(name, around) }));
}

function likelyFor(name: string, { objectives, lessons }: Around): string {
  const same = (words: string) => plain(words) !== "" && plain(words) === plain(name);
  const byWords = objectives.find(({ text }) => same(text))?.id;
  const taught = ({ title, objectives: of }: LessonLine) =>
    same(title) && of.length === 1 ? of : [];
  return byWords ?? lessons.flatMap(taught)[0] ?? "";
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Does a file say of none of its questions what it is for, as files of other systems do? */
export function saysNoUse(items: readonly Item[]): boolean {
  return items.every(({ pool, level }) => pool === "practice" && level === "recall");
}

/** Least questions of an objective that judge: fewer pass nobody. */
const LEAST_CHECK = 4;
/** Of so many questions, one is to practice. */
const ONE_OF = 4;

/**
 * Questions as they are to be used. Shared out, the last quarter of each objective's is to practice, and
 * what can only be practiced stays so.
 *
 * @param level what all of them ask for; null: what their file says
 */
export function usedFor(
  chosen: readonly Chosen[],
  use: Use,
  level: Item["level"] | null,
): Chosen[] {
  const levelled = chosen.map(({ item, objective }) => ({
    item: level === null ? item : { ...item, level },
    objective,
  }));
  if (use === "said") return levelled;
  return levelled.map((one) => {
    const alike = levelled.filter(({ objective }) => objective === one.objective);
    const practiced = Math.min(
      Math.floor(alike.length / ONE_OF),
      Math.max(0, alike.length - LEAST_CHECK),
    );
    const isPractice =
      use === "practice" || (use === "shared" && alike.indexOf(one) >= alike.length - practiced);
    return { ...one, item: inPool(one.item, isPractice ? "practice" : "check") };
  });
}

/** An item in a pool; one that may not stand there stays where it is. */
function inPool(item: Item, pool: Item["pool"]): Item {
  const moved = itemSchema.safeParse({ ...item, pool });
  return moved.success ? moved.data : item;
}

/** What the form of a report says, by the names of its fields. */
export type Sent = readonly (readonly [name: string, value: string])[];

/**
 * The questions that the form of a report adds, each for the objective that is said beside it, else the one
 * that its file names, else the one said for its group.
 *
 * @returns `none`: nothing is chosen. `objective`: of some it is not said for which objective they are
 */
export function chosenIn(
  sent: Sent,
  items: readonly Item[],
  around: Around,
): Chosen[] | "none" | "objective" {
  const values = new Map(sent);
  const known = (id: string | undefined) => around.objectives.find((one) => one.id === id)?.id;
  const groups = unknownGroups(items, around);
  const ofGroup = ({ objective }: Item) =>
    known(values.get(groupField(groups.findIndex(({ name }) => name === objective))));
  const added = new Set(sent.flatMap(([name, value]) => (name === "add" ? [value] : [])));
  const picked = items.filter((_, at) => added.has(String(at)));
  if (picked.length === 0) return "none";
  const chosen = picked.flatMap((item) => {
    const own = known(values.get(`objective.${items.indexOf(item)}`));
    const objective = own ?? known(item.objective) ?? ofGroup(item);
    return objective === undefined ? [] : [{ item, objective }];
  });
  if (chosen.length < picked.length) return "objective";
  const use = USES.find((one) => one === values.get("use")) ?? "said";
  const level = LEVELS.find((one) => one === values.get("level")) ?? null;
  return usedFor(chosen, use, level);
}

/** The name of the field that says the objective of a group. */
export function groupField(at: number): string {
  return at === 0 ? "objective" : `objective-of.${at}`;
}
