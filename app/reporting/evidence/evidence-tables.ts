import type { Body, Custody } from "../../placement/clearances/clearance";
import type { DecisionBody } from "../../placement/decision";
import type { ClearanceState } from "../../placement/gate/facts";
import { failingSeen, hidesDetail, IN_REVIEW } from "../../placement/seen";
import { lastDayOf, type Waiver } from "../../placement/waivers/waiver";
import type { Cell, Table } from "./pack";
import { inOrder } from "./pack";

/** A stored decision, in what a monitor may read of it. */
export interface DecisionLine {
  seq: number;
  id: string;
  personId: string;
  openingId: string;
  purpose: string;
  outcome: string;
  until: string | null;
  gap: string | null;
  failing: readonly string[];
  via: readonly string[];
  flags: readonly string[];
  engine: string;
  /** `id sha256` of each rule that it used. */
  rules: readonly { id: string; hash: string }[];
  hash: string;
  decidedBy: string | null;
  /** Epoch milliseconds. */
  decidedAt: number;
}

/** What a stored decision says. Why someone fails a check is for the adjudicator: it reads "in review". */
export function decisionLine(stored: {
  seq: number;
  id: string;
  personId: string;
  openingId: string;
  purpose: string;
  body: string;
  hash: string;
  decidedBy: string | null;
  decidedAt: number;
}): DecisionLine {
  const { body, ...rest } = stored;
  const { engine, rules, answer }: DecisionBody = JSON.parse(body);
  return {
    ...rest,
    outcome: answer.outcome,
    until: answer.until ?? null,
    gap: answer.gap ?? null,
    failing: answer.failing.map(failingSeen),
    via: answer.via,
    flags: answer.flags,
    engine,
    rules,
  };
}

/** Who decided, what kind, when and until when, and who holds the paper. Never what was found. */
export interface ClearanceLine {
  id: string;
  personId: string;
  type: string;
  state: ClearanceState;
  body: Body;
  jurisdiction: string;
  on: string;
  validThrough: string | null;
  custody: Custody;
  recordedBy: string;
  recordedAt: number;
}

/** The columns and rows of decisions. */
export function decisionTable(decisions: readonly DecisionLine[]): Table {
  return {
    name: "decisions",
    columns: [
      "seq",
      "decision",
      "person",
      "opening",
      "purpose",
      "outcome",
      "until",
      "gap",
      "failing",
      "via",
      "flags",
      "rules",
      "engine",
      "decided_by",
      "decided_at",
      "sha256",
    ],
    rows: inOrder(
      decisions.map((one) => [
        one.seq,
        one.id,
        one.personId,
        one.openingId,
        one.purpose,
        one.outcome,
        one.until,
        one.gap,
        one.failing.join("; "),
        one.via.join("; "),
        one.flags.join("; "),
        one.rules.map(({ id, hash }) => `${id} ${hash}`).join("; "),
        one.engine,
        one.decidedBy,
        instant(one.decidedAt),
        one.hash,
      ]),
    ),
  };
}

/** The columns and rows of clearances. One in review shows that it is, and no more. */
export function clearanceTable(clearances: readonly ClearanceLine[]): Table {
  return {
    name: "clearances",
    columns: [
      "clearance",
      "person",
      "type",
      "state",
      "decided_by",
      "jurisdiction",
      "decided_on",
      "valid_through",
      "papers_held_by",
      "entered_by",
      "entered_at",
    ],
    rows: inOrder(
      clearances.map((one): Cell[] => {
        const hides = hidesDetail(one.state);
        return [
          one.id,
          one.personId,
          one.type,
          hides ? IN_REVIEW : one.state,
          one.body,
          one.jurisdiction,
          hides ? null : one.on,
          hides ? null : one.validThrough,
          one.custody,
          one.recordedBy,
          instant(one.recordedAt),
        ];
      }),
    ),
  };
}

/** The columns and rows of waivers: who asked, who approved in which role, why, and for which days. */
export function waiverTable(waivers: readonly Waiver[]): Table {
  return {
    name: "waivers",
    columns: [
      "waiver",
      "person",
      "opening",
      "requirement",
      "from",
      "last_day",
      "reason",
      "papers",
      "asked_by",
      "asked_at",
      "answer",
      "answered_by",
      "in_role",
      "answered_at",
      "ended_by",
      "ended_at",
    ],
    rows: inOrder(
      waivers.map((one) => [
        one.id,
        one.personId,
        one.openingId,
        one.req,
        one.from,
        lastDayOf(one),
        one.reason,
        one.evidence,
        one.askedBy,
        instant(one.askedAt),
        one.answer?.answer ?? null,
        one.answer?.by ?? null,
        one.answer?.role ?? null,
        one.answer ? instant(one.answer.at) : null,
        one.ended?.by ?? null,
        one.ended ? instant(one.ended.at) : null,
      ]),
    ),
  };
}

/** The columns and rows of rule sets, by their content. */
export function ruleTable(
  rules: readonly {
    id: string;
    title: string;
    layer: string;
    source: string;
    checkedOn: string;
    example: boolean;
    hash: string;
  }[],
): Table {
  return {
    name: "rules",
    columns: ["rule_set", "title", "layer", "source", "checked_on", "example", "sha256"],
    rows: inOrder(
      rules.map((one) => [
        one.id,
        one.title,
        one.layer,
        one.source,
        one.checkedOn,
        one.example ? "example, not verified" : "",
        one.hash,
      ]),
    ),
  };
}

/** An instant as every table writes it. */
export function instant(at: number): string {
  return new Date(at).toISOString();
}
