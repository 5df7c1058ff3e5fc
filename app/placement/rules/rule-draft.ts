import type { Day } from "../gate/days";
import type { LayerOwner } from "./rule-set";

/** A version that is being written: everything but its number, and not yet checked. */
export interface DraftVersion {
  /** `P-TUTOR`, without a version. */
  name: string;
  title: string;
  layer: LayerOwner;
  source: string;
  checkedOn: Day;
  example: boolean;
  rule: unknown;
}

/** A draft of a rule. */
export interface RuleDraft {
  id: string;
  /** The program that writes it; null: an operator, for everyone. */
  organizationId: string | null;
  version: DraftVersion;
  /** YAML: the cases that it must meet. */
  table: string | null;
  writtenBy: string;
  /** Epoch milliseconds. */
  writtenAt: number;
}

/** What the name of a rule looks like. */
export const RULE_NAME = /^[A-Z][A-Z0-9-]{1,39}$/;

/** The most requirements of one rule: a page draws them all, and a lead reads them all. */
export const MOST_REQUIREMENTS = 100;

/** The most characters of a rule as text. */
export const MOST_CHARACTERS = 40_000;

/** Why a version cannot be published, with what a sentence about it names. */
export type VersionProblem =
  | { reason: "name-malformed" | "name-taken" | "not-your-layer" | "other-layer" }
  | { reason: "no-title" | "no-source" | "no-checked-day" | "nothing-changed" | "too-costly" }
  | { reason: "too-long"; most: number }
  | { reason: "too-many"; most: number }
  | { reason: "cannot-be-judged"; problem: string }
  | { reason: "table-unreadable"; problem: string }
  | { reason: "case-fails"; id: string; differs: string };
