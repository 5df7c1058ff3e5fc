import { canonicalJson, sha256 } from "../../record/canonical";
import type { RuleSet } from "../rules/rule-set";

const PAPERWORK = { by: ["program_lead", "adjudicator"], max: "P30D" };
const onFile = (req: string, what: string) => ({
  req,
  kind: "attest",
  what,
  horizon: "continuous",
});

/**
 * What every school must have before people serve there (gate.md §6), each version for good: a decision
 * names the one it was made by. The last is in force. It ships with Muster, so that a placement needs a
 * ready school whatever layers an opening names.
 */
const VERSIONS = [
  {
    id: "HOST-READY@2",
    title: "A school that is ready",
    layer: "school",
    source:
      "Program default, ours, asked of the school itself: an agreement in force, a named supervisor, a space in view, a schedule, the rest of the host checklist (HOST-1), and no conflict of interest with the person. Muster asks it of every school, named by an opening or not; agreement, supervisor and space are never waived.",
    checkedOn: "2026-11-22",
    example: true,
    rule: {
      all: [
        {
          req: "host.agreement",
          kind: "agreement",
          doc: "host",
          parties: ["school", "program"],
          horizon: "whole_term",
        },
        onFile("host.supervisor", "named-supervisor"),
        onFile("host.space", "space-in-view"),
        { ...onFile("host.schedule", "schedule"), waivable: PAPERWORK },
        { ...onFile("host.data-access", "data-access"), waivable: PAPERWORK },
        { ...onFile("host.first-week", "first-week-plan"), waivable: PAPERWORK },
        { ...onFile("host.check-in", "weekly-check-in"), waivable: PAPERWORK },
        { ...onFile("host.role-card", "role-card"), waivable: PAPERWORK },
        { req: "host.conflict", kind: "no_hold", horizon: "continuous" },
      ],
    },
  },
] as const;

/** A version of the schools' rule, with the hash of its content. */
export type SchoolRule = RuleSet & { hash: string };

export const SCHOOL_RULES: readonly SchoolRule[] = VERSIONS.map((version) => ({
  ...version,
  hash: sha256(canonicalJson(JSON.parse(JSON.stringify(version.rule)))),
}));

/** The version in force. */
export function schoolRule(): SchoolRule {
  const newest = SCHOOL_RULES.at(-1);
  if (!newest) throw new Error("the schools' rule has a version");
  return newest;
}

/** The requirement that no conflict of interest of the person stands at the school. */
export const CONFLICT_REQ = "host.conflict";
