import { z } from "zod";
import {
  allOrNothing,
  type ItemRule,
  itemFields,
  optionFields,
  type ReviewedOption,
  words,
} from "./item";

const feedback = optionFields.feedback;
const form = words(200, "Write an answer.").refine((text) => foldText(text) !== "", {
  message: "Write an answer that holds letters or digits.",
});

/** A few words to write. `accepted` lists every form that is right. */
export const textSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal("text"),
    accepted: z.array(form).min(1, "Write at least one answer.").max(40, "Write at most 40."),
    feedback: z.strictObject({ right: feedback, wrong: feedback }),
    /** Wrong answers that come to mind, and why they do. */
    tempting: z
      .array(z.strictObject({ text: form, feedback }))
      .max(8, "Give at most 8.")
      .default([]),
  })
  .refine(
    ({ accepted, tempting }) => {
      const all = [...accepted, ...tempting.map(({ text }) => text)].map(foldText);
      return new Set(all).size === all.length;
    },
    {
      path: ["accepted"],
      message:
        "Write each answer once: case, accents, kinds of quotes and spaces make no difference.",
    },
  );

type TextItem = z.infer<typeof textSchema>;

export interface TextKind {
  item: TextItem;
  presentation: { type: "text"; stem: string };
  scoring: Pick<TextItem, "type" | "accepted" | "feedback" | "tempting" | "sources">;
  /** What was typed; null once it was erased. */
  given: { type: "text"; typed: string | null };
  shown: { type: "text"; stem: string };
}

export const text: ItemRule<TextKind> = {
  respell: (item, spell) => ({
    ...item,
    stem: spell(item.stem),
    feedback: { right: spell(item.feedback.right), wrong: spell(item.feedback.wrong) },
    tempting: item.tempting.map((one) => ({ ...one, feedback: spell(one.feedback) })),
  }),
  feedbacks: (item) => [
    { of: "the right answer", text: item.feedback.right, path: ["feedback", "right"] },
    { of: "a wrong answer", text: item.feedback.wrong, path: ["feedback", "wrong"] },
    ...item.tempting.map((one, at) => ({
      of: `“${one.text}”`,
      text: one.feedback,
      path: ["tempting", at, "feedback"],
    })),
  ],
  present: ({ stem }) => ({ type: "text", stem }),
  key: ({ type, accepted, feedback, tempting, sources }) => ({
    type,
    accepted,
    feedback,
    tempting,
    sources,
  }),
  show: ({ type, stem }) => ({ type, stem }),
  read: (_presentation, _seed, { typed }) => {
    const [one, ...more] = typed;
    if (one === undefined || more.length > 0 || foldText(one) === "")
      return { ok: false, problem: "write-answer" };
    return { ok: true, given: { type: "text", typed: one.trim() } };
  },
  score: ({ accepted }, { typed }) => allOrNothing(typed !== null && isOneOf(accepted, typed)),
  /** mastery.md §1: chance about 0, guess .05, slip .20; in a check people review what is wrong. */
  guessSlip: () => ({ chance: 0, guess: 0.05, slip: 0.2, inGate: true, weight: 1 }),
  review: (_presentation, { accepted, feedback, tempting }, { typed }) => {
    const right = typed !== null && isOneOf(accepted, typed);
    const tempted = tempting.findIndex((one) => typed !== null && isOneOf([one.text], typed));
    const rows: ReviewedOption[] = [
      {
        id: "answer",
        text: accepted.join(" · "),
        verdict: { kind: "key", chosen: right },
        feedback: feedback.right,
      },
      ...tempting.map((one, at) => ({
        id: `tempting-${at + 1}`,
        text: one.text,
        verdict: { kind: "not-key" as const, chosen: at === tempted },
        feedback: one.feedback,
      })),
    ];
    if (!right && tempted < 0 && typed !== null)
      rows.push({
        id: "given",
        text: typed,
        verdict: { kind: "not-key", chosen: true },
        feedback: feedback.wrong,
      });
    return { groups: [rows], consequence: null };
  },
};

/**
 * The rule by which two short texts are the same answer: capitals, accents, the kind of quotes and
 * dashes, the number of spaces and a mark at the end make no difference; every other character does.
 */
export function foldText(typed: string): string {
  return typed
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u02bc`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .toUpperCase()
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .replace(/\s*[.!?]+$/, "");
}

function isOneOf(forms: readonly string[], typed: string): boolean {
  const folded = foldText(typed);
  return forms.some((one) => foldText(one) === folded);
}
