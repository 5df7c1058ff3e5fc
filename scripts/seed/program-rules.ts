import { proposeVersion } from "../../app/placement/rules/propose-version.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import type { RuleSet } from "../../app/placement/rules/rule-set";
import { changeDraft, startVersion } from "../../app/placement/rules/save-draft.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import type { Steps } from "./staged";

/** What the demo's program adds for its own people. */
const OWN = {
  id: "RIO-SECO-CORPS@1",
  title: "Rio Seco Corps: before you start",
  layer: "program",
  source: "Member handbook 2026, page 4. Invented for the demo.",
  checkedOn: "2026-09-14",
  example: false,
  rule: {
    any: [
      {
        req: "rs.orientation",
        kind: "sessions",
        type: "preservice",
        mode: "in_person",
        min_minutes: 240,
        horizon: "at_start",
      },
      {
        req: "rs.seen",
        kind: "observations",
        type: "practice",
        n: 1,
        min_score: 3,
        by: ["coach"],
        horizon: "at_start",
      },
    ],
  },
} as const satisfies RuleSet;

/** The program's own layer. Returns its id. */
export async function publishOwnRule({ step }: Steps, programId: string): Promise<string> {
  await step(`rules ${OWN.id}`, COMMAND_LINE, (context) => publishRuleSet(context, OWN, programId));
  return OWN.id;
}

/** What the program's lead is writing, and what waits for a second person. */
export async function writeNextVersion({ step }: Steps, leadId: string): Promise<void> {
  const { id } = await step("draft of the next rule", leadId, (context) =>
    startVersion(context, { ruleId: OWN.id }),
  );
  const orientation = { ...OWN.rule.any[0], min_minutes: 300 };
  await step("words of the next rule", leadId, (context) =>
    changeDraft(context, {
      id,
      change: () => ({
        rule: { any: [orientation, OWN.rule.any[1]] },
        source: "Member handbook 2027, page 4. Invented for the demo.",
        table: CASES,
      }),
    }),
  );
  await step("asking for a second person", leadId, (context) =>
    proposeVersion(context, { draftId: id, applies: { when: "next-term" } }),
  );
}

/** What the next version must answer. */
const CASES = `cases:
  - id: seen once by a coach
    opening: { rules: [R], start: 2026-09-14, end: 2027-05-28, tz: America/Phoenix }
    ask: { at: 2026-09-10T16:00:00Z }
    facts:
      person: p
      observations:
        - { type: practice, on: 2026-09-01, score: 3, observer: c, observer_role: coach }
    expect: { outcome: ELIGIBLE }
  - id: four hours of orientation are no longer enough
    opening: { rules: [R], start: 2026-09-14, end: 2027-05-28, tz: America/Phoenix }
    ask: { at: 2026-09-10T16:00:00Z }
    facts:
      person: p
      sessions:
        - { type: preservice, mode: in_person, on: 2026-09-01, minutes: 240 }
    expect:
      outcome: INELIGIBLE
      failing: ["rs.orientation: 240 of 300", "rs.seen: 0 of 1"]
`;
