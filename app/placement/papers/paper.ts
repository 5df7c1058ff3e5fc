import type { Day } from "../gate/days";

/** The papers that a program's adjudicator may put on file, by the `what` of rules. */
export const PAPERS = [
  "diploma",
  "two-years-of-college",
  "associate-degree",
  "formal-assessment",
  "proficiency-test",
  "references",
  "tb-assessment",
  "health-statement",
  "pa-ten-year-resident",
] as const;
export type Paper = (typeof PAPERS)[number];

/** Whether a rule's `what` names a paper, and not a statement that people sign. */
export function isPaper(what: string): what is Paper {
  return PAPERS.some((paper) => paper === what);
}

/** Who may hold a paper. We never do. */
export const PAPER_CUSTODIES = ["person", "program", "district", "agency"] as const;
export type PaperCustody = (typeof PAPER_CUSTODIES)[number];

/** What is said of a paper: which, of what day, and where it is. No free text, ever. */
export interface PaperEntry {
  what: Paper;
  on: Day;
  custody: PaperCustody;
}

/** A paper on file: that an adjudicator of a program has seen it. */
export interface PaperFact extends Omit<PaperEntry, "what"> {
  id: string;
  personId: string;
  what: string;
  programId: string;
  recordedBy: string;
  /** Epoch milliseconds. */
  recordedAt: number;
  supersedes: string | null;
  withdrawn: boolean;
}

/** A paper further back than this is taken for a slip in the year. */
export const PAPER_DAYS_BACK = 82 * 366;

/** Why nothing was put on file; `on-far` carries `earliest` and `latest`. */
export type PaperRefusal =
  | "own-paper"
  | "not-in-your-program"
  | "on-far"
  | "no-such-paper"
  | "corrected-already";

/** The entries that stand: neither taken the place of, nor the withdrawal of another. */
export function standing(facts: readonly PaperFact[]): PaperFact[] {
  const replaced = new Set(facts.map(({ supersedes }) => supersedes));
  return facts.filter(({ id, withdrawn }) => !withdrawn && !replaced.has(id));
}
