import { z } from "zod";
import { isDay, type Period, parsePeriod } from "./days";
import type { FactRecord, Facts, Known } from "./facts";
import type { Judged } from "./state";

export const HORIZONS = ["at_start", "continuous", "whole_term"] as const;
export type Horizon = (typeof HORIZONS)[number];

/** What a leaf is about, for the sentence that a page prints: its kind's own few words. */
export type About = Readonly<Record<string, string | number | readonly string[]>>;

/** One requirement of a rule set, read and ready to judge. */
export interface Leaf {
  req: string;
  kind: string;
  horizon: Horizon;
  waivable: Waivable | null;
  about: About;
  /** Its kind and options as text: one action meets all leaves of one subject. */
  subject: string;
  /** How the requirement stands on each day, from what was known. */
  judge(known: Known): Judged;
  /** The records of the kind and type that this leaf reads, whatever their state or issuer. */
  reads(facts: Facts): readonly FactRecord[];
}

/** A kind of requirement: reads the options of a leaf, strictly. */
export interface LeafKind {
  parse(raw: unknown): { leaf: Leaf } | { problem: string };
}

export interface Waivable {
  by: readonly string[];
  max: Period | null;
}

export const name = z.string().min(1);
export const names = z.array(name).min(1);
export const whole = z.int().min(1);
export const day = z.string().refine(isDay, "must be a day such as 2026-09-01");
export const period = z.string().transform((text, context) => {
  const read = parsePeriod(text);
  if (read) return read;
  context.addIssue({ code: "custom", message: "must be a period such as P1Y or P14D" });
  return z.NEVER;
});

/** The options that every leaf may carry. Each kind spreads them into its own strict object. */
export const anyLeaf = {
  req: name,
  kind: name,
  horizon: z.enum(HORIZONS),
  waivable: z.strictObject({ by: names, max: period.optional() }).optional(),
};

interface AnyLeaf {
  req: string;
  kind: string;
  horizon: Horizon;
  waivable?: { by: string[]; max?: Period | undefined } | undefined;
}

/** Makes a kind from its strict options and its three rules. */
export function leafKind<Options extends AnyLeaf>(
  options: z.ZodType<Options>,
  rules: {
    about(options: Options): About;
    judge(options: Options, known: Known): Judged;
    reads(options: Options, facts: Facts): readonly FactRecord[];
  },
): LeafKind {
  return {
    parse(raw) {
      const read = options.safeParse(raw);
      if (!read.success) return { problem: firstProblem(read.error) };
      const leaf = read.data;
      const { req: _, horizon: __, waivable: ___, ...asks } = leaf;
      const subject = JSON.stringify(asks);
      return {
        leaf: {
          req: leaf.req,
          kind: leaf.kind,
          horizon: leaf.horizon,
          waivable: leaf.waivable ? { by: leaf.waivable.by, max: leaf.waivable.max ?? null } : null,
          about: rules.about(leaf),
          subject,
          judge: (known) => judgedOnce(known, subject, () => rules.judge(leaf, known)),
          reads: (facts) => rules.reads(leaf, facts),
        },
      };
    },
  };
}

const judgedFrom = new WeakMap<Known, Map<string, Judged>>();

/** Leaves of one subject stand the same: what was known is looked through once for all of them. */
function judgedOnce(known: Known, subject: string, judge: () => Judged): Judged {
  const bySubject = judgedFrom.get(known) ?? new Map<string, Judged>();
  judgedFrom.set(known, bySubject);
  const judged = bySubject.get(subject) ?? judge();
  bySubject.set(subject, judged);
  return judged;
}

/** The first thing wrong, as `where: what`. */
export function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return "cannot be read";
  const where = issue.path.join(".");
  const what =
    issue.code === "unrecognized_keys" ? `unknown option ${issue.keys.join(", ")}` : issue.message;
  return where ? `${where}: ${what}` : what;
}
