import { z } from "zod";
import { dealShuffled, faces, readOneChoice, reviewedByKey } from "../deal";
import {
  allOrNothing,
  type ItemRule,
  itemFields,
  type KeyedOption,
  type Option,
  optionFeedbacks,
  optionFields,
  optionList,
  respellOptions,
  withoutKeys,
  words,
} from "./item";
import { guessSlipOfOne } from "./single";

const END = "end";

/** A scenario has no picture: it would stand beside scenes that it does not show. */
const { figure: _, ...fields } = itemFields;

const choice = z.strictObject({
  ...optionFields,
  correct: z.boolean(),
  /** What happens when it is chosen. */
  consequence: words(1000, "Write what happens then."),
  next: z.string("Name the node that comes next, or write end: this choice is a dead end."),
});

const node = z
  .strictObject({
    id: optionFields.id,
    objective: itemFields.objective,
    text: words(2000, "Write what the learner sees, ending in the question."),
    options: optionList(choice),
  })
  .refine(({ options }) => options.filter((option) => option.correct).length === 1, {
    path: ["options"],
    message: "Mark exactly one choice of each node as correct.",
  });

/**
 * A scenario of 3 to 6 nodes, each a question on an objective of its own; the first node opens it.
 * For practice only: what a choice leads to says whether it was right, which no check does.
 */
export const branchSchema = z
  .strictObject({
    ...fields,
    type: z.literal("branch"),
    pool: z.literal(
      "practice",
      "Use it in practice: a check never says which choice was right, and consequences do.",
    ),
    nodes: z.array(node).min(3, "Give at least 3 nodes.").max(6, "Give at most 6 nodes."),
    /** Read when the scenario is over. */
    debrief: words(3000, "Write what there is to learn from it."),
  })
  .superRefine(({ nodes }, context) => {
    for (const { path, message } of problemsOfGraph(nodes))
      context.addIssue({ code: "custom", path: ["nodes", ...path], message });
  });

type BranchNode = z.infer<typeof node>;
/** `at` is the node that one stored version shows; the first when it is absent. */
type BranchItem = z.infer<typeof branchSchema> & { at?: string };

export interface BranchKind {
  item: BranchItem;
  presentation: {
    type: "branch";
    /** The situation in this node. */
    stem: string;
    title: string;
    /** The item that opens the scenario. */
    scenario: string;
    options: Option[];
  };
  scoring: {
    type: "branch";
    /** `next` is the item to ask then; null at an end. */
    options: (KeyedOption & { consequence: string; next: string | null })[];
    debrief: string;
    sources: string[];
  };
  given: { type: "branch"; option: string };
  shown: { type: "branch"; stem: string; title: string; options: Option[] };
}

export const branch: ItemRule<BranchKind> = {
  respell: (item, spell) => ({
    ...item,
    stem: spell(item.stem),
    debrief: spell(item.debrief),
    nodes: item.nodes.map((one) => ({
      ...one,
      text: spell(one.text),
      options: respellOptions(one.options, spell).map((option) => ({
        ...option,
        consequence: spell(option.consequence),
      })),
    })),
  }),
  feedbacks: ({ nodes }) =>
    nodes.flatMap(({ options }, at) => optionFeedbacks(options, ["nodes", at, "options"])),
  present: (item) => {
    const { text, options } = nodeOf(item);
    return {
      type: "branch",
      stem: text,
      title: item.stem,
      scenario: scenarioOf(item.id),
      options: withoutKeys(options),
    };
  },
  key: (item) => ({
    type: "branch",
    options: nodeOf(item).options.map(({ id, correct, feedback, consequence, next }) => ({
      id,
      correct,
      feedback,
      consequence,
      next: next === END ? null : sceneId(item, next),
    })),
    debrief: item.debrief,
    sources: item.sources,
  }),
  show: ({ type, stem, title, options }, seed) => ({
    type,
    stem,
    title,
    options: faces(dealShuffled(options, seed)),
  }),
  read: ({ options }, seed, form) => {
    const read = readOneChoice(options, seed, form.answer);
    return read.ok ? { ok: true, given: { type: "branch", option: read.option } } : read;
  },
  score: ({ options }, given) =>
    allOrNothing(options.some(({ id, correct }) => correct && id === given.option)),
  guessSlip: ({ options }) => ({ ...guessSlipOfOne(options.length), inGate: false }),
  review: ({ options }, scoring, given, seed) => ({
    groups: [reviewedByKey(options, seed, scoring.options, [given.option])],
    consequence: scoring.options.find(({ id }) => id === given.option)?.consequence ?? null,
  }),
};

/** The item that a choice leads to; null when the scenario is over. */
export function nextScene(
  { options }: BranchKind["scoring"],
  { option }: BranchKind["given"],
): string | null {
  return options.find(({ id }) => id === option)?.next ?? null;
}

/** The scenario that an item id belongs to: the id of the item that opens it. */
export function scenarioOf(itemId: string): string {
  return itemId.split("/", 1)[0] ?? itemId;
}

/** Whether an item is asked of its own accord: any but a scene that only a choice leads to. */
export function isOpening(itemId: string): boolean {
  return scenarioOf(itemId) === itemId;
}

/** One item for each node: the first under the scenario's own id, the others under it. */
export function scenesOf(item: BranchItem): BranchItem[] {
  const family = item.family ?? item.id;
  return item.nodes.map(({ id, objective }) => ({
    ...item,
    id: sceneId(item, id),
    objective,
    family: `${family}/${id}`,
    at: id,
  }));
}

function sceneId({ id, nodes }: BranchItem, node: string): string {
  const scenario = scenarioOf(id);
  return nodes[0]?.id === node ? scenario : `${scenario}/${node}`;
}

function nodeOf({ nodes, at }: BranchItem): BranchNode {
  const found = at === undefined ? nodes[0] : nodes.find(({ id }) => id === at);
  if (!found) throw new Error(`The scenario has no node ${at}.`);
  return found;
}

interface GraphProblem {
  path: (string | number)[];
  message: string;
}

/** Ways to nowhere, ways back, nodes without a way in, and ids that stand twice. */
function problemsOfGraph(nodes: readonly BranchNode[]): GraphProblem[] {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  const placeOf = (id: string) => nodes.findIndex((one) => one.id === id);
  const problems: GraphProblem[] = [];
  for (const [at, { id, options }] of nodes.entries()) {
    if (id === END || placeOf(id) < at)
      problems.push({
        path: [at, "id"],
        message: "Give each node an id of its own, other than end.",
      });
    for (const [place, { next }] of options.entries()) {
      const path = [at, "options", place, "next"];
      if (next !== END && !byId.has(next))
        problems.push({
          path,
          message: `Name a node of this scenario, or end: there is no ${next}.`,
        });
      // Every loop goes back to a node that stands earlier, or to itself.
      else if (next !== END && placeOf(next) <= at && reachedFrom(next, byId).has(id))
        problems.push({ path, message: "Name a later node: this way leads back here, in a loop." });
    }
  }
  const reached = reachedFrom(nodes[0]?.id ?? END, byId);
  for (const [at, { id }] of nodes.entries())
    if (!reached.has(id))
      problems.push({
        path: [at, "id"],
        message: "Give it a way in: no choice leads to this node.",
      });
  return problems;
}

/** The nodes on any way from one, itself among them. */
function reachedFrom(start: string, byId: ReadonlyMap<string, BranchNode>): Set<string> {
  const reached = new Set<string>();
  const ahead = [start];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    const found = byId.get(id);
    if (!found || reached.has(id)) continue;
    reached.add(id);
    ahead.push(...found.options.map(({ next }) => next));
  }
  return reached;
}
