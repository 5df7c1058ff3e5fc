import { z } from "zod";
import {
  allOrNothing,
  type ItemRule,
  itemFields,
  optionFields,
  type ReviewedOption,
  words,
} from "./item";
import { readTypedNumber } from "./typed-number";

/** What a number may be off by because of how doubles hold it, as a share of the answer. */
const ROUNDING = 1e-9;

const feedback = optionFields.feedback;
const unit = z.strictObject({
  /** The first is the one that pages show. */
  names: z.array(words(30, "Write the unit.")).min(1, "Write the unit.").max(8),
  /** How many of the first unit one of this unit is. */
  factor: z.number("Write how many of the first unit one of these is.").positive(),
});

/** A number to write. `answer`, `tolerance` and tempting values are in the first unit. */
export const numericSchema = z
  .strictObject({
    ...itemFields,
    type: z.literal("numeric"),
    answer: z.number("Write the number."),
    tolerance: z.number().min(0, "Write 0 or more.").default(0),
    units: z.array(unit).max(8, "Give at most 8 units.").default([]),
    feedback: z.strictObject({ right: feedback, wrong: feedback }),
    /** Numbers that a usual mistake leads to, and what the mistake is. */
    tempting: z
      .array(z.strictObject({ value: z.number("Write the number."), feedback }))
      .max(8, "Give at most 8.")
      .default([]),
  })
  .refine(({ units }) => units[0] === undefined || units[0].factor === 1, {
    path: ["units"],
    message: "Give the first unit the factor 1: the answer is written in it.",
  })
  .refine(({ units }) => areDifferent(units.flatMap(({ names }) => names.map(foldUnit))), {
    path: ["units"],
    message: "Write each name of a unit once: small and capital letters are read as the same.",
  })
  .refine(
    ({ answer, tolerance, tempting }) =>
      tempting.every(({ value }) => !isNear(value, answer, tolerance)),
    { path: ["tempting"], message: "Give tempting numbers that are wrong: one of these is right." },
  );

type NumericItem = z.infer<typeof numericSchema>;

export interface NumericKind {
  item: NumericItem;
  /** Every name of each unit; pages show the first of each. */
  presentation: { type: "numeric"; stem: string; units: string[][] };
  scoring: Pick<
    NumericItem,
    "type" | "answer" | "tolerance" | "feedback" | "tempting" | "sources"
  > & {
    factors: { name: string; factor: number }[];
  };
  /** As typed; the unit by the first of its names, null when the item has none. */
  given: { type: "numeric"; value: number; unit: string | null };
  shown: { type: "numeric"; stem: string; units: string[] };
}

export const numeric: ItemRule<NumericKind> = {
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
      of: `${one.value}`,
      text: one.feedback,
      path: ["tempting", at, "feedback"],
    })),
  ],
  present: ({ stem, units }) => ({
    type: "numeric",
    stem,
    units: units.map(({ names }) => names),
  }),
  key: ({ type, answer, tolerance, feedback, tempting, sources, units }) => ({
    type,
    answer,
    tolerance,
    feedback,
    tempting,
    sources,
    factors: units.map(({ names, factor }) => ({ name: names[0] ?? "", factor })),
  }),
  show: ({ type, stem, units }) => ({ type, stem, units: units.flatMap(([name]) => name ?? []) }),
  /** With one unit its name may be left out; with several it says which is meant. */
  read: ({ units }, _seed, form) => {
    const [typed, ...more] = form.typed;
    if (typed === undefined || more.length > 0 || typed.trim() === "")
      return { ok: false, problem: "write-answer" };
    const read = readTypedNumber(typed);
    if (typeof read === "string") return { ok: false, problem: read };
    const { value } = read;
    const written = foldUnit(read.unit);
    const named = units.find((names) => names.some((name) => foldUnit(name) === written));
    const only = written === "" && units.length === 1 ? units[0] : undefined;
    const [name = null] = named ?? only ?? [];
    if (name === null && units.length > 0) return { ok: false, problem: "write-unit" };
    if (name === null && written !== "") return { ok: false, problem: "write-number" };
    return { ok: true, given: { type: "numeric", value, unit: name } };
  },
  score: (scoring, given) =>
    allOrNothing(isNear(inFirstUnit(scoring, given), scoring.answer, scoring.tolerance)),
  /** mastery.md §1: chance about 0, guess .05, slip .10. */
  guessSlip: () => ({ chance: 0, guess: 0.05, slip: 0.1, inGate: true, weight: 1 }),
  review: (_presentation, scoring, given) => {
    const { answer, tolerance, feedback, tempting } = scoring;
    const value = inFirstUnit(scoring, given);
    const right = isNear(value, answer, tolerance);
    const tempted = tempting.findIndex((one) => isNear(value, one.value, tolerance));
    const first = scoring.factors[0]?.name ?? "";
    const rows: ReviewedOption[] = [
      {
        id: "answer",
        text: `${tolerance > 0 ? `${answer} ± ${tolerance}` : answer} ${first}`.trim(),
        verdict: { kind: "key", chosen: right },
        feedback: feedback.right,
      },
      ...tempting.map((one, at) => ({
        id: `tempting-${at + 1}`,
        text: `${one.value} ${first}`.trim(),
        verdict: { kind: "not-key" as const, chosen: at === tempted },
        feedback: one.feedback,
      })),
    ];
    if (!right && tempted < 0)
      rows.push({
        id: "given",
        text: `${given.value} ${given.unit ?? ""}`.trim(),
        verdict: { kind: "not-key", chosen: true },
        feedback: feedback.wrong,
      });
    return { groups: [rows], consequence: null };
  },
};

function inFirstUnit({ factors }: NumericKind["scoring"], { value, unit }: NumericKind["given"]) {
  return value * (factors.find(({ name }) => name === unit)?.factor ?? 1);
}

function isNear(value: number, answer: number, tolerance: number): boolean {
  return Math.abs(value - answer) <= tolerance + ROUNDING * Math.max(1, Math.abs(answer));
}

function foldUnit(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").replace(/\.$/, "").trim();
}

function areDifferent(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
